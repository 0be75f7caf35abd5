import type { Reason } from './reason';

/** What Dinero refuses in a single call, whatever the flow; each sentence tells the way out. */
export const DINERO_REASONS = {
	ITEM_NOT_FOUND: {
		class: 'gone',
		da: 'Dinero finder ikke {document}. Er den slettet, eller hører id’et til et andet firma? Vælg den igen på listen; mangler alt, så kontrollér Base URL i credential.',
		en: 'Dinero does not find {document}. Was it deleted, or does the ID belong to another company? Choose it again from the list; if everything is missing, check the Base URL of the credential.',
	},
	ITEM_DELETED: {
		class: 'gone',
		da: 'I Dinero er {document} slettet. Gendan den i Dinero, eller lav en ny.',
		en: 'In Dinero {document} is deleted. Restore it in Dinero or make a new one.',
	},
	CHANGED_MEANWHILE: {
		class: 'conflict',
		da: 'I Dinero er {document} ændret, siden den blev læst, så kaldet er afvist. Læs den igen, se efter, og prøv igen.',
		en: 'In Dinero {document} was changed since it was read, so the call was refused. Read it again, look at it, and try again.',
	},
	ALREADY_EXISTS: {
		class: 'conflict',
		da: 'Dinero har allerede brugt id’et til {document}, så kaldet er afvist. Læs den, der står, eller brug et nyt id; et brugt id kan aldrig bruges igen, heller ikke efter sletning.',
		en: 'Dinero has used the ID of {document} already, so the call was refused. Read the one that stands or use a new ID; a used ID can never be used again, not even after deletion.',
	},
	LIMIT_EXCEEDED: {
		class: 'data',
		da: 'Det er mere, end Dinero tager imod for {document} ({detail}). Del det i mindre dele.',
		en: 'That is more than Dinero takes for {document} ({detail}). Split it into smaller parts.',
	},
	LINES_MISSING: {
		class: 'data',
		da: 'Dinero kræver mindst én linje på {document}. Tilføj en linje med konto og beløb.',
		en: 'Dinero requires at least one line on {document}. Add a line with account and amount.',
	},
	CONTACT_UNKNOWN: {
		class: 'data',
		da: 'Kontakten på {document} findes ikke i Dinero eller er slettet. Vælg en anden på listen, eller gendan den i Dinero.',
		en: 'The contact of {document} does not exist in Dinero or is deleted. Choose another from the list, or restore it in Dinero.',
	},
	BROWNOUT: {
		class: 'temporary',
		da: 'Dinero er ved at lukke for denne slags kald og svarede 480. Prøv igen, og opdatér pakken n8n-nodes-dinero snarest.',
		en: 'Dinero is about to close this kind of call and answered 480. Try again, and update the package n8n-nodes-dinero soon.',
	},
	PURCHASE_TERMS_REFUSED: {
		class: 'data',
		da: 'Dinero afviste {document}: {detail}. Et kontantkøb har hverken forfaldsdato eller valuta; et kreditkøb skal have en forfaldsdato (PaymentDate), før det bogføres.',
		en: 'Dinero refused {document}: {detail}. A cash purchase has neither due date nor currency; a credit purchase needs a due date (PaymentDate) before it is booked.',
	},
	PURCHASE_ACCOUNT_REFUSED: {
		class: 'data',
		da: 'Dinero afviste {document}: {detail}. Et købsbilag tager kun udgiftskonti (2000-9399). Brug et finansbilag eller kassekladden til anlæg, varelager, forudbetalinger og gæld.',
		en: 'Dinero refused {document}: {detail}. A purchase voucher takes only expense accounts (2000-9399). Use a manual voucher or the ledger for assets, stock, prepayments and debt.',
	},
	ENTRIES_PERIOD: {
		class: 'data',
		da: 'Dinero afviste perioden: {detail}. Posteringer hentes for ét regnskabsår ad gangen, ændringer for højst 31 dage. Del perioden op.',
		en: 'Dinero refused the period: {detail}. Entries are read for one accounting year at a time, changes for 31 days at most. Split the period.',
	},
	VAT_NUMBER_REFUSED: {
		class: 'data',
		da: 'Dinero godtager ikke CVR-nummeret: {detail}. Kontrollér det på cvr.dk, eller lad feltet stå tomt.',
		en: 'Dinero does not accept the VAT number: {detail}. Check it at cvr.dk, or leave the field empty.',
	},
	NUMBER_REFUSED: {
		class: 'conflict',
		da: 'Dinero afviste nummeret: {detail}. Lad feltet stå tomt, så giver Dinero det næste ledige nummer.',
		en: 'Dinero refused the number: {detail}. Leave the field empty, and Dinero gives the next free number.',
	},
	FILE_REFUSED: {
		class: 'data',
		da: 'Dinero afviste filen {file}: {detail}. Den skal være en PDF, PNG eller JPEG på højst 6 MB.',
		en: 'Dinero refused the file {file}: {detail}. It must be a PDF, PNG or JPEG of at most 6 MB.',
	},
} satisfies Record<string, Reason>;
