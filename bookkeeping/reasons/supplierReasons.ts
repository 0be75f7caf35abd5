import type { Reason } from './reason';

/** Supplier invoices and supplier credit notes on their way to Dinero. */
export const SUPPLIER_REASONS = {
	SUPPLIER_INTEGRATION_OFF: {
		class: 'data',
		da: 'Kreditor-integrationen er slået fra i indstillingerne, så {document} er ikke overført.',
		en: 'The supplier integration is switched off in the settings, so {documentEn} was not transferred.',
	},
	ZERO_DOCUMENT: {
		class: 'data',
		da: '{document} er på 0,00 og overføres ikke; der er intet at bogføre.',
		en: '{documentEn} comes to 0.00 and is not transferred; there is nothing to post.',
	},
	ZONE_COUNTRY_DIFFERS: {
		class: 'data',
		da: '{document} har momszonen {zone}, men leverandør {supplier} er i {country}. Momsen fradrages aldrig på et gæt; ret zonen eller landet i Rackbeat.',
		en: '{documentEn} has the VAT zone {zoneEn}, but supplier {supplier} is in {country}. VAT is never deducted on a guess; correct the zone or the country in Rackbeat.',
	},
	SUPPLIER_VAT_NUMBER_MISSING: {
		class: 'notice',
		da: 'Leverandør {supplier} har intet gyldigt momsnummer. {what}',
		en: 'Supplier {supplier} has no valid VAT number. {whatEn}',
	},
	CURRENCY_RATE_UNKNOWN: {
		class: 'data',
		da: '{document} er i {currency}, og Rackbeats kurs kan ikke læses sikkert. Ret kursen i Rackbeat, eller behold valutaen i indstillingerne.',
		en: '{documentEn} is in {currency}, and Rackbeat’s rate cannot be read safely. Correct the rate in Rackbeat, or keep the currency in the settings.',
	},
	DUE_DATE_UNKNOWN: {
		class: 'notice',
		da: '{document} har hverken forfaldsdato eller betalingsbetingelse; fakturadatoen er brugt som forfald.',
		en: '{documentEn} has neither a due date nor payment terms; the invoice date was used as due date.',
	},
	PURCHASE_GROUP_NEGATIVE: {
		class: 'data',
		da: 'Linjerne på konto {account} giver {amount} i alt. Dinero tager ingen negative linjer på et køb; del bilaget i Rackbeat i en faktura og en kreditnota.',
		en: 'The lines of account {account} come to {amount} in all. Dinero takes no negative lines on a purchase; split the document in Rackbeat into an invoice and a credit note.',
	},
	PURCHASE_VAT_DIFFERS: {
		class: 'mismatch',
		da: '{document}: momsen på bilaget er {paper}, men {possible} er det nærmeste, Dinero kan give. Intet er skrevet. Vælg en konto og en tolerance for øreafrunding på køb, eller bogfør den selv.',
		en: '{documentEn}: the VAT on the document is {paper}, but {possible} is the nearest that Dinero can make. Nothing was written. Choose an account and a tolerance for purchase roundings, or post it by hand.',
	},
	PURCHASE_ROUNDED: {
		class: 'notice',
		da: '{document}: {amount} i øreafrunding ligger på konto {account}, så det skyldige beløb er bilagets.',
		en: '{documentEn}: a rounding of {amount} is on account {account}, so that what is owed is the document’s.',
	},
	ORIGINAL_MISSING: {
		class: 'notice',
		da: 'Originalbilag mangler på {document}: Dinero har kun {has}. Vedhæft leverandørens eget bilag i Dinero.',
		en: 'The original voucher of {document} is missing: Dinero has only {hasEn}. Attach the supplier’s own paper in Dinero.',
	},
	FILE_MISSING: {
		class: 'notice',
		da: 'Bilag mangler: Rackbeat har ingen PDF af {document}. Bilaget er lavet med et bilagsark i stedet.',
		en: 'The file is missing: Rackbeat has no PDF of {documentEn}. The voucher was made with a voucher sheet instead.',
	},
	PRINT_TOO_LARGE: {
		class: 'notice',
		da: 'Rackbeats PDF af {document} er over 6 MB, som er Dineros grænse. Bilaget er lavet uden den, med et bilagsark i stedet.',
		en: 'Rackbeat’s PDF of {documentEn} is over 6 MB, which is Dinero’s limit. The voucher was made without it, with a voucher sheet instead.',
	},
	PRINT_WRONG_TYPE: {
		class: 'notice',
		da: 'Det, Rackbeat gav som PDF af {document}, er ingen PDF. Bilaget er lavet uden den, med et bilagsark i stedet.',
		en: 'What Rackbeat gave as PDF of {documentEn} is no PDF. The voucher was made without it, with a voucher sheet instead.',
	},
	PRINT_LOST: {
		class: 'notice',
		da: 'Rackbeats PDF af {document} fulgte ikke med til bogføringen. Bilaget er lavet med et bilagsark i stedet.',
		en: 'Rackbeat’s PDF of {document} did not come along to the posting. The voucher was made with a voucher sheet instead.',
	},
	NOT_SETTLED: {
		class: 'notice',
		da: '{document} udlignes ikke automatisk mod noget køb i Dinero; gør det selv dér.',
		en: '{documentEn} is not settled against any purchase in Dinero automatically; do that there yourself.',
	},
} satisfies Record<string, Reason>;
