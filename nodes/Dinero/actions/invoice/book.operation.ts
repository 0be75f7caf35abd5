import type { DineroApi } from '../../../../services/dinero/api';
import { bookInvoice, getInvoice, type Invoice } from '../../../../services/dinero/invoices';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { lookedFor } from '../../lostAnswers';
import { invoiceRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** The invoice after a lost answer, where it was booked after all. */
async function ifBooked(api: DineroApi, guid: string): Promise<Invoice | undefined> {
	const now = await getInvoice(api, guid);
	return now.Status === 'Booked' ? now : undefined;
}

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
		const booked = await lookedFor(
			async () => await bookInvoice(client, guid, body),
			async () => await ifBooked(client, guid),
		);
		return { json: invoiceRow(booked) };
	},
};
