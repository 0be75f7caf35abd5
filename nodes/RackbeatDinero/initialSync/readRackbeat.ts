import { numberKey } from '../../../bookkeeping/initialSync/planProducts';
import type { RackbeatRegisters } from '../../../bookkeeping/initialSync/planInitialSync';
import {
	isDeletedRecord,
	partnerRowOf,
	registerRows,
	termsRows,
} from '../../../bookkeeping/initialSync/rackbeatRegisters';
import type { SyncBoxes } from '../../../bookkeeping/initialSync/syncRecord';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { ITEMS } from '../../../services/rackbeat/items';
import { listPaymentTerms } from '../../../services/rackbeat/paymentTerms';
import { listProductGroups } from '../../../services/rackbeat/productGroups';
import {
	listRecords,
	type RackbeatRecord,
	type RecordKind,
} from '../../../services/rackbeat/records';
import { listUnits } from '../../../services/rackbeat/units';
import { CUSTOMER } from '../../Rackbeat/records/customer';
import { CUSTOMER_GROUP } from '../../Rackbeat/records/customerGroup';
import { textIn } from '../../Rackbeat/records/recordValue';
import { SUPPLIER } from '../../Rackbeat/records/supplier';
import { SUPPLIER_GROUP } from '../../Rackbeat/records/supplierGroup';

const none = <Row>(): Promise<Row[]> => Promise.resolve([]);

const live = (records: readonly RackbeatRecord[]): RackbeatRecord[] =>
	records.filter((record) => !isDeletedRecord(record));

/** Everything of Rackbeat that the ticked boxes need, page by page and nothing one by one. */
export async function readRackbeat(api: RackbeatApi, boxes: SyncBoxes): Promise<RackbeatRegisters> {
	const people = boxes.customer || boxes.supplier;
	const list = async (isWanted: boolean, kind: RecordKind): Promise<RackbeatRecord[]> =>
		isWanted ? live(await listRecords(api, kind)) : [];
	const customers = await list(people, CUSTOMER.kind);
	const suppliers = await list(people, SUPPLIER.kind);
	const items = await list(boxes.product, ITEMS);
	const customerGroups = await list(boxes.customer, CUSTOMER_GROUP.kind);
	const isGrouped = boxes.supplier || boxes.supplierGroup;
	const supplierGroups = await list(isGrouped, SUPPLIER_GROUP.kind);
	return {
		customers: customers.map(partnerRowOf),
		suppliers: suppliers.map(partnerRowOf),
		items: new Map(
			items.map((item) => [numberKey(textIn(item, 'number')), textIn(item, 'name')] as const),
		),
		customerGroups: registerRows(customerGroups),
		supplierGroups: registerRows(supplierGroups),
		productGroups: registerRows(boxes.product ? await listProductGroups(api) : await none()),
		units: registerRows(boxes.product ? await listUnits(api) : await none()),
		terms: termsRows(people ? await listPaymentTerms(api) : await none()),
	};
}
