import type { Reason } from './reason';

/** What was found, or happened, in Dinero while a plan was carried out. */
export const POSTING_REASONS = {
	PLAN_REFUSED: {
		class: 'data',
		da: 'Planen kan ikke bruges: {detail}. Lav en ny plan.',
		en: 'The plan cannot be used: {detail}. Make a new plan.',
	},
	TOTAL_MISMATCH: {
		class: 'mismatch',
		da: 'Totaler stemmer ikke: Rackbeat {source}, Dinero {target} (moms {sourceVat} / {targetVat}). Den står som kladde i Dinero og er ikke bogført.',
		en: 'Totals differ: Rackbeat {source}, Dinero {target} (VAT {sourceVat} / {targetVat}). It stands as a draft in Dinero and is not booked.',
	},
	TOTAL_MISMATCH_STOPPED: {
		class: 'mismatch',
		da: 'Totaler stemmer ikke: Rackbeat {source}, Dinero {target} (moms {sourceVat} / {targetVat}). Intet er skrevet i Dinero.',
		en: 'Totals differ: Rackbeat {source}, Dinero {target} (VAT {sourceVat} / {targetVat}). Nothing was written to Dinero.',
	},
	ROUNDED: {
		class: 'notice',
		da: 'Øreafrunding {amount} er lagt på konto {account} (moms Rackbeat {sourceVat}, Dinero {targetVat}).',
		en: 'A rounding of {amount} was put on account {account} (VAT Rackbeat {sourceVat}, Dinero {targetVat}).',
	},
	POSSIBLE_DUPLICATE: {
		class: 'conflict',
		da: 'Muligt dobbeltbilag: {document} ({detail}). At lave den igen ville give den to gange; slet den første i Dinero, eller godkend, at det er to forskellige.',
		en: 'Possible duplicate: {document} ({detail}). Making it again would post it twice; delete the first one in Dinero, or confirm that the two are different.',
	},
	CONTENT_CHANGED: {
		class: 'conflict',
		da: '{document} er bogført i Dinero med et andet indhold ({detail}). Intet er ændret; {remedy}.',
		en: '{document} is booked in Dinero with other content ({detail}). Nothing was changed; {remedyEn}.',
	},
	EDITED_IN_TARGET: {
		class: 'conflict',
		da: 'Kladden til {document} er ændret i Dinero ({detail}) og respekteres. Bogfør den selv, eller slet den og overfør igen.',
		en: 'The draft of {document} was edited in Dinero ({detail}) and is respected. Book it yourself, or delete it and transfer again.',
	},
	EXISTS_IN_DINERO: {
		class: 'conflict',
		da: 'Dinero har allerede {what} med {key}: {candidates}. Intet er oprettet. Brug den, eller vælg "Create Another" for at oprette én mere.',
		en: 'Dinero has {whatEn} with {key} already: {candidates}. Nothing was created. Use it, or choose "Create Another" to make one more.',
	},
	DELETED_IN_TARGET: {
		class: 'gone',
		da: '{document} er slettet i Dinero. Den laves kun igen, hvis du siger ja ved en ny overførsel.',
		en: '{document} was deleted in Dinero. It is made again only if you say so in a new transfer.',
	},
	CONTACT_AMBIGUOUS: {
		class: 'conflict',
		da: 'Flere kontakter i Dinero passer på {customer}: {candidates}. Ret dem, så kun én passer.',
		en: 'Several contacts in Dinero match {customer}: {candidates}. Correct them so that only one matches.',
	},
	CONTACT_DELETED: {
		class: 'gone',
		da: 'Kontakten for kunde {customer} er slettet i Dinero. Gendan den i Dinero og prøv igen.',
		en: 'The contact of customer {customer} was deleted in Dinero. Restore it in Dinero and try again.',
	},
	CONTACT_RESTORED: {
		class: 'notice',
		da: 'Kontakten for {customer} var slettet i Dinero og er gendannet.',
		en: 'The contact of {customer} was deleted in Dinero and has been restored.',
	},
	NUMBER_TAKEN: {
		class: 'conflict',
		da: 'Nummer {number} er brugt i Dinero. Dokumentet står som kladde; intet andet nummer bruges i stilhed.',
		en: 'Number {number} is used in Dinero. The document stays a draft; no other number is used in silence.',
	},
	BOOKING_REFUSED: {
		class: 'data',
		da: 'Dinero ville ikke bogføre {document}: {detail}. Den står som kladde.',
		en: 'Dinero refused to book {document}: {detail}. It stands as a draft.',
	},
	REFUSED: {
		class: 'data',
		da: '{service} afviste {document}: {detail}',
		en: '{service} refused {document}: {detail}',
	},
	MAIL_FAILED: {
		class: 'data',
		da: '{document} er bogført, men ikke sendt: {detail}. Send den fra Dinero.',
		en: '{document} is booked but not sent: {detail}. Send it from Dinero.',
	},
	MAIL_UNCERTAIN: {
		class: 'uncertain',
		da: '{document}: det er uvist, om den er sendt til kunden. Den sendes ikke igen af sig selv. Se efter i Dinero.',
		en: '{document}: whether it was sent to the customer is not known. It is not sent again by itself. Look in Dinero.',
	},
	UNCERTAIN: {
		class: 'uncertain',
		da: 'Ukendt resultat ved {step} for {document}. Næste kørsel ser efter, før der skrives.',
		en: 'The outcome of {step} for {document} is unknown. The next run looks before it writes.',
	},
	DRAFT_UNCERTAIN: {
		class: 'uncertain',
		da: 'Der kan stå en kladde af bilaget til {document} i Dinero fra et afbrudt forsøg. Se under bilag efter "{text}"; bogfør eller slet den, og vælg kassekladde i indstillingerne, hvis det sker igen.',
		en: 'A draft of the voucher for {document} may stand in Dinero from a broken attempt. Look for "{text}" among the vouchers; book or delete it, and choose the ledger in the settings if it happens again.',
	},
	IN_PROGRESS: {
		class: 'temporary',
		da: '{document} behandles lige nu af en anden kørsel. Mangler der noget om 10 minutter, gør næste kørsel det færdigt.',
		en: '{document} is being handled by another run just now. If anything is missing in 10 minutes, the next run completes it.',
	},
	COGS_WAITS: {
		class: 'notice',
		da: 'Vareforbrug til {document} bogføres, når dokumentet er bogført i Dinero.',
		en: 'The COGS of {document} is posted when the document is booked in Dinero.',
	},
	COST_CHANGED: {
		class: 'notice',
		da: 'Vareforbrug for {document} står med {posted}, kostprisen er nu {now}. Bilaget ændres ikke; lagerreguleringen tager forskellen.',
		en: 'The COGS of {document} stands at {posted}, the cost is now {now}. The voucher is not changed; the stock regulation takes the difference.',
	},
	VAT_ON_COGS: {
		class: 'mismatch',
		da: 'Bilaget for vareforbrug til {document} fik moms i Dinero og er ikke bogført. Slet kladden og kontrollér kontoernes momskoder.',
		en: 'The COGS voucher of {document} got VAT in Dinero and was not booked. Delete the draft and check the VAT codes of the accounts.',
	},
	UNBALANCED: {
		class: 'defect',
		da: 'Bilaget til {document} stemmer ikke ({detail}) og er ikke bogført.',
		en: 'The voucher of {document} does not balance ({detail}) and was not booked.',
	},
	LEDGER_ROW_DRAFT: {
		class: 'temporary',
		da: 'Rækken for {document} står stadig ubogført i kassekladden. Næste kørsel ser efter; bogfør den ellers i Dinero.',
		en: 'The row of {document} is still unbooked in the ledger. The next run looks again; else book it in Dinero.',
	},
	VOUCHER_READ_DIFFERENTLY: {
		class: 'mismatch',
		da: 'Dinero læser linje {line} i bilaget som {standing} kr. med moms ({standingNet} kr. uden), men {sent} kr. var ment {basis}. Intet er bogført; {left}. Vælg under "Amounts Are", hvad beløbene er, eller brug en række i kassekladden.',
		en: 'Dinero reads line {line} of the voucher as {standing} kr. with VAT ({standingNet} kr. without), but {sent} kr. was meant {basisEn}. Nothing was booked; {leftEn}. Say under "Amounts Are" what the amounts are, or use a ledger item.',
	},
	VOUCHER_BOOKED: {
		class: 'conflict',
		da: 'Bilaget {key} er bogført. Dinero sletter det ikke, men modposterer det. Slå "Offset When Booked" til, hvis det er det, du vil.',
		en: 'The voucher {key} is booked. Dinero does not delete it but adds opposite entries. Turn on "Offset When Booked" if that is what you want.',
	},
	LEDGER_ITEM_BOOKED: {
		class: 'conflict',
		da: 'Rækken {key} er bogført eller ved at blive det og kan ikke ændres eller slettes. Lav en modsat række, hvis den er forkert.',
		en: 'The ledger item {key} is booked or about to be and cannot be changed or deleted. Add an opposite item if it is wrong.',
	},
	LEDGER_LINES_KEPT: {
		class: 'mismatch',
		da: 'Rækken {key} har {standing} linjer i Dinero efter ændringen, men {wanted} blev sendt. Intet er bogført. Slet rækken, og tilføj den igen.',
		en: 'The ledger item {key} has {standing} lines in Dinero after the change, but {wanted} were sent. Nothing was booked. Delete the item and add it again.',
	},
	JOURNAL_FULL: {
		class: 'temporary',
		da: 'Kassekladden i Dinero er fuld (1.000 rækker). Bogfør eller slet rækker; derefter fortsætter overførslen.',
		en: 'The ledger in Dinero is full (1,000 items). Book or delete rows; the transfer then goes on.',
	},
} satisfies Record<string, Reason>;
