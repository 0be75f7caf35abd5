import { bookManualVoucher, getManualVoucher } from '../../../../services/dinero/manualVouchers';
import { voucherRow } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Book a draft for good (bogfør); this is final */
export const bookManualVoucherOperation: ItemOperation<DineroRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book manual voucher',
	description: 'Book a draft for good (bogfør); this is final',
	properties: [
		{
			displayName: 'Voucher Guid',
			name: 'voucher',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
			description: 'Guid of the manual voucher; Dinero has no list of them',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = functions.getNodeParameter('voucher', itemIndex) as string;
		const client = await api(itemIndex);
		const { Timestamp } = await getManualVoucher(client, guid);
		return { json: voucherRow(await bookManualVoucher(client, guid, { Timestamp })) };
	},
};
