import { bookInvoice, getInvoice } from '../../../../services/dinero/invoices';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { invoiceRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Book a draft for good (bogfør); this is final */
export const bookInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book invoice',
	description: 'Book a draft for good (bogfør); this is final',
	properties: [
		invoiceLocator,
		{
			displayName: 'Invoice Number',
			name: 'number',
			type: 'number',
			default: 0,
			description: 'A wanted number; 0 lets Dinero choose. A number that is taken is refused.',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const client = await api(itemIndex);
		const { TimeStamp } = await getInvoice(client, guid);
		const number = functions.getNodeParameter('number', itemIndex) as number;
		const body = { Timestamp: TimeStamp, ...(number > 0 && { Number: number }) };
		return { json: invoiceRow(await bookInvoice(client, guid, body)) };
	},
};
