import { sendEInvoice } from '../../../../services/dinero/invoiceSending';
import { electronicBody, electronicFields } from '../../fields/electronicFields';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { sentOnce } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Send a booked invoice to the e-invoice network; each run sends it once more */
export const sendEInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'sendEInvoice',
	name: 'Send E-Invoice',
	action: 'Send an invoice electronically',
	description:
		'Send a booked invoice as e-faktura by the EAN, P, SE or CVR number of the contact; each run sends it once more',
	properties: [invoiceLocator, ...electronicFields],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const body = electronicBody(functions, itemIndex);
		const client = await api(itemIndex);
		await sentOnce(`Faktura ${guid}`, () => sendEInvoice(client, guid, body));
		return { json: { sent: true, guid } };
	},
};
