import type { Reason } from './reason';

/** What is worth telling about customers, suppliers and products that move between the two systems. */
export const REGISTER_REASONS = {
	NOTHING_TICKED: {
		class: 'data',
		da: 'Intet er valgt. Sæt kryds ved produkter, kunder, leverandører eller leverandørgrupper.',
		en: 'Nothing is chosen. Tick products, customers, suppliers or supplier groups.',
	},
	NOTHING_TO_SYNC: {
		class: 'data',
		da: 'Dinero har intet af det, der er valgt, så der er intet at overføre.',
		en: 'Dinero has nothing of what is chosen, so there is nothing to transfer.',
	},
	CONTACT_WITHOUT_EMAIL: {
		class: 'data',
		da: '{name}: mangler e-mail i Dinero og er ikke overført. Skriv e-mailen på kontakten, og kør synkroniseringen igen.',
		en: '{name}: has no e-mail in Dinero and was not transferred. Write the e-mail on the contact, and run the sync again.',
	},
	DELETED_IN_DINERO: {
		class: 'gone',
		da: '{name}: slettet i Dinero og er ikke overført.',
		en: '{name}: deleted in Dinero and was not transferred.',
	},
	CONTACT_WITHOUT_ROLE: {
		class: 'data',
		da: '{name}: er endnu hverken kunde eller leverandør i Dinero og er ikke overført. Det bliver kontakten med sit første bilag.',
		en: '{name}: is neither customer nor supplier in Dinero yet and was not transferred. The contact becomes one with its first document.',
	},
	LINKED_RECORD_GONE: {
		class: 'gone',
		da: '{name}: hører til {what}, som ikke findes i Rackbeat mere, og er ikke lavet igen. Tøm kontaktens eksterne reference i Dinero, hvis den skal oprettes på ny.',
		en: '{name}: belongs to {what}, which Rackbeat does not have any more, and was not made again. Empty the contact’s external reference in Dinero if it is to be made anew.',
	},
	PARTNER_AMBIGUOUS: {
		class: 'conflict',
		da: '{name}: flere i Rackbeat passer på kontakten i Dinero ({candidates}). Intet er skrevet. Ret dem, så kun én passer.',
		en: '{name}: several in Rackbeat match the contact in Dinero ({candidates}). Nothing was written. Correct them so that only one matches.',
	},
	PARTNER_TAKEN: {
		class: 'conflict',
		da: '{name}: passer på {what}, som allerede hører til en anden kontakt i Dinero. Intet er skrevet. Saml de to kontakter i Dinero, eller giv dem hver sit CVR-nummer.',
		en: '{name}: matches {what}, which already belongs to another contact in Dinero. Nothing was written. Merge the two contacts in Dinero, or give each its own VAT number.',
	},
	EMAIL_TOO_LONG: {
		class: 'data',
		da: '{name}: e-mailen har over {limit} tegn, som er Rackbeats grænse, og kan ikke afkortes. Skriv en kortere på kontakten i Dinero.',
		en: '{name}: the e-mail has over {limit} characters, which is Rackbeat’s limit, and cannot be cut. Write a shorter one on the contact in Dinero.',
	},
	NO_PAYMENT_TERMS: {
		class: 'data',
		da: '{name}: Rackbeat har ingen betalingsbetingelser at bruge. Opret en i Rackbeat, og kør synkroniseringen igen.',
		en: '{name}: Rackbeat has no payment terms to use. Make one in Rackbeat, and run the sync again.',
	},
	TERMS_NEAREST: {
		class: 'notice',
		da: '{name}: betalingsbetingelsen {dinero} findes ikke i Rackbeat; "{used}" er brugt.',
		en: '{name}: Rackbeat has no payment terms {dinero}; "{used}" was used.',
	},
	SAME_EMAIL: {
		class: 'notice',
		da: '{name}: samme e-mail som {what}.',
		en: '{name}: same e-mail as {what}.',
	},
	TEXT_CUT: {
		class: 'notice',
		da: '{name}: {field} er afkortet til {limit} tegn, som er Rackbeats grænse.',
		en: '{name}: {field} was cut to {limit} characters, which is Rackbeat’s limit.',
	},
	FOREIGN_REFERENCE: {
		class: 'notice',
		da: '{name}: kontakten i Dinero bærer en anden ekstern reference ({other}), som aldrig overskrives. Den findes igen på CVR-nummer, EAN eller e-mail og navn.',
		en: '{name}: the contact in Dinero carries another external reference ({other}), which is never overwritten. It is found again by VAT number, EAN, or e-mail and name.',
	},
	NO_PRODUCT_NUMBER: {
		class: 'data',
		da: '{name}: mangler varenummer i Dinero og er ikke overført. Skriv et varenummer på produktet, og kør synkroniseringen igen.',
		en: '{name}: has no product number in Dinero and was not transferred. Write one on the product, and run the sync again.',
	},
	PRODUCT_NUMBER_TWICE: {
		class: 'conflict',
		da: '{name}: varenummeret {number} bruges af et andet produkt i Dinero ({other}). Intet er skrevet. Giv produktet sit eget nummer.',
		en: '{name}: the product number {number} is used by another product in Dinero ({other}). Nothing was written. Give the product a number of its own.',
	},
	PRODUCT_NUMBER_TOO_LONG: {
		class: 'data',
		da: '{name}: varenummeret {number} har over {limit} tegn, som er Rackbeats grænse, og kan ikke afkortes. Giv produktet et kortere nummer.',
		en: '{name}: the product number {number} has over {limit} characters, which is Rackbeat’s limit, and cannot be cut. Give the product a shorter number.',
	},
	NO_PRODUCT_GROUP: {
		class: 'data',
		da: '{name}: Rackbeat har ingen varegruppe at lægge varen i. Opret en i Rackbeat, og kør synkroniseringen igen.',
		en: '{name}: Rackbeat has no product group to put the product in. Make one in Rackbeat, and run the sync again.',
	},
	GROUP_DEFAULTED: {
		class: 'notice',
		da: '{name}: konto {account} hører ikke til én varegruppe i indstillingerne; varegruppen "{used}" er brugt.',
		en: '{name}: account {account} does not belong to one product group in the settings; the product group "{used}" was used.',
	},
	RACKBEAT_UNIT_DEFAULTED: {
		class: 'notice',
		da: '{name}: enheden "{unit}" er ikke knyttet til en enhed i Rackbeat; "{used}" er brugt.',
		en: '{name}: the unit "{unit}" is not connected to a unit in Rackbeat; "{used}" was used.',
	},
	RECORD_CHANGED_MEANWHILE: {
		class: 'temporary',
		da: '{name} blev ændret, efter at planen blev lavet. Intet er skrevet; næste kørsel lægger en ny plan.',
		en: '{name} was changed after the plan was made. Nothing was written; the next run plans anew.',
	},
	RECORD_DIFFERS: {
		class: 'mismatch',
		da: '{name}: {service} svarede, at det er skrevet, men viser andet i {fields}. Se efter i {service}.',
		en: '{name}: {service} answered that it was written, but shows something else in {fields}. Look at it in {service}.',
	},
	PARTNER_BARRED: {
		class: 'data',
		da: '{name} er spærret eller slettet i Rackbeat og opdateres ikke mere i Dinero. Intet er slettet dér.',
		en: '{name} is barred or deleted in Rackbeat and is not updated in Dinero any more. Nothing was deleted there.',
	},
	PRODUCT_AMBIGUOUS: {
		class: 'conflict',
		da: 'Flere produkter i Dinero har varenummeret {number} ({candidates}). Intet er skrevet. Ret dem, så kun ét har nummeret.',
		en: 'Several products in Dinero have the product number {number} ({candidates}). Nothing was written. Correct them so that only one has it.',
	},
	CONTACT_RENUMBERED: {
		class: 'notice',
		da: '{customer} hed før nummer {old} i Rackbeat; samme kontakt i Dinero er brugt.',
		en: '{customer} had number {old} in Rackbeat before; the same contact in Dinero is used.',
	},
	CONTACT_NOT_OURS: {
		class: 'notice',
		da: '{customer}: kontakten i Dinero bærer en fremmed ekstern reference ({other}) og ændres ikke.',
		en: '{customer}: the contact in Dinero carries a foreign external reference ({other}) and is not changed.',
	},
} satisfies Record<string, Reason>;
