import { keyOf, nameOf } from '../../../bookkeeping/document/rawValue';
import {
	ADJUSTMENTS,
	isBookedRegulation,
	STOCK_COUNTS,
} from '../../../services/rackbeat/inventory';
import type { RackbeatRecord, RecordKind } from '../../../services/rackbeat/records';
import { numberOf, textIn } from './recordValue';
import type { ShownRecord } from './recordWork';

const itemOf = (record: RackbeatRecord): string =>
	keyOf(record['item']) ?? keyOf(record['item_id']) ?? textIn(record, 'item_number');

/** A change of stock by hand, booked or not. */
const regulationRow = (record: RackbeatRecord) => ({
	id: textIn(record, 'id'),
	item: itemOf(record),
	location: keyOf(record['location']) ?? keyOf(record['location_id']),
	quantity: numberOf(record, 'quantity'),
	date: textIn(record, 'regulated_at').slice(0, 10),
	reason: textIn(record, 'reason'),
	booked: isBookedRegulation(record),
});

export const ADJUSTMENT: ShownRecord = {
	kind: ADJUSTMENTS,
	chosenBy: 'adjustment',
	da: 'Lagerregulering',
	en: 'Adjustment',
	row: (record) => ({
		...regulationRow(record),
		type: textIn(record, 'adjustment_type') || 'quantity',
		costPrice: numberOf(record, 'cost_price'),
	}),
};

export const STOCK_COUNT: ShownRecord = {
	kind: STOCK_COUNTS,
	chosenBy: 'stockCount',
	da: 'Optælling',
	en: 'Stock count',
	row: regulationRow,
};

const place = (record: RackbeatRecord, field: string): string =>
	keyOf(record[field]) ?? keyOf(record[`${field}_id`]) ?? '';

/** Goods that go from one location to another; the first line stands for all of them. */
export const movementRow = (record: RackbeatRecord) => {
	const given: unknown = record['lines'];
	const lines = Array.isArray(given) ? (given as RackbeatRecord[]) : [];
	const first = lines[0] ?? record;
	return {
		id: textIn(record, 'id'),
		item: itemOf(first),
		itemName: nameOf(first['item']),
		quantity: numberOf(first, 'quantity'),
		lines: lines.length || 1,
		from: place(record, 'from_location'),
		to: place(record, 'to_location'),
		date: textIn(record, 'regulated_at').slice(0, 10),
		reason: textIn(record, 'reason'),
		booked: isBookedRegulation(record),
	};
};

/** Words for internal movements, which two paths serve. */
export const MOVEMENT: Omit<ShownRecord, 'kind'> & { kind?: RecordKind } = {
	chosenBy: 'movement',
	da: 'Flytning',
	en: 'Movement',
	row: movementRow,
};
