import type { Reason } from './reason';

/** What stands in the way of a credit note; nothing was written or booked of it then. */
export const CREDIT_NOTE_REASONS = {
	CREDITED_INVOICE_MISSING: {
		class: 'data',
		da: '{document}: fakturaen, som den krediterer, findes ikke i Dinero. Overfør fakturaen først, eller vælg den rigtige.',
		en: '{document}: the invoice that it credits does not exist in Dinero. Transfer the invoice first, or choose the right one.',
	},
	CREDITED_INVOICE_DRAFT: {
		class: 'data',
		da: '{document}: fakturaen, som den krediterer, står som kladde i Dinero. Bogfør eller slet fakturaen først.',
		en: '{document}: the invoice that it credits stands as a draft in Dinero. Book or delete the invoice first.',
	},
	CREDITED_INVOICE_DIFFERS: {
		class: 'conflict',
		da: '{document}: faktura {number}, som den krediterer, har en anden {what}. Vælg den rigtige faktura, eller ret kreditnotaen.',
		en: '{document}: invoice {number} that it credits has another {whatEn}. Choose the right invoice, or correct the credit note.',
	},
	ORIGINAL_NOT_FOUND: {
		class: 'data',
		da: '{document}: den oprindelige faktura blev ikke fundet ({detail}). Overfør fakturaen først, eller skriv dens nummer under "Original Invoice Number", og overfør kreditnotaen igen.',
		en: '{document}: the original invoice was not found ({detail}). Transfer the invoice first, or give its number under "Original Invoice Number", and transfer the credit note again.',
	},
	ORIGINAL_DRAFT: {
		class: 'data',
		da: '{document}: den oprindelige faktura {number} står som kladde i Dinero. Bogfør eller slet den dér først; den bogføres aldrig på dine vegne.',
		en: '{document}: the original invoice {number} stands as a draft in Dinero. Book or delete it there first; it is never booked on your behalf.',
	},
	ORIGINAL_AMBIGUOUS: {
		class: 'conflict',
		da: '{document}: flere bogførte fakturaer i Dinero bærer faktura {number}s reference ({candidates}). Krediter den forkerte i Dinero, og overfør igen.',
		en: '{document}: several booked invoices in Dinero carry the reference of invoice {number} ({candidates}). Credit the wrong one in Dinero, and transfer again.',
	},
	ORIGINAL_BEFORE_START: {
		class: 'notice',
		da: '{document} krediterer faktura {number} af {date}, som er fra før startdatoen og ikke står i Dinero. Kreditnotaen står alene; udlign den selv.',
		en: '{document} credits invoice {number} of {date}, which is from before the start date and does not stand in Dinero. The credit note stands alone; settle it yourself.',
	},
	CREDIT_BEFORE_INVOICE: {
		class: 'data',
		da: '{document} er dateret {date}, før faktura {number} af {invoiceDate}, som den krediterer. Ret datoen i Rackbeat.',
		en: '{document} is dated {date}, before invoice {number} of {invoiceDate} that it credits. Correct the date in Rackbeat.',
	},
	OVER_CREDITED: {
		class: 'conflict',
		da: '{document} krediterer {credit}, men faktura {number} på {whole} har kun {left} tilbage at kreditere; kladder til kreditnotaer tæller med. Ret beløbet, eller slet den kreditnota, der er for meget.',
		en: '{document} credits {credit}, but invoice {number} of {whole} has only {left} left to credit; drafts of credit notes count. Correct the amount, or delete the credit note that is too much.',
	},
	CREDIT_NOTE_BOOKED: {
		class: 'conflict',
		da: '{document} er bogført og kan ikke ændres eller slettes. En ny faktura ophæver den.',
		en: '{document} is booked and can be neither changed nor deleted. A new invoice undoes it.',
	},
	CREDIT_NOTE_ALONE_REFUSED: {
		class: 'data',
		da: '{document}: Dinero tager ikke en kreditnota uden en faktura, der står i Dinero ({detail}). Lav den i hånden.',
		en: '{document}: Dinero does not take a credit note without an invoice that stands in Dinero ({detail}). Make it by hand.',
	},
	CREDIT_NOT_SETTLED: {
		class: 'notice',
		da: '{document} ses ikke udlignet{what} i Dinero. Det sker ikke altid af sig selv; udlign den dér.',
		en: '{document} is not seen settled{what} in Dinero. That does not always happen by itself; settle it there.',
	},
	CREDIT_TO_REFUND: {
		class: 'notice',
		da: '{document}: kunden har {amount} {currency} til gode på den krediterede faktura, som var betalt. Registrér tilbagebetalingen i Dinero, når pengene er sendt.',
		en: '{document}: the customer is owed {amount} {currency} on the credited invoice, which was paid. Register the refund in Dinero when the money is sent.',
	},
	RETURN_UNKNOWN: {
		class: 'data',
		da: '{document}: Rackbeat fortæller ikke, om varerne kom tilbage på lager ({items}). Vareforbruget er ikke tilbageført; vælg under "Goods Returned", og overfør igen.',
		en: '{document}: Rackbeat does not tell whether the goods came back to stock ({items}). The COGS is not reversed; choose under "Goods Returned", and transfer again.',
	},
	CURRENCY_DIFFERENCE: {
		class: 'notice',
		da: '{document}: Dineros kurs giver {target} kr., Rackbeats {source} kr. Kursforskellen på {difference} kr. er ikke bogført.',
		en: '{document}: Dinero’s rate makes {target} DKK, Rackbeat’s {source} DKK. The exchange difference of {difference} DKK was not posted.',
	},
	CREDIT_NOTE_SIGN: {
		class: 'data',
		da: '{document} har et negativt beløb. Skriv positive beløb på linjerne; Dinero vender selv fortegnet på en kreditnota.',
		en: '{document} has a negative amount. Give positive amounts on the lines; Dinero itself turns the sign of a credit note.',
	},
} satisfies Record<string, Reason>;
