import { createDelivery, deliveriesOf } from '../../../services/rackbeat/orders';
import { getRecord, listRecords, type RackbeatRecord } from '../../../services/rackbeat/records';
import { wantedRows } from '../../operation/fields';
import type { OutputItem } from '../../operation/operation';
import { writingOf } from '../fields/writing';
import { invoiceNumber, type ShownInvoice } from '../invoices/invoiceWork';
import { rawJson } from '../rawJson';
import type { RackbeatRun } from '../rackbeatRun';
import { ORDER, PURCHASE_ORDER } from '../records/order';
import { chosenNumber, notThere, orNotThere } from '../records/recordWork';
import { RECEIPT, SHIPMENT, type ShownDelivery } from '../records/delivery';
import { deliveryBody } from './orderWork';

/** Out: shipments of orders. In: receipts of purchase orders. */
const WAYS = {
	out: { order: ORDER, shown: SHIPMENT, action: 'create-shipment', part: 'shipments' },
	in: { order: PURCHASE_ORDER, shown: RECEIPT, action: 'create-receipt', part: 'receipts' },
} as const;

type Way = (typeof WAYS)['in' | 'out'];

const orderNumber = (run: RackbeatRun, itemIndex: number, order: ShownInvoice): string =>
	invoiceNumber(run, itemIndex, order);

/** Makes a shipment or receipt of all that is left of the chosen order. */
export async function createChosenDelivery(
	run: RackbeatRun,
	itemIndex: number,
	way: 'in' | 'out',
): Promise<OutputItem> {
	const { order, shown, action }: Way = WAYS[way];
	const number = orderNumber(run, itemIndex, order);
	const made = createDelivery(
		await run.api(itemIndex),
		{ kind: order.kind, number, action },
		shown.kind,
		deliveryBody(run, itemIndex),
		writingOf(run.functions, itemIndex),
	);
	return { json: shown.row(await orNotThere(made, order, number)) };
}

/** The shipments or receipts of one order, or of all. */
export async function deliveriesAskedFor(
	run: RackbeatRun,
	itemIndex: number,
	way: 'in' | 'out',
): Promise<OutputItem[]> {
	const { functions } = run;
	const { order, shown, part }: Way = WAYS[way];
	const paging = { limit: wantedRows(functions, itemIndex) };
	const api = await run.api(itemIndex);
	const ofAll = functions.getNodeParameter('scope', itemIndex, 'order') === 'all';
	const rows = ofAll
		? listRecords(api, shown.kind, {}, paging)
		: deliveriesOfChosen(run, itemIndex, { order, shown, part }, paging);
	const simplify = functions.getNodeParameter('simplify', itemIndex) !== false;
	return (await rows).map((row) => ({ json: simplify ? shown.row(row) : rawJson(row) }));
}

async function deliveriesOfChosen(
	run: RackbeatRun,
	itemIndex: number,
	{ order, shown, part }: Pick<Way, 'order' | 'shown' | 'part'>,
	paging: { limit: number | undefined },
): Promise<RackbeatRecord[]> {
	const number = orderNumber(run, itemIndex, order);
	const from = { kind: order.kind, number, part };
	const api = await run.api(itemIndex);
	return await orNotThere(deliveriesOf(api, from, shown.kind, paging), order, number);
}

/** The chosen shipment or receipt. @throws Blocked (`NOT_IN_RACKBEAT`) when there is none */
export async function getChosenDelivery(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownDelivery,
): Promise<OutputItem> {
	const key = chosenNumber(run, itemIndex, shown.chosenBy);
	const found = await getRecord(await run.api(itemIndex), shown.kind, key);
	if (!found) throw notThere(shown, key);
	const simplify = run.functions.getNodeParameter('simplify', itemIndex) !== false;
	return { json: simplify ? shown.row(found) : rawJson(found) };
}
