import {
	fetchInvoiceTotals,
	getInvoice,
	updateInvoice,
	type InvoiceBody,
} from '../../../../services/dinero/invoices';
import { checkTerms, optionalContact } from '../../fields/invoiceForm';
import { invoiceHeader, invoiceHeaderOptions } from '../../fields/invoiceHeader';
import { keptInvoice } from '../../fields/keptDocument';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { salesUpdateForm, updatedBody } from '../../fields/salesUpdate';
import { checkDraft } from './checkDraft';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Change a draft; what is not named stays as it is. A booked invoice cannot be changed */
export const updateInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update invoice',
	description:
		'Change a draft; what is not named stays as it is. A booked invoice cannot be changed.',
	properties: [
		invoiceLocator,
		...salesUpdateForm([...invoiceHeaderOptions, optionalContact], 'Date (Fakturadato)'),
	],
	async execute(run, itemIndex) {
		const guid = chosenKey(run.functions, 'invoice', itemIndex);
		const api = await run.api(itemIndex);
		const standing = await getInvoice(api, guid);
		checkDraft(standing);
		const body = await updatedBody<InvoiceBody>(run, itemIndex, standing, {
			head: () => invoiceHeader(run.functions, 'updateFields', itemIndex),
			kept: keptInvoice,
			preview: fetchInvoiceTotals,
		});
		checkTerms(body);
		const updated = await updateInvoice(api, guid, { ...body, Timestamp: standing.TimeStamp });
		return { json: { guid, timestamp: updated.TimeStamp ?? updated.Timestamp ?? null } };
	},
};
