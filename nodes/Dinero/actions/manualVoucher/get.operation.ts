import { getManualVoucher } from '../../../../services/dinero/manualVouchers';
import { simplifyField } from '../../../operation/fields';
import { rawJson, voucherRow } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get one manual voucher (finansbilag) */
export const getManualVoucherOperation: ItemOperation<DineroRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get manual voucher',
	description: 'Get one manual voucher (finansbilag)',
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
		simplifyField,
	],
	async execute({ functions, api }, itemIndex) {
		const guid = functions.getNodeParameter('voucher', itemIndex) as string;
		const voucher = await getManualVoucher(await api(itemIndex), guid);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? voucherRow(voucher) : rawJson(voucher) };
	},
};
