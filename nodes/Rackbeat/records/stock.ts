import type { IDataObject } from 'n8n-workflow';
import { keyOf, nameOf } from '../../../bookkeeping/document/rawValue';
import { ShapeDrift } from '../../../services/http/serviceError';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import { numberOf, textIn } from './recordValue';

const NAMES = ['stock_quantity', 'quantity', 'stock', 'available_quantity'];

/**
 * How many, out of an answer whose form nobody documents: a bare number, or one field of an object,
 * which may be wrapped once more.
 * @throws ShapeDrift when there is no quantity in it
 */
export function stockQuantity(answer: unknown): number {
	const bare = typeof answer === 'string' || typeof answer === 'number' ? Number(answer) : NaN;
	if (Number.isFinite(bare) && answer !== '') return bare;
	if (typeof answer === 'object' && answer !== null) {
		const record = answer as RackbeatRecord;
		const inner = Object.values(record).find(
			(value) => typeof value === 'object' && value !== null,
		);
		const named = [record, (inner ?? {}) as RackbeatRecord].flatMap((each) =>
			NAMES.map((name) => numberOf(each, name)),
		);
		const found = named.find((value) => value !== null);
		if (found !== undefined && found !== null) return found;
	}
	throw new ShapeDrift('Rackbeat', 'get-stock', 'no quantity');
}

/** What of an item stands at one location. */
export const stockRow = (item: string, record: RackbeatRecord): IDataObject => ({
	item,
	location: textIn(record, 'number') || keyOf(record['location']),
	locationName: textIn(record, 'name') || nameOf(record['location']),
	quantity: numberOf(record, 'stock_quantity'),
	available: numberOf(record, 'available_quantity'),
});
