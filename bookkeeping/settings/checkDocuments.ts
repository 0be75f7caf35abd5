import type { Chart, VatTypeRow } from '../chart';
import type { CustomerInvoice } from '../document/customerInvoice';
import type { InvoiceDocument } from '../document/document';
import type { SupplierInvoice } from '../document/supplierInvoice';
import { planLine } from '../plan/linePlan';
import { groupLines } from '../plan/purchaseGroups';
import { templateOf } from '../plan/salesPlan';
import { problem, type Problem } from '../reasons/problem';
import type { RackbeatDineroSettings } from './rackbeatDinero';

/** Documents that the settings are tried on. */
export interface RealDocuments {
	sales: readonly CustomerInvoice[];
	purchases: readonly SupplierInvoice[];
	/** Numbers of documents that no reading fits. */
	unread: readonly string[];
}

interface Surroundings {
	chart: Chart;
	vatTypes: readonly VatTypeRow[];
	templates: readonly string[];
}

/** One problem with the documents that have it. */
interface Met {
	found: Problem;
	numbers: string[];
}

const MOST_NAMED = 5;

/** The fault may be the document's own, or the user may have left the setting out on purpose. */
const MAY_BE_MEANT: ReadonlySet<string> = new Set(['VAT_MISMATCH', 'NO_LINE_GROUP']);

/** A document from before the start date is never transferred, so it only tells what may come. */
const weighed = (found: Problem, { date }: InvoiceDocument, { from }: RackbeatDineroSettings) =>
	date < from || MAY_BE_MEANT.has(found.code) ? { ...found, class: 'notice' as const } : found;

function collect(met: Map<string, Met>, found: Problem, number: string): void {
	const key = `${found.code} ${found.field ?? found.da}`;
	const known = met.get(key);
	if (!known) met.set(key, { found, numbers: [number] });
	else {
		if (!known.numbers.includes(number)) known.numbers.push(number);
		// One document that is to be transferred makes it more than a notice.
		if (known.found.class === 'notice') known.found = found;
	}
}

function salesProblems(
	invoice: CustomerInvoice,
	settings: RackbeatDineroSettings,
	{ chart, templates }: Surroundings,
): Problem[] {
	const told: Problem[] = [];
	templateOf({ invoice, settings, templates }, told);
	const ofLines = invoice.lines.flatMap(
		(line) => planLine(line, invoice, settings, chart).problems,
	);
	return [...told, ...ofLines].filter(({ code }) => code !== 'ALREADY_NET_PRICE');
}

const named = (numbers: readonly string[]): string => {
	const more = numbers.length - MOST_NAMED;
	return `${numbers.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` +${more}` : ''}`;
};

const withDocuments =
	(da: string, en: string) =>
	({ found, numbers }: Met): Problem => ({
		...found,
		da: `${found.da} (${da} ${named(numbers)})`,
		en: `${found.en} (${en} ${named(numbers)})`,
	});

/**
 * Tries the settings on real documents, by the very rules of the plan, and names for each problem the
 * documents that have it.
 */
export function checkDocuments(
	settings: RackbeatDineroSettings,
	{ sales, purchases, unread }: RealDocuments,
	around: Surroundings,
): Problem[] {
	const ofSales = new Map<string, Met>();
	for (const invoice of settings.debtor.enabled ? sales : []) {
		for (const found of salesProblems(invoice, settings, around)) {
			collect(ofSales, weighed(found, invoice, settings), invoice.number);
		}
	}
	const ofPurchases = new Map<string, Met>();
	for (const invoice of settings.creditor.enabled ? purchases : []) {
		for (const found of groupLines({ ...around, invoice, settings }).problems) {
			collect(ofPurchases, weighed(found, invoice, settings), invoice.number);
		}
	}
	return [
		...[...ofSales.values()].map(withDocuments('faktura', 'invoice')),
		...[...ofPurchases.values()].map(withDocuments('leverandørfaktura', 'supplier invoice')),
		...(unread.length > 0 ? [problem('DOCUMENTS_UNREAD', { numbers: named(unread) })] : []),
	];
}
