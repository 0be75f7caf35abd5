import { deleteInvoice, getInvoice } from '../../../../services/dinero/invoices';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { deletedOnce } from '../../lostAnswers';
import { checkDraft } from './checkDraft';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Delete a draft; a booked invoice needs a credit note */
export const deleteInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete invoice',
	description: 'Delete a draft; a booked invoice needs a credit note',
	properties: [invoiceLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const client = await api(itemIndex);
		const standing = await getInvoice(client, guid);
		checkDraft(standing);
		await deletedOnce(
			() => deleteInvoice(client, guid, standing.TimeStamp),
			() => getInvoice(client, guid),
		);
		return { json: { deleted: true, guid } };
	},
};
