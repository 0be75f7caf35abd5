import {
	createInvoice,
	fetchInvoiceTotals,
	getInvoice,
	type InvoiceBody,
} from '../../../../services/dinero/invoices';
import type { DineroApi } from '../../../../services/dinero/api';
import { v4 } from '../../../../vendor/uuid';
import { invoiceForm, invoiceFromForm } from '../../fields/invoiceForm';
import { checkProductLines } from '../../fields/salesLines';
import { createdUnderGuid } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Creates under a guid that we know, so that a lost or empty answer can be looked for. */
function created(api: DineroApi, body: InvoiceBody & { Guid: string }) {
	return createdUnderGuid(
		() => createInvoice(api, body),
		() => getInvoice(api, body.Guid),
	);
}

/** Create a draft; Post is the way that can be repeated safely */
export const createInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create invoice',
	description: 'Create a draft; Post is the way that can be repeated safely',
	properties: invoiceForm,
	async execute(run, itemIndex) {
		const body = await invoiceFromForm(run, itemIndex);
		const api = await run.api(itemIndex);
		await checkProductLines(run, api, body, fetchInvoiceTotals);
		const { Guid, TimeStamp } = await created(api, { ...body, Guid: body.Guid ?? v4() });
		return { json: { guid: Guid, timestamp: TimeStamp ?? null } };
	},
};
