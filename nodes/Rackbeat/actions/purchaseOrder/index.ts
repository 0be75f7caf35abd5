import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getPurchaseOrderOperation } from './get.operation';
import { getAllPurchaseOrders } from './getAll.operation';
import { createPurchaseOrderOperation } from './create.operation';
import { createPurchaseOrderDraft } from './createDraft.operation';
import { updatePurchaseOrderOperation } from './update.operation';
import { deletePurchaseOrderOperation } from './delete.operation';
import { bookPurchaseOrderOperation } from './book.operation';
import { reopenPurchaseOrder } from './reopen.operation';
import { unbookPurchaseOrder } from './unbook.operation';
import { getPurchaseOrderLines } from './getLines.operation';
import { downloadPurchaseOrderPdf } from './downloadPdf.operation';
import { createPurchaseReceipt } from './createReceipt.operation';
import { getPurchaseReceipts } from './getReceipts.operation';
import { getPurchaseReceipt } from './getReceipt.operation';
import { markReceiptReceived } from './markReceived.operation';
import { convertPurchaseToInvoice } from './convertToInvoice.operation';
import { mailPurchaseOrder } from './sendMail.operation';
import { getPurchaseOrderCustomFields } from './getCustomFields.operation';
import { setPurchaseOrderCustomFields } from './setCustomFields.operation';

export const purchaseOrderResource: Resource<RackbeatRun> = {
	value: 'purchaseOrder',
	name: 'Purchase Order',
	operations: [
		getPurchaseOrderOperation,
		getAllPurchaseOrders,
		createPurchaseOrderOperation,
		createPurchaseOrderDraft,
		updatePurchaseOrderOperation,
		deletePurchaseOrderOperation,
		bookPurchaseOrderOperation,
		reopenPurchaseOrder,
		unbookPurchaseOrder,
		getPurchaseOrderLines,
		downloadPurchaseOrderPdf,
		createPurchaseReceipt,
		getPurchaseReceipts,
		getPurchaseReceipt,
		markReceiptReceived,
		convertPurchaseToInvoice,
		mailPurchaseOrder,
		getPurchaseOrderCustomFields,
		setPurchaseOrderCustomFields,
	],
};
