import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { voucherFromForm, voucherPostForm } from '../../fields/voucherPosting';
import { readEvidence } from '../../posting/evidence';
import { postSingle } from '../../posting/postSingle';

/** Posts a manual voucher by the one loop that carries plans out. */
export const postManualVoucherOperation: ItemOperation<DineroRun> = {
	value: 'post',
	name: 'Post',
	action: 'Post manual voucher',
	description:
		'Make and book a manual voucher (finansbilag) under a reference of your own. Safe to repeat; answers step by step. Booking is final.',
	properties: voucherPostForm,
	async execute({ functions, api }, itemIndex) {
		const client = await api(itemIndex);
		const voucher = voucherFromForm(functions, itemIndex, client.organizationId, 'manualVoucher');
		const evidence = readEvidence(functions.getNodeParameter('evidence', itemIndex, ''));
		const { reference, date, total } = voucher;
		const titles = { titleDa: voucher.description, titleEn: voucher.description };
		const document = { reference, date, amount: total, currency: 'DKK', ...titles };
		return { json: await postSingle(client, { ...document, voucher }, evidence) };
	},
};
