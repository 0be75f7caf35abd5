import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getOrderOperation } from './get.operation';
import { getAllOrders } from './getAll.operation';
import { createOrderOperation } from './create.operation';
import { createOrderDraft } from './createDraft.operation';
import { updateOrderOperation } from './update.operation';
import { deleteOrderOperation } from './delete.operation';
import { bookOrderOperation } from './book.operation';
import { reopenOrder } from './reopen.operation';
import { getOrderLines } from './getLines.operation';
import { downloadOrderPdf } from './downloadPdf.operation';
import { getOrderNotes } from './getNotes.operation';
import { addOrderNote } from './addNote.operation';
import { getOrderLine } from './getLine.operation';
import { addOrderLine } from './addLine.operation';
import { updateOrderLine } from './updateLine.operation';
import { deleteOrderLine } from './deleteLine.operation';
import { addCollectionToOrder } from './addCollection.operation';
import { createOrderShipment } from './createShipment.operation';
import { getOrderShipments } from './getShipments.operation';
import { getOrderShipment } from './getShipment.operation';
import { markShipmentShipped } from './markShipped.operation';
import { downloadDeliveryNote } from './downloadDeliveryNote.operation';
import { convertOrderToInvoice } from './convertToInvoice.operation';
import { convertShipmentToInvoice } from './convertShipmentToInvoice.operation';
import { getOrderCustomFields } from './getCustomFields.operation';
import { setOrderCustomFields } from './setCustomFields.operation';

export const orderResource: Resource<RackbeatRun> = {
	value: 'order',
	name: 'Order',
	operations: [
		getOrderOperation,
		getAllOrders,
		createOrderOperation,
		createOrderDraft,
		updateOrderOperation,
		deleteOrderOperation,
		bookOrderOperation,
		reopenOrder,
		getOrderLines,
		downloadOrderPdf,
		getOrderNotes,
		addOrderNote,
		getOrderLine,
		addOrderLine,
		updateOrderLine,
		deleteOrderLine,
		addCollectionToOrder,
		createOrderShipment,
		getOrderShipments,
		getOrderShipment,
		markShipmentShipped,
		downloadDeliveryNote,
		convertOrderToInvoice,
		convertShipmentToInvoice,
		getOrderCustomFields,
		setOrderCustomFields,
	],
};
