import { bookingProblems } from '../../../../bookkeeping/purchaseRules';
import { Blocked } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	bookPurchaseVoucher,
	getPurchaseVoucher,
	type PurchaseVoucher,
} from '../../../../services/dinero/purchaseVouchers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey } from '../../fields/locators';
import { purchaseVoucherLocator } from '../../fields/purchaseLocators';
import { wantedNumberField } from '../../fields/voucherOptions';
import { lookedFor } from '../../lostAnswers';
import { standingPurchase } from '../../posting/purchaseWire';
import { purchaseRow } from './purchaseRow';

/** Whatever would make Dinero refuse, told before it is asked. @throws Blocked */
function checkBookable(voucher: PurchaseVoucher): void {
	const { isCash, contactGuid, dueDate, depositAccount, region, lines, totals } =
		standingPurchase(voucher);
	const codes = lines.flatMap(({ vatCode }) => (vatCode === null ? [] : [vatCode]));
	const found = bookingProblems({
		title: `Købsbilag ${voucher.Guid}`,
		...{ isCash, contactGuid, dueDate, depositAccount, region, codes },
		lines: lines.length,
		total: totals?.gross ?? null,
	});
	if (found.length > 0) throw new Blocked(found);
}

/** The voucher, when it turns out to be booked although no clear answer came. */
async function bookedAfterAll(api: DineroApi, guid: string): Promise<PurchaseVoucher | undefined> {
	const voucher = await getPurchaseVoucher(api, guid);
	return standingPurchase(voucher).state === 'booked' ? voucher : undefined;
}

/** Book a draft for good (bogfør); this is final. */
export const bookPurchaseVoucherOperation: ItemOperation<DineroRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book purchase voucher',
	description: 'Book a draft for good (bogfør); this is final',
	properties: [purchaseVoucherLocator(), wantedNumberField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'purchaseVoucher', itemIndex);
		const client = await api(itemIndex);
		const voucher = await getPurchaseVoucher(client, guid);
		checkBookable(voucher);
		const number = functions.getNodeParameter('number', itemIndex, 0) as number;
		const body = { Timestamp: voucher.Timestamp, ...(number > 0 && { Number: number }) };
		const booked = await lookedFor(
			async () => await bookPurchaseVoucher(client, guid, body),
			async () => await bookedAfterAll(client, guid),
		);
		return { json: purchaseRow(booked) };
	},
};
