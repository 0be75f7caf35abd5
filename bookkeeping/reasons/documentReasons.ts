import type { Reason } from './reason';

/** What is wrong with a document, or worth telling about it. */
export const DOCUMENT_REASONS = {
	NOT_FOUND: {
		class: 'data',
		da: 'Faktura {number} findes ikke i Rackbeat. Kontrollér nummeret.',
		en: 'Invoice {number} does not exist in Rackbeat. Check the number.',
	},
	NOT_IN_RACKBEAT: {
		class: 'data',
		da: '{what} findes ikke i Rackbeat. Kontrollér nummeret.',
		en: '{whatEn} does not exist in Rackbeat. Check the number.',
	},
	UNBOOKED_AT_SOURCE: {
		class: 'conflict',
		da: '{document} er overført til Dinero, men er ikke længere bogført i Rackbeat. Intet er ændret i Dinero. Bogfør den igen i Rackbeat, eller lav en kreditnota, hvis den er bogført i Dinero.',
		en: '{documentEn} was transferred to Dinero but is not booked in Rackbeat any more. Nothing was changed in Dinero. Book it in Rackbeat again, or make a credit note if it is booked in Dinero.',
	},
	NOT_BOOKED: {
		class: 'data',
		da: '{document} er ikke bogført i Rackbeat. Bogfør den dér først.',
		en: '{documentEn} is not booked in Rackbeat. Book it there first.',
	},
	BEFORE_START_DATE: {
		class: 'data',
		da: '{document} er dateret {date}, før startdatoen {from}. Flyt startdatoen i indstillingerne, hvis den skal med.',
		en: '{documentEn} is dated {date}, before the start date {from}. Move the start date in the settings if it is to be included.',
	},
	IS_CREDIT_NOTE: {
		class: 'data',
		da: 'Faktura {number} er en kreditnota. Den overføres ikke som faktura; bogfør kreditnotaen i Dinero.',
		en: 'Invoice {number} is a credit note. It is not transferred as an invoice; book the credit note in Dinero.',
	},
	NO_LINES: {
		class: 'data',
		da: '{document} har ingen linjer med beløb. Dinero kræver mindst én.',
		en: '{documentEn} has no lines with amounts. Dinero wants at least one.',
	},
	UNREADABLE: {
		class: 'data',
		da: '{document}: {what} kan ikke læses ({detail}). Ret den i Rackbeat.',
		en: '{documentEn}: {what} cannot be read ({detail}). Correct it in Rackbeat.',
	},
	LINES_DO_NOT_ADD_UP: {
		class: 'mismatch',
		da: '{document}: linjerne giver {lines}, men Rackbeat siger {total} uden moms. Intet er skrevet.',
		en: '{documentEn}: the lines add up to {lines}, but Rackbeat says {total} without VAT. Nothing was written.',
	},
	VAT_DOES_NOT_ADD_UP: {
		class: 'mismatch',
		da: '{document}: momsen af linjerne giver {lines}, men Rackbeat siger {total}. Intet er skrevet. Kontrollér linjernes momssatser i Rackbeat.',
		en: '{documentEn}: the VAT of the lines adds up to {lines}, but Rackbeat says {total}. Nothing was written. Check the VAT percents of the lines in Rackbeat.',
	},
	TOTALS_DISAGREE: {
		class: 'mismatch',
		da: '{document}: Rackbeats egne totaler stemmer ikke: {net} uden moms og {vat} i moms er ikke {gross}. Intet er skrevet.',
		en: '{documentEn}: Rackbeat’s own totals disagree: {net} without VAT and {vat} of VAT are not {gross}. Nothing was written.',
	},
	READING_AMBIGUOUS: {
		class: 'mismatch',
		da: '{document}: linjerne kan læses på flere måder, der alle giver totalen ({readings}). Intet er skrevet. Overfør den i hånden, eller del linjerne i Rackbeat.',
		en: '{documentEn}: the lines can be read in several ways that all make the total ({readings}). Nothing was written. Transfer it by hand, or split the lines in Rackbeat.',
	},
	NO_GROUP_ACCOUNT: {
		class: 'data',
		da: 'Varegruppe "{group}" mangler konto for {zone}. Vælg kontoen under "{table}" i indstillingerne.',
		en: 'Product group "{group}" has no account for {zone}. Choose it under "{table}" in the settings.',
	},
	NO_LINE_GROUP: {
		class: 'data',
		da: 'Linjen "{line}" har ingen varegruppe. Vælg en standardkonto for linjer uden vare i indstillingerne.',
		en: 'The line "{line}" has no product group. Choose a default account for lines without item in the settings.',
	},
	ACCOUNT_MISSING: {
		class: 'data',
		da: 'Konto {account} findes ikke i Dinero. Vælg en anden konto i indstillingerne.',
		en: 'Account {account} does not exist in Dinero. Choose another account in the settings.',
	},
	ACCOUNT_KIND: {
		class: 'data',
		da: 'Konto {account} er ikke {expected}. Vælg en anden konto i indstillingerne.',
		en: 'Account {account} is not {expectedEn}. Choose another account in the settings.',
	},
	VAT_MISMATCH: {
		class: 'data',
		da: 'Konto {account} har {accountRate}% moms, linjen "{line}" har {lineRate}%. Ret kontoen i indstillingerne eller momsen i Rackbeat.',
		en: 'Account {account} has {accountRate}% VAT, the line "{line}" has {lineRate}%. Correct the account in the settings or the VAT in Rackbeat.',
	},
	VAT_CODE_UNKNOWN: {
		class: 'data',
		da: 'Momskoden {code} på konto {account} findes ikke blandt firmaets momskoder i Dinero, så momsen kendes ikke. Vælg en anden konto eller ret kontoens momskode.',
		en: 'The VAT code {code} of account {account} is not among the company’s VAT codes in Dinero, so its VAT is not known. Choose another account or correct its VAT code.',
	},
	ZONE_UNKNOWN: {
		class: 'data',
		da: '{document}: momszonen "{zone}" på {partner} er ukendt. Vælg Danmark, EU, udland eller momsfri i Rackbeat.',
		en: '{documentEn}: the VAT zone "{zone}" of {partnerEn} is unknown. Choose domestic, EU, abroad or exempt in Rackbeat.',
	},
	ZONES_MIXED: {
		class: 'data',
		da: '{document}: nogle linjer har moms og andre ikke, men kunde {customer} er uden for Danmark. Momszonen hører til kunden; del dokumentet, eller ret linjernes moms i Rackbeat.',
		en: '{document}: some lines have VAT and others have none, but customer {customer} is outside Denmark. The VAT zone belongs to the customer; split the document, or correct the VAT of its lines in Rackbeat.',
	},
	COUNTRY_UNKNOWN: {
		class: 'data',
		da: 'Landet "{country}" på {customer} kendes ikke. Skriv landets navn eller kode i Rackbeat.',
		en: 'The country "{country}" of {customer} is not known. Write the country’s name or code in Rackbeat.',
	},
	EU_VAT_NUMBER_MISSING: {
		class: 'data',
		da: 'Kunde {customer} i EU sælges der til uden moms, men momsnummeret mangler. Skriv det på kunden i Rackbeat.',
		en: 'Customer {customer} in the EU is sold to without VAT, but the VAT number is missing. Write it on the customer in Rackbeat.',
	},
	EAN_INCOMPLETE: {
		class: 'data',
		da: 'Kunde {customer} har EAN-nummer, men {missing} mangler. Udfyld det i Rackbeat.',
		en: 'Customer {customer} has an EAN number, but {missingEn} is missing. Fill it in in Rackbeat.',
	},
	EAN_WRONG: {
		class: 'notice',
		da: 'EAN-nummeret "{ean}" på {customer} har ikke 13 cifre og er ikke overført.',
		en: 'The EAN number "{ean}" of {customer} does not have 13 digits and was not transferred.',
	},
	VAT_NUMBER_WRONG: {
		class: 'notice',
		da: 'CVR-nummeret "{vatNumber}" på {customer} er ikke gyldigt og er ikke overført.',
		en: 'The VAT number "{vatNumber}" of {customer} is not valid and was not transferred.',
	},
	NO_EMAIL: {
		class: 'data',
		da: 'Kunde {customer} mangler e-mail. Dokumentet bogføres, men sendes ikke; send den selv eller skriv e-mail på kunden og prøv igen.',
		en: 'Customer {customer} has no e-mail. The document is booked but not sent; send it yourself, or add an e-mail and try again.',
	},
	YEAR_CLOSED: {
		class: 'data',
		da: 'Regnskabsår for {date} er ikke åbent i Dinero. Datoen flyttes aldrig; åbn året eller bogfør selv.',
		en: 'The accounting year of {date} is not open in Dinero. The date is never moved; open the year or post by hand.',
	},
	PERIOD_REPORTED: {
		class: 'data',
		da: 'Bøgerne er lukket til og med {closedUntil}, og {what} er dateret {date}. Intet dateres i en lukket periode.',
		en: 'The books are closed up to and including {closedUntil}, and {whatEn} is dated {date}. Nothing is dated in a closed period.',
	},
	UNIT_UNMAPPED: {
		class: 'data',
		da: 'Enheden "{unit}" er ikke knyttet til en enhed i Dinero. Vælg den under Enhedsindstillinger, eller vælg en standardenhed.',
		en: 'The unit "{unit}" is not connected to a Dinero unit. Choose it under Unit settings, or choose a default unit.',
	},
	UNIT_DEFAULTED: {
		class: 'notice',
		da: 'Enheden "{unit}" er ikke knyttet; standardenheden "{used}" er brugt.',
		en: 'The unit "{unit}" is not connected; the default unit "{used}" was used.',
	},
	LAYOUT_UNMAPPED: {
		class: 'notice',
		da: 'Layout {layout} er ikke knyttet eller findes ikke længere; Dineros standardlayout er brugt.',
		en: 'Layout {layout} is not connected or no longer exists; Dinero’s default layout was used.',
	},
	DUE_DATE_DIFFERS: {
		class: 'notice',
		da: 'Forfaldsdatoen bliver {dinero} i Dinero, {rackbeat} i Rackbeat.',
		en: 'The due date becomes {dinero} in Dinero, {rackbeat} in Rackbeat.',
	},
	CURRENCY_UNSUPPORTED: {
		class: 'data',
		da: 'Valutaen "{currency}" kan ikke bruges. Brug en ISO-kode på tre bogstaver.',
		en: 'The currency "{currency}" cannot be used. Use an ISO code of three letters.',
	},
	NOT_SENT_ELECTRONICALLY: {
		class: 'notice',
		da: 'Kunde {customer} har EAN-nummer; dokumentet er ikke sendt elektronisk.',
		en: 'Customer {customer} has an EAN number; the document was not sent electronically.',
	},
	COST_UNKNOWN: {
		class: 'data',
		da: 'Kostpris mangler for vare {items}. Vareforbrug for {what} venter, til kostprisen er kendt.',
		en: 'The cost price of item {items} is missing. The COGS voucher of {whatEn} waits until it is known.',
	},
	COST_ESTIMATED: {
		class: 'notice',
		da: 'Vareforbrug for {what} er anslået ud fra varens nuværende kostpris.',
		en: 'The COGS of {whatEn} is estimated from the item’s present cost price.',
	},
	ALREADY_NET_PRICE: {
		class: 'notice',
		da: 'Linjen "{line}" er sendt som ét beløb, fordi prisen har flere decimaler end Dinero gemmer.',
		en: 'The line "{line}" is sent as one amount, because its price has more decimals than Dinero keeps.',
	},
	OUTSIDE_YEARS: {
		class: 'data',
		da: 'Perioden {from} til {to} ligger uden for firmaets regnskabsår i Dinero ({years}). Vælg datoer inden for et af dem.',
		en: 'The period {from} to {to} lies outside the company’s accounting years in Dinero ({years}). Choose days within one of them.',
	},
	PERIOD_REVERSED: {
		class: 'data',
		da: 'Perioden begynder {from} og slutter {to}, altså før den begynder. Byt om på de to.',
		en: 'The period begins {from} and ends {to}, which is before it begins. Exchange the two.',
	},
	NOT_IN_DINERO: {
		class: 'data',
		da: 'Dinero har ingen {what} med nøglen {key}. Kontrollér den.',
		en: 'Dinero has no {whatEn} with the key {key}. Check it.',
	},
	NO_PDF: {
		class: 'data',
		da: 'Faktura {key} har ingen PDF. Dinero laver den først, når fakturaen er bogført.',
		en: 'Invoice {key} has no PDF. Dinero makes it when the invoice is booked.',
	},
	MESSAGE_WITHOUT_LINK: {
		class: 'data',
		da: 'Beskeden mangler [link-to-pdf], hvor Dinero sætter linket til fakturaen. Tilføj det.',
		en: 'The message lacks [link-to-pdf], where Dinero puts the link to the invoice. Add it.',
	},
	FILE_TOO_LARGE: {
		class: 'data',
		da: 'Filen {file} er over 6 MB, som er Dineros grænse. Gør den mindre.',
		en: 'The file {file} is over 6 MB, which is Dinero’s limit. Make it smaller.',
	},
} satisfies Record<string, Reason>;
