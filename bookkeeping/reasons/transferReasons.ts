import type { Reason } from './reason';

/** What is asked or told when documents are transferred again, or many at once. */
export const TRANSFER_REASONS = {
	DRAFT_OUTDATED: {
		class: 'conflict',
		da: '{document} er ændret i Rackbeat, siden kladden blev lavet i Dinero: {detail}. Kladden er ikke ændret. Sig ja til at opdatere den ved en ny overførsel, eller slet den i Dinero.',
		en: '{documentEn} was changed in Rackbeat after its draft was made in Dinero: {detail}. The draft was not changed. Say yes to updating it in a new transfer, or delete it in Dinero.',
	},
	POSSIBLE_MATCH: {
		class: 'conflict',
		da: 'Muligt match: faktura {number} i Dinero har samme nummer, kontakt og total som {document}, men er ikke lavet af integrationen. Intet er oprettet. Sig ja til at forbinde dem ved en ny overførsel, hvis det er den samme.',
		en: 'Possible match: invoice {number} in Dinero has the same number, contact and total as {documentEn} but was not made by the integration. Nothing was created. Say yes to linking them in a new transfer if it is the same one.',
	},
	NOTHING_TO_LINK: {
		class: 'conflict',
		da: '{document} skulle forbindes med en faktura, der er lavet i Dinero i hånden, men der er ingen bogført faktura {number} med samme kontakt og total uden vores reference. Intet er oprettet. Ret den i Dinero, eller overfør uden at forbinde.',
		en: '{documentEn} was to be linked to an invoice made in Dinero by hand, but there is no booked invoice {number} with the same contact and total and without a reference of ours. Nothing was created. Correct it in Dinero, or transfer without linking.',
	},
	NOTHING_CHOSEN: {
		class: 'data',
		da: 'Skriv mindst ét nummer eller en dato.',
		en: 'Give at least one number or a date.',
	},
	NUMBER_UNREADABLE: {
		class: 'data',
		da: '"{number}" er ikke et fakturanummer. Skriv numre som 1001, 1003-1005, adskilt af komma.',
		en: '"{number}" is no invoice number. Write numbers such as 1001, 1003-1005, separated by commas.',
	},
	RANGE_TOO_LARGE: {
		class: 'data',
		da: '{count} dokumenter er for mange på én gang; højst {most}. Brug "Overfør gamle bilag" til flere.',
		en: '{count} documents are too many at once; at most {most}. Use the backfill for more.',
	},
	KIND_MISSING: {
		class: 'data',
		da: 'Nummer {number} findes både som kundefaktura og som leverandørfaktura. Vælg, hvilken der skal overføres.',
		en: 'Number {number} is both a customer invoice and a supplier invoice. Choose which one to transfer.',
	},
} satisfies Record<string, Reason>;
