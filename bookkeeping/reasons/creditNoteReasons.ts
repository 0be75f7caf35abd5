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
	CREDIT_ABOVE_INVOICE: {
		class: 'conflict',
		da: '{document} krediterer {credit}, men faktura {number} er kun på {whole}. Ret beløbet, eller vælg den rigtige faktura.',
		en: '{document} credits {credit}, but invoice {number} is only {whole}. Correct the amount, or choose the right invoice.',
	},
	CREDIT_NOTE_SIGN: {
		class: 'data',
		da: '{document} har et negativt beløb. Skriv positive beløb på linjerne; Dinero vender selv fortegnet på en kreditnota.',
		en: '{document} has a negative amount. Give positive amounts on the lines; Dinero itself turns the sign of a credit note.',
	},
} satisfies Record<string, Reason>;
