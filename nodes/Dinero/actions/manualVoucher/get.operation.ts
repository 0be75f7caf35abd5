import { getManualVoucher } from '../../../../services/dinero/manualVouchers';
import { simplifyField } from '../../../operation/fields';
import { chosenKey, manualVoucherLocator } from '../../fields/locators';
import { rawJson } from '../../rows';
import { voucherRow } from './voucherRow';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get one manual voucher (finansbilag) */
export const getManualVoucherOperation: ItemOperation<DineroRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get manual voucher',
	description: 'Get one manual voucher (finansbilag)',
	properties: [manualVoucherLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'voucher', itemIndex);
		const voucher = await getManualVoucher(await api(itemIndex), guid);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? voucherRow(voucher) : rawJson(voucher) };
	},
};
