import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { payableProblem } from '../../../../bookkeeping/posting/paymentStep';
import { Blocked } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import { addPayment, getPayable, listPayments } from '../../../../services/dinero/payments';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import {
	payableFields,
	payableOf,
	paymentFields,
	paymentFromForm,
	type PaymentInput,
} from '../../fields/paymentForm';
import { lookedFor } from '../../lostAnswers';
import { paymentBody, standingPayable } from '../../posting/paymentWire';

interface Made {
	Guid: string | null;
	TimeStamp: string | null;
	RelatedVoucherGuid?: unknown;
}

const externalReference: INodeProperties = {
	displayName: 'External Reference',
	name: 'externalReference',
	type: 'string',
	default: '',
	description: 'Reference of the system that the payment comes from, at most 128 characters',
};

/** The payment of a call without answer, where a reference tells which one it is. */
async function lostPayment(
	api: DineroApi,
	{ documentKind, documentGuid }: PaymentInput,
	reference: string,
): Promise<Made | undefined> {
	if (reference === '') return undefined;
	const { payments } = await listPayments(api, documentKind, documentGuid);
	const found = payments.filter(({ ExternalReference }) => ExternalReference === reference);
	const [only] = found;
	if (!only || found.length > 1) return undefined;
	const { Timestamp } = await getPayable(api, documentKind, documentGuid);
	return { Guid: only.Guid, TimeStamp: Timestamp, RelatedVoucherGuid: only.RelatedVoucherId };
}

/** Register a payment on a booked document; Post is the way that can be repeated safely. */
export const addPaymentOperation: ItemOperation<DineroRun> = {
	value: 'add',
	name: 'Add',
	action: 'Add payment',
	description:
		'Register a payment on a booked document; Post is the way that can be repeated safely',
	properties: [...payableFields, ...paymentFields([externalReference])],
	async execute({ functions, api }, itemIndex) {
		const target = payableOf(functions, itemIndex);
		const payment = paymentFromForm(functions, itemIndex, target);
		const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const reference = String(more['externalReference'] ?? '').trim();
		const client = await api(itemIndex);
		const document = standingPayable(
			target.kind,
			await getPayable(client, target.kind, target.guid),
		);
		const obstacle = payableProblem(payment, document);
		if (obstacle) throw new Blocked([obstacle]);
		const body = paymentBody({ ...payment, reference }, document.version, 1);
		const made = await lookedFor<Made | null>(
			async () => (await addPayment(client, target.kind, target.guid, body)) as Made | null,
			async () => await lostPayment(client, payment, reference),
		);
		// An empty answer tells no guid; a reference finds it.
		const known = made ?? (await lostPayment(client, payment, reference));
		return {
			json: {
				guid: known?.Guid ?? null,
				documentGuid: target.guid,
				timestamp: known?.TimeStamp ?? null,
				relatedVoucherGuid: (known?.RelatedVoucherGuid ?? null) as string | null,
			},
		};
	},
};
