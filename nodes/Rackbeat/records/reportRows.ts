import { danishDay } from '../../../bookkeeping/danishDay';
import { keyOf, nameOf } from '../../../bookkeeping/document/rawValue';
import { exact, sum, toText } from '../../../bookkeeping/money';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import type { RevenueOrders } from '../../../services/rackbeat/reports';
import { numberOf, textIn } from './recordValue';

/** What an item's stock was worth, in base currency. */
export const valuedRow = (row: RackbeatRecord) => ({
	item: textIn(row, 'number'),
	name: textIn(row, 'name'),
	quantity: numberOf(row, 'stock_quantity') ?? numberOf(row, 'quantity'),
	value: numberOf(row, 'value'),
});

const DOCUMENTS = [
	'document_number',
	'document_id',
	'document',
	'reference',
	'invoice_id',
	'number',
];

function dayOf(row: RackbeatRecord): string | null {
	const told = textIn(row, 'date') || textIn(row, 'created_at');
	return told === '' ? null : danishDay(told);
}

/** One movement of an item; under which name its document stands nobody tells, so each is tried. */
export const ledgerRow = (item: string, row: RackbeatRecord) => ({
	item,
	date: dayOf(row),
	type: textIn(row, 'type'),
	quantity: numberOf(row, 'quantity'),
	unitCost: numberOf(row, 'cost_price'),
	location: keyOf(row['location']) ?? keyOf(row['location_id']),
	locationName: nameOf(row['location']),
	document: DOCUMENTS.map((name) => keyOf(row[name])).find((key) => key !== null) ?? null,
});

/** What an order brings and costs, in base currency. */
export const revenueRow = (currency: string, row: RackbeatRecord) => ({
	order: textIn(row, 'number'),
	customer: keyOf(row['customer']) ?? keyOf(row['customer_id']),
	revenue: numberOf(row, 'total_total'),
	cost: numberOf(row, 'total_cost'),
	profit: numberOf(row, 'total_profit'),
	currency,
});

/** The exact sum of a figure over all orders; null where one of them does not tell it. */
function summed(orders: readonly RackbeatRecord[], field: string): number | null {
	const figures = orders.flatMap((row) => numberOf(row, field) ?? []);
	return figures.length < orders.length ? null : Number(toText(sum(figures.map(exact))));
}

/** What all orders bring together: added up from them where Rackbeat's sums may be of one page. */
export const revenueSum = (currency: string, found: RevenueOrders) => {
	const figure = (field: string): number | null =>
		found.inPages ? summed(found.orders, field) : numberOf(found, `sum_${field}`);
	return {
		order: '',
		customer: null,
		revenue: figure('total_total'),
		cost: figure('total_cost'),
		profit: figure('total_profit'),
		currency,
	};
};
