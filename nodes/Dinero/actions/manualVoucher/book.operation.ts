import type { DineroApi } from '../../../../services/dinero/api';
import {
	bookManualVoucher,
	getManualVoucher,
	type ManualVoucher,
} from '../../../../services/dinero/manualVouchers';
import { OutcomeUnknown } from '../../../../services/http/serviceError';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, manualVoucherLocator } from '../../fields/locators';
import { voucherRow } from './voucherRow';

type BookBody = Parameters<typeof bookManualVoucher>[2];

/** The voucher, when it turns out to be booked although no clear answer came; any other error goes on. */
async function adopted(api: DineroApi, guid: string, error: unknown): Promise<ManualVoucher> {
	const voucher = error instanceof OutcomeUnknown ? await getManualVoucher(api, guid) : null;
	if (voucher?.Status !== 'Booked') throw error;
	return voucher;
}

async function bookOnce(api: DineroApi, guid: string, body: BookBody): Promise<ManualVoucher> {
	try {
		return await bookManualVoucher(api, guid, body);
	} catch (error) {
		return await adopted(api, guid, error);
	}
}

/** Book a draft for good (bogfør); this is final */
export const bookManualVoucherOperation: ItemOperation<DineroRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book manual voucher',
	description: 'Book a draft for good (bogfør); this is final',
	properties: [
		manualVoucherLocator,
		{
			displayName: 'Number (Bilagsnummer)',
			name: 'number',
			type: 'number',
			default: 0,
			description:
				'A wanted number; 0 lets Dinero choose. The numbers begin at 1 every year, and one that is taken is refused.',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'voucher', itemIndex);
		const client = await api(itemIndex);
		const { Timestamp } = await getManualVoucher(client, guid);
		const number = functions.getNodeParameter('number', itemIndex, 0) as number;
		const body = { Timestamp, ...(number > 0 && { Number: number }) };
		return { json: voucherRow(await bookOnce(client, guid, body)) };
	},
};
