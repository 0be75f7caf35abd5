import type { SupplierInvoice } from '../document/supplierInvoice';
import { supplierTitle, type Title } from '../document/title';
import { danishAmount, danishNumber, exact } from '../money';
import type { PurchaseGroup } from './purchaseGroups';

/** Longer texts are cut; no limit of Dinero's is documented for purchase lines. */
const MOST_OF_TEXT = 250;

/** The title with its supplier. */
export function numberWords(invoice: SupplierInvoice): Title {
	const { document, documentEn } = supplierTitle(invoice);
	const { number } = invoice.supplier;
	return {
		document: `${document} fra leverandør ${number}`,
		documentEn: `${documentEn} of supplier ${number}`,
	};
}

const cut = (text: string): string =>
	text.length > MOST_OF_TEXT ? `${text.slice(0, MOST_OF_TEXT - 1)}…` : text;

/** "NC-20417 Nordisk Cykelimport A/S (Rackbeat 3001)": the supplier's own number first. */
function head(invoice: SupplierInvoice): string {
	const { supplierInvoiceNumber: own, supplier, number, kind, creditedNumber } = invoice;
	const what = kind === 'creditNote' ? 'Kreditnota ' : '';
	const credited = creditedNumber === null ? '' : `, krediterer ${creditedNumber}`;
	return `${what}${own === '' ? '' : `${own} `}${supplier.name} (Rackbeat ${number}${credited})`;
}

/** Original currency, amount and rate of what was converted: Dinero's voucher is in DKK then. */
function original(invoice: SupplierInvoice, { net }: PurchaseGroup, currency: string): string {
	if (currency === invoice.currency) return '';
	const rate = invoice.rate === null ? '' : ` kurs ${danishNumber(exact(invoice.rate))}`;
	return ` [${danishAmount(net)} ${invoice.currency}${rate}]`;
}

/** The text of a line: whose document it is, what it was in its own currency, what was bought. */
export function groupText(
	invoice: SupplierInvoice,
	group: PurchaseGroup,
	currency: string,
): string {
	const products = group.texts.length === 0 ? '' : `: ${group.texts.join(', ')}`;
	return cut(`${head(invoice)}${original(invoice, group, currency)}${products}`);
}

export const roundingText = (invoice: SupplierInvoice): string =>
	cut(`${head(invoice)}: Øreafrunding`);
