import type { IDataObject } from 'n8n-workflow';
import { getRecord, type RackbeatRecord } from '../../../services/rackbeat/records';
import type { EventRow, PollingEvent } from '../../polling/pollingEvent';
import { CUSTOMER } from '../records/customer';
import { ITEM, LOT, PRODUCT } from '../records/item';
import { PRODUCT_GROUP } from '../records/productGroup';
import { textIn } from '../records/recordValue';
import type { ShownRecord } from '../records/recordWork';
import { SUPPLIER } from '../records/supplier';
import {
	allRecords,
	changedRecords,
	createdAt,
	newestOf,
	recordsSince,
	updatedAt,
} from './changedRecords';
import type { RackbeatPolling } from './rackbeatPolling';

type RecordEvent = PollingEvent<RackbeatPolling, RackbeatRecord>;

/** What makes a row of a list a happening. */
interface Happening {
	verb: 'Created' | 'Saved' | 'Updated';
	/** As the list of events shows it. */
	name: string;
	describe(thing: string): string;
	row(record: RackbeatRecord): Omit<EventRow<RackbeatRecord>, 'key' | 'changed' | 'found'>;
}

const CREATED: Happening = {
	verb: 'Created',
	name: 'Created',
	describe: (thing) => `A ${thing} was made`,
	row: (record) => ({ holds: true, occurrence: 'created', since: createdAt(record) }),
};

/** Making a record is no change of it. */
const UPDATED: Happening = {
	verb: 'Updated',
	name: 'Updated',
	describe: (thing) => `A ${thing} was changed`,
	row: (record) => ({
		holds: updatedAt(record) !== createdAt(record),
		occurrence: textIn(record, 'updated_at'),
		since: updatedAt(record),
	}),
};

/** Either of the two, for whoever only wants to know how the record stands now. */
const SAVED: Happening = {
	verb: 'Saved',
	name: 'Created or Updated',
	describe: (thing) => `A ${thing} was made or changed`,
	row: (record) => ({
		holds: true,
		occurrence: textIn(record, 'updated_at'),
		since: updatedAt(record),
	}),
};

/** The item of a record: the event, the account, and the record as it stands now. */
async function itemOf(
	{ api, account }: RackbeatPolling,
	event: string,
	{ kind, row }: ShownRecord,
	record: RackbeatRecord,
): Promise<IDataObject> {
	const number = textIn(record, 'number');
	// It may be gone by now; then what was read in the list has to do.
	const whole = (await getRecord(api, kind, number)) ?? record;
	return { event, account, ...row(whole), updatedAt: textIn(record, 'updated_at') || null };
}

function recordEvent(
	shown: ShownRecord,
	[value, name, thing]: readonly [string, string, string],
	happening: Happening,
): RecordEvent {
	const event = `${value}${happening.verb}`;
	return {
		value: event,
		name: `${name} ${happening.name}`,
		description: happening.describe(thing),
		most: 1000,
		async read({ api }, state) {
			const { records, ...walk } = await changedRecords(api, shown.kind, state);
			const rows = records.map((record) => ({
				key: textIn(record, 'number'),
				changed: updatedAt(record),
				...happening.row(record),
				found: record,
			}));
			return { rows, ...walk };
		},
		async newestChange({ api }) {
			const newest = newestOf(await allRecords(api, shown.kind));
			return newest ? updatedAt(newest) : null;
		},
		sample: async ({ api }) => newestOf(await allRecords(api, shown.kind)),
		item: (context, found) => itemOf(context, event, shown, found),
		noSample: [`There is no ${thing} in Rackbeat yet`, 'Make one and fetch a test event again.'],
	};
}

const KINDS = [
	[CUSTOMER, ['customer', 'Customer', 'customer (kunde)']],
	[SUPPLIER, ['supplier', 'Supplier', 'supplier (leverandør)']],
	[PRODUCT, ['product', 'Product', 'product (vare)']],
	[LOT, ['lot', 'Lot', 'bill of materials (stykliste)']],
	[PRODUCT_GROUP, ['productGroup', 'Product Group', 'product group (varegruppe)']],
] as const;

/** Customers, suppliers, products, lots and product groups that were made or changed. */
export const recordEvents: readonly RecordEvent[] = KINDS.flatMap(([shown, words]) => [
	recordEvent(shown, words, CREATED),
	recordEvent(shown, words, SAVED),
	recordEvent(shown, words, UPDATED),
]);

/**
 * The stock of an item. Whether a movement counts as a change of the item is confirmed nowhere, so the
 * quantities of all items are compared with those that were seen last.
 */
export const stockChanged: RecordEvent = {
	value: 'stockChanged',
	name: 'Stock Changed',
	description: 'The quantity of an item in stock (lagerbeholdning) changed',
	async read({ api }) {
		const { records, ...walk } = await recordsSince(api, ITEM.kind, null);
		const rows = records.map((record) => ({
			key: textIn(record, 'number'),
			changed: null,
			holds: true,
			occurrence: textIn(record, 'stock_quantity'),
			since: null,
			found: record,
		}));
		return { rows, whole: true, ...walk };
	},
	newestChange: () => Promise.resolve(null),
	sample: async ({ api }) => newestOf(await allRecords(api, ITEM.kind)),
	item: (context, found) => itemOf(context, 'stockChanged', ITEM, found),
	noSample: ['There is no item in Rackbeat yet', 'Make one and fetch a test event again.'],
};
