import { keyOf, nameOf } from '../../../bookkeeping/document/rawValue';
import { DOCUMENT_PAGE } from '../../../services/rackbeat/lists';
import type { RackbeatRecord, RecordKind } from '../../../services/rackbeat/records';
import { wantsWaitingList } from '../../../bookkeeping/polling/pollState';
import type { PollingEvent } from '../../polling/pollingEvent';
import { flagIn, numberOf, textIn } from '../records/recordValue';
import {
	allRecords,
	changedRecords,
	createdAt,
	newestOf,
	recordsSince,
	updatedAt,
} from './changedRecords';
import type { RackbeatPolling } from './rackbeatPolling';

/** Sales orders, as far as events need them. */
export const ORDERS: RecordKind = {
	path: ['orders'],
	listKey: 'orders',
	keys: ['order'],
	pageSize: DOCUMENT_PAGE,
};

/** An order in flat fields; numbers that name something are text. */
export const orderRow = (record: RackbeatRecord) => ({
	number: textIn(record, 'number'),
	booked: flagIn(record, 'is_booked'),
	shipped: flagIn(record, 'is_shipped'),
	invoiced: flagIn(record, 'is_invoiced'),
	customerNumber: keyOf(record['customer']) ?? keyOf(record['customer_id']),
	customerName: nameOf(record['customer']),
	total: numberOf(record, 'total_total'),
	currency: textIn(record, 'currency'),
	updatedAt: textIn(record, 'updated_at') || null,
});

type OrderEvent = PollingEvent<RackbeatPolling, RackbeatRecord>;

const item =
	(event: string): OrderEvent['item'] =>
	({ account }, found) =>
		Promise.resolve({ event, account, ...orderRow(found) });

async function newestChange({ api }: RackbeatPolling): Promise<number | null> {
	const newest = newestOf(await allRecords(api, ORDERS));
	return newest ? updatedAt(newest) : null;
}

/** A sales order (ordre) that was made. */
export const orderCreated: OrderEvent = {
	value: 'orderCreated',
	name: 'Order Created',
	description: 'A sales order (ordre) was made',
	most: 1000,
	async read({ api }, state) {
		const { records, ...walk } = await changedRecords(api, ORDERS, state);
		const rows = records.map((record) => ({
			key: textIn(record, 'number'),
			changed: updatedAt(record),
			holds: true,
			occurrence: 'created',
			since: createdAt(record),
			found: record,
		}));
		return { rows, ...walk };
	},
	newestChange,
	sample: async ({ api }) => newestOf(await allRecords(api, ORDERS)),
	item: item('orderCreated'),
	noSample: ['There is no order in Rackbeat yet', 'Make one and fetch a test event again.'],
};

const isShipped = (record: RackbeatRecord): boolean => flagIn(record, 'is_shipped');

/**
 * A sales order that was shipped whole. An order does not tell when, so those that are not shipped
 * yet are remembered until they are.
 */
export const orderShipped: OrderEvent = {
	value: 'orderShipped',
	name: 'Order Shipped',
	description: 'All goods of a sales order (ordre) were shipped',
	waits: true,
	most: 1000,
	async read({ api }, state) {
		// Before the rows, so that an order shipped in between is seen in both.
		const all = wantsWaitingList(state) ? await recordsSince(api, ORDERS, null) : undefined;
		const changed = await changedRecords(api, ORDERS, state);
		const rows = changed.records.map((record) => ({
			key: textIn(record, 'number'),
			changed: updatedAt(record),
			holds: isShipped(record),
			occurrence: '',
			since: createdAt(record),
			found: record,
		}));
		const open = all?.records.filter((record) => !isShipped(record));
		return {
			rows,
			single: changed.single && (all?.single ?? true),
			disturbed: changed.disturbed || (all?.disturbed ?? false),
			...(open && { notYet: open.map((record) => textIn(record, 'number')) }),
		};
	},
	newestChange,
	sample: async ({ api }) => newestOf((await allRecords(api, ORDERS)).filter(isShipped)),
	item: item('orderShipped'),
	noSample: ['There is no shipped order in Rackbeat yet', 'Ship one and fetch a test event again.'],
};
