import { keyOf } from '../../../bookkeeping/document/rawValue';
import { receiptKey, RECEIPTS, shipmentKey, SHIPMENTS } from '../../../services/rackbeat/orders';
import { isYes, type RackbeatRecord, type RecordKind } from '../../../services/rackbeat/records';
import { orNull } from '../invoiceRow';
import { textIn } from './recordValue';

/** Goods on their way out or in, as the node shows them. */
export interface ShownDelivery {
	kind: RecordKind;
	chosenBy: string;
	da: string;
	en: string;
	row(record: RackbeatRecord): ReturnType<typeof shipmentRow> | ReturnType<typeof receiptRow>;
}

const lineCount = (record: RackbeatRecord): number | null => {
	const lines: unknown = record['lines'];
	return Array.isArray(lines) ? lines.length : null;
};

/** A shipment of an order. */
export const shipmentRow = (record: RackbeatRecord) => ({
	shipment: shipmentKey(record),
	order: keyOf(record['order']) ?? keyOf(record['order_id']) ?? keyOf(record['order_number']),
	picked: isYes(record['is_picked']),
	shipped: isYes(record['is_shipped']),
	shippedAt: orNull(textIn(record, 'shipped_at')),
	lines: lineCount(record),
});

/** A receipt of a purchase order. */
export const receiptRow = (record: RackbeatRecord) => ({
	receipt: receiptKey(record),
	purchaseOrder: keyOf(record['purchase_order']) ?? keyOf(record['purchase_order_id']),
	received: isYes(record['is_received']),
	receivedAt: orNull(textIn(record, 'received_at')),
	lines: lineCount(record),
});

export const SHIPMENT: ShownDelivery = {
	kind: SHIPMENTS,
	chosenBy: 'shipment',
	da: 'Forsendelse',
	en: 'Shipment',
	row: shipmentRow,
};

export const RECEIPT: ShownDelivery = {
	kind: RECEIPTS,
	chosenBy: 'receipt',
	da: 'Varemodtagelse',
	en: 'Receipt',
	row: receiptRow,
};
