import type { DineroApi } from '../../../../services/dinero/api';
import {
	deletePayment,
	getPayable,
	listPayments,
	type PayableKind,
} from '../../../../services/dinero/payments';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey } from '../../fields/locators';
import { paymentLocator } from '../../fields/purchaseLocators';
import { payableFields, payableOf } from '../../fields/paymentForm';
import { lookedFor } from '../../lostAnswers';

async function isGone(
	api: DineroApi,
	kind: PayableKind,
	guid: string,
	payment: string,
): Promise<true | undefined> {
	const { payments } = await listPayments(api, kind, guid);
	return payments.some(({ Guid }) => Guid.toLowerCase() === payment.toLowerCase())
		? undefined
		: true;
}

/** Take a payment back; Dinero posts the opposite entries. */
export const deletePaymentOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete payment',
	description:
		'Take a payment back; Dinero posts the opposite entries, and the document is open again',
	properties: [...payableFields, paymentLocator],
	async execute({ functions, api }, itemIndex) {
		const { kind, guid } = payableOf(functions, itemIndex);
		const payment = chosenKey(functions, 'payment', itemIndex);
		const client = await api(itemIndex);
		const { Timestamp } = await getPayable(client, kind, guid);
		await lookedFor<true>(
			async () =>
				await deletePayment(client, kind, guid, payment, Timestamp).then(() => true as const),
			async () => await isGone(client, kind, guid, payment),
		);
		return { json: { guid: payment, documentGuid: guid, deleted: true } };
	},
};
