import type { Reason } from './reason';

/** Purchases and payments. */
export const PURCHASE_REASONS = {
	PURCHASE_ACCOUNT: {
		class: 'data',
		da: 'Linje {line}: konto {account} kan ikke bruges på et køb. Dinero tager kun udgiftskonti fra 2000 til 9399; brug et finansbilag eller kassekladden til balancekonti.',
		en: 'Line {line}: account {account} cannot be used on a purchase. Dinero takes expense accounts from 2000 to 9399 only; use a manual voucher or the ledger for balance accounts.',
	},
	PURCHASE_VAT_CODE_MISSING: {
		class: 'data',
		da: 'Linje {line} har ingen momskode. Vælg en; ingen moms hedder NONE. Uden kode bruger Dinero kontoens egen.',
		en: 'Line {line} has no VAT code. Choose one; no VAT is NONE. Without a code Dinero takes the account’s own.',
	},
	PURCHASE_VAT_CODE_OF_SALES: {
		class: 'data',
		da: 'Linje {line}: momskoden {code} hører til salg. Vælg en købskode eller NONE.',
		en: 'Line {line}: the VAT code {code} belongs to sales. Choose a code of purchases or NONE.',
	},
	PURCHASE_REGION: {
		class: 'data',
		da: 'Momskoden {code} passer ikke til regionen {region}. Et kontantkøb har én region; del købet eller ret koden.',
		en: 'The VAT code {code} does not fit the region {region}. A cash purchase has one region; split the purchase or correct the code.',
	},
	PURCHASE_INCOMPLETE: {
		class: 'data',
		da: '{document} kan ikke bogføres uden {missing}. Udfyld det og prøv igen.',
		en: '{document} cannot be booked without {missingEn}. Fill it in and try again.',
	},
	PURCHASE_NOT_POSITIVE: {
		class: 'data',
		da: '{document} er på {amount}. Et køb skal være større end nul; brug en købskreditnota, når penge kommer tilbage.',
		en: '{document} comes to {amount}. A purchase must be above zero; use a purchase credit note when money comes back.',
	},
	PURCHASE_CREDITS_CASH: {
		class: 'data',
		da: 'Købet {guid} er et kontantkøb. Det krediteres med et finansbilag: brug Generate Credit Note på købsbilaget.',
		en: 'The purchase {guid} is a cash purchase. It is credited by a manual voucher: use Generate Credit Note of the purchase voucher.',
	},
	PURCHASE_MISMATCH: {
		class: 'mismatch',
		da: 'Dinero har lagt {document} anderledes op end sendt ({detail}). Det står som kladde og er ikke bogført. Ret det i Dinero, eller slet kladden og prøv igen.',
		en: 'Dinero made something else of {document} than was sent ({detail}). It stands as a draft and is not booked. Correct it in Dinero, or delete the draft and try again.',
	},
	PURCHASE_LINE_UNREADABLE: {
		class: 'data',
		da: 'Linje {line} på købsbilaget kan ikke gengives ({detail}). Slå "Replace Lines" til og giv linjerne igen.',
		en: 'Line {line} of the purchase voucher cannot be repeated ({detail}). Switch "Replace Lines" on and give the lines anew.',
	},
	SIMILAR_PURCHASE: {
		class: 'conflict',
		da: 'Et køb som {document} står allerede i Dinero ({detail}). Er det et andet køb, så vælg at bogføre alligevel; ellers er der intet at gøre.',
		en: 'A purchase like {document} stands in Dinero already ({detail}). If it is another purchase, choose to post anyway; otherwise nothing is left to do.',
	},
	PURCHASE_OTHER_KIND: {
		class: 'data',
		da: 'Feltet {field} hører ikke til et {kind}. Lad det være tomt.',
		en: 'The field {field} does not belong to a {kindEn} purchase. Leave it out.',
	},
	PURCHASE_LINE_FIELD: {
		class: 'data',
		da: 'Linje {line}: feltet "{field}" kendes ikke, og Dinero ville tie om det. En linje har description, amount, account, vatCode og accountTag.',
		en: 'Line {line}: the field "{field}" is not known, and Dinero would drop it in silence. A line has description, amount, account, vatCode and accountTag.',
	},
	PURCHASE_LINE_AMOUNT: {
		class: 'data',
		da: 'Linje {line} har intet beløb. Angiv beløbet inklusive moms i feltet amount.',
		en: 'Line {line} has no amount. Give the amount including VAT in the field amount.',
	},
	REFUND_TOO_LARGE: {
		class: 'conflict',
		da: 'Der skal betales {amount} tilbage, men kun {paid} er betalt ind. Intet er bogført; vælg at tillade overbetaling, hvis det er meningen.',
		en: '{amount} is to be paid back, but only {paid} was paid in. Nothing was posted; allow overpayment if that is meant.',
	},
	NOT_PAYABLE: {
		class: 'data',
		da: 'Dokumentet {guid} kan ikke betales: {detail}. Kun bogførte fakturaer, kreditnotaer og kreditkøb har betalinger.',
		en: 'The document {guid} cannot be paid: {detailEn}. Only booked invoices, credit notes and credit purchases have payments.',
	},
	SET_OFF_ELSEWHERE: {
		class: 'conflict',
		da: 'Det er ingen betaling, men en modregning fra bilag {related}. Intet er ændret; ophæv modregningen ved at rette det bilag i Dinero.',
		en: 'This is no payment but a set-off by voucher {related}. Nothing was changed; undo the set-off by correcting that voucher in Dinero.',
	},
	PAYMENT_CURRENCY: {
		class: 'data',
		da: 'Dokumentet er i {currency}. {detail}',
		en: 'The document is in {currency}. {detailEn}',
	},
	PAYMENT_DIFFERS: {
		class: 'conflict',
		da: 'Betalingen {reference} står i Dinero med noget andet ({detail}). Intet er ændret; ret eller slet den i Dinero.',
		en: 'The payment {reference} stands in Dinero with something else ({detail}). Nothing was changed; correct or delete it in Dinero.',
	},
	PAYMENT_TWICE: {
		class: 'conflict',
		da: 'Betalingen {reference} står {count} gange på dokumentet i Dinero. Slet de overskydende.',
		en: 'The payment {reference} stands {count} times on the document in Dinero. Delete those that are too many.',
	},
	SIMILAR_PAYMENT: {
		class: 'conflict',
		da: 'En betaling på {amount} den {date} uden reference står allerede på dokumentet. Er det en anden, så vælg at bogføre alligevel.',
		en: 'A payment of {amount} on {date} without a reference stands on the document already. If it is another one, choose to post anyway.',
	},
	PAYMENT_TOO_LARGE: {
		class: 'conflict',
		da: 'Betalingen er på {amount}, men kun {remaining} mangler. Intet er bogført; vælg at tillade overbetaling, hvis det er meningen.',
		en: 'The payment is {amount}, but only {remaining} is left to pay. Nothing was posted; allow overpayment if that is meant.',
	},
} satisfies Record<string, Reason>;
