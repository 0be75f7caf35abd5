import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { orderLines, ORDERS, receiptKey } from '../../../../services/rackbeat/orders';
import { listRecords } from '../../../../services/rackbeat/records';
import { cleanNumber } from '../../locators';
import { newestOf } from '../../newestInvoices';
import { rackbeatApiFor } from '../../rackbeatRun';
import { RECEIPT, receiptRow, SHIPMENT, shipmentRow } from '../../records/delivery';
import {
	ORDER,
	orderLineRow,
	orderRow,
	PURCHASE_ORDER,
	purchaseOrderRow,
} from '../../records/order';
import { fitting, MOST_SHOWN } from './shown';

const named = (number: string, partner: string, booked: boolean | null) => ({
	name: `${number} - ${partner}${booked === true ? '' : ' (draft)'}`,
	value: number,
});

/** Newest first; a search text is looked for by Rackbeat. */
export async function searchOrders(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const api = await rackbeatApiFor(this, 'form');
	const found = await newestOf(api, ORDER.kind, MOST_SHOWN, Date.now(), { search: filter });
	const rows = found.map((order) => orderRow('', order)).reverse();
	return {
		results: rows
			.slice(0, MOST_SHOWN)
			.map(({ number, customerName, booked }) => named(number, customerName, booked)),
	};
}

export async function searchPurchaseOrders(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const api = await rackbeatApiFor(this, 'form');
	const wanted = { search: filter };
	const found = await newestOf(api, PURCHASE_ORDER.kind, MOST_SHOWN, Date.now(), wanted);
	const rows = found.map((order) => purchaseOrderRow('', order)).reverse();
	return {
		results: rows
			.slice(0, MOST_SHOWN)
			.map(({ number, supplierName, booked }) => named(number, supplierName, booked)),
	};
}

/** The lines of the order that the form holds. */
export async function searchOrderLines(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const order = this.getCurrentNodeParameter('order', { extractValue: true });
	if (!order) return { results: [] };
	const number = cleanNumber(order);
	const api = await rackbeatApiFor(this, 'form');
	const lines = await orderLines(api, ORDERS, number, 'lines');
	const rows = lines.map((line) => orderLineRow(number, line));
	const results = rows.map(({ id, quantity, name }) => ({
		name: `${String(quantity ?? '')} x ${name}`,
		value: id,
	}));
	return { results: fitting(results, filter) };
}

/** Rackbeat may list the first or the last one first; keys rise. */
const newestFirst =
	<Row>(key: (row: Row) => string) =>
	(left: Row, right: Row): number =>
		Number(key(right)) - Number(key(left));

/** Shipments that are not sent, the newest first. */
export async function searchShipments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const rows = await listRecords(await rackbeatApiFor(this, 'form'), SHIPMENT.kind);
	const open = rows.map(shipmentRow).filter(({ shipped }) => !shipped);
	const results = open.sort(newestFirst(({ shipment }) => shipment)).map(({ shipment, order }) => ({
		name: `${shipment} - order ${order ?? ''}`,
		value: shipment,
	}));
	return { results: fitting(results, filter).slice(0, MOST_SHOWN) };
}

/** Receipts that wait, the newest first. */
export async function searchReceipts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const rows = await listRecords(await rackbeatApiFor(this, 'form'), RECEIPT.kind);
	const open = rows.filter((row) => receiptKey(row) !== '').map(receiptRow);
	const results = open
		.filter(({ received }) => !received)
		.sort(newestFirst(({ receipt }) => receipt))
		.map(({ receipt, purchaseOrder }) => ({
			name: `${receipt} - purchase order ${purchaseOrder ?? ''}`,
			value: receipt,
		}));
	return { results: fitting(results, filter).slice(0, MOST_SHOWN) };
}
