import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import {
	deletePurchaseVoucher,
	getPurchaseVoucher,
} from '../../../../services/dinero/purchaseVouchers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey } from '../../fields/locators';
import { purchaseVoucherLocator } from '../../fields/purchaseLocators';
import { offsetField } from '../../fields/voucherOptions';
import { deletedOnce } from '../../lostAnswers';

/** Remove a draft, or offset a booked voucher on request. */
export const deletePurchaseVoucherOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete purchase voucher',
	description:
		'Remove a draft. Of a booked voucher Dinero posts the opposite entries (modpostering) instead, and only when you ask for it.',
	properties: [purchaseVoucherLocator(), offsetField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'purchaseVoucher', itemIndex);
		const client = await api(itemIndex);
		const { Status, Timestamp } = await getPurchaseVoucher(client, guid);
		const isBooked = Status !== 'Draft';
		if (isBooked && !functions.getNodeParameter('offsetWhenBooked', itemIndex, false))
			throw new Blocked([problem('VOUCHER_BOOKED', { key: guid })]);
		await deletedOnce(
			async () => await deletePurchaseVoucher(client, guid, Timestamp),
			async () => await getPurchaseVoucher(client, guid),
		);
		return { json: { guid, deleted: !isBooked, offset: isBooked } };
	},
};
