import { createInvoice } from '../../../../services/dinero/invoices';
import { invoiceForm, invoiceFromForm } from '../../fields/invoiceForm';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Create a draft; Post is the way that can be repeated safely */
export const createInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create invoice',
	description: 'Create a draft; Post is the way that can be repeated safely',
	properties: invoiceForm,
	async execute({ functions, api }, itemIndex) {
		const created = await createInvoice(
			await api(itemIndex),
			invoiceFromForm(functions, itemIndex),
		);
		return {
			json: { guid: created.Guid, timestamp: created.TimeStamp ?? created.Timestamp ?? null },
		};
	},
};
