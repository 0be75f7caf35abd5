import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	deletePayment,
	getPayable,
	listPayments,
	type PayableKind,
	type Payment,
} from '../../../../services/dinero/payments';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey } from '../../fields/locators';
import { paymentLocator } from '../../fields/purchaseLocators';
import { payableFields, payableOf } from '../../fields/paymentForm';
import { lookedFor } from '../../lostAnswers';
import { isSetOff, setOffRows } from './paymentRow';

const sameGuid = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

async function isGone(
	api: DineroApi,
	kind: PayableKind,
	guid: string,
	payment: string,
): Promise<true | undefined> {
	const { payments } = await listPayments(api, kind, guid);
	return payments.some(({ Guid }) => sameGuid(Guid, payment)) ? undefined : true;
}

/** What settled the document is undone where it was made. @throws Blocked SET_OFF_ELSEWHERE */
function checkPayment(payment: Payment): void {
	if (!isSetOff(payment)) return;
	const related = payment.RelatedVoucherId ?? '-';
	throw new Blocked([problem('SET_OFF_ELSEWHERE', { related })]);
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
		const { payments } = await listPayments(client, kind, guid);
		const standing = payments.find(({ Guid }) => sameGuid(Guid, payment));
		if (standing) checkPayment(standing);
		await lookedFor<true>(
			async () =>
				await deletePayment(client, kind, guid, payment, Timestamp).then(() => true as const),
			async () => await isGone(client, kind, guid, payment),
		);
		return {
			json: {
				guid: payment,
				documentGuid: guid,
				deleted: true,
				amount: standing?.Amount ?? null,
				relatedVoucherGuid: standing?.RelatedVoucherId ?? null,
				setOff: setOffRows(payments),
			},
		};
	},
};
