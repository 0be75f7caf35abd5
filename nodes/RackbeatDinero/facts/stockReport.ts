import type { Day } from '../../../bookkeeping/danishDay';
import { compare, exact, zero } from '../../../bookkeeping/money';
import type { StockReport } from '../../../bookkeeping/stockValue/books';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { stockValueByItem, stockValueTotal } from '../../../services/rackbeat/reports';

/** What the stock is worth in Rackbeat at the end of a day, and which items are worth less than nothing. */
export async function readStockReport(api: RackbeatApi, day: Day): Promise<StockReport> {
	const total = await stockValueTotal(api, day);
	const items = await stockValueByItem(api, { day });
	const negative = items
		.filter(({ value }) => compare(exact(value), zero) < 0)
		.map(({ number, name, value }) => ({
			number: String(number),
			name: String(name ?? ''),
			value: String(value),
		}));
	return { total, negative };
}
