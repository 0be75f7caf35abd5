import { getPurchaseVoucher } from '../../../../services/dinero/purchaseVouchers';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey } from '../../fields/locators';
import { purchaseVoucherLocator } from '../../fields/purchaseLocators';
import { rawJson } from '../../rows';
import { purchaseRow } from './purchaseRow';

/** Get one purchase voucher (købsbilag) with its totals. */
export const getPurchaseVoucherOperation: ItemOperation<DineroRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get purchase voucher',
	description: 'Get one purchase voucher (købsbilag) with its totals and payment state',
	properties: [purchaseVoucherLocator(), simplifyField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'purchaseVoucher', itemIndex);
		const voucher = await getPurchaseVoucher(await api(itemIndex), guid);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? purchaseRow(voucher) : rawJson(voucher) };
	},
};
