import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';
import { creates, paid, payables, paymentForm } from './purchaseWorld';

const version = expect.stringMatching(/^[0-9A-F]{16}$/) as unknown;

const PATHS = {
	invoice: {
		add: 'POST /v1/{org}/invoices/{guid}/payments',
		list: 'GET /v2/{org}/invoices/{guid}/payments',
		remove: 'DELETE /v1/{org}/invoices/{guid}/payments/{paymentGuid}',
		body: { Timestamp: version },
	},
	creditNote: {
		add: 'POST /v1/{org}/sales/creditnotes/{guid}/payments',
		list: 'GET /v1/{org}/sales/creditnotes/{guid}/payments',
		remove: 'DELETE /v1/{org}/sales/creditnotes/{guid}/payments/{paymentGuid}',
		body: { Timestamp: version },
	},
	purchaseVoucher: {
		add: 'POST /v1/{org}/purchase-vouchers/{id}/payments',
		list: 'GET /v1/{org}/purchase-vouchers/{id}/payments',
		remove: 'DELETE /v1/{org}/purchase-vouchers/{id}/payments/{paymentId}/{timestamp}',
		body: undefined,
	},
};

const KINDS = ['invoice', 'creditNote', 'purchaseVoucher'] as const;
type Kind = (typeof KINDS)[number];

const sent = {
	Timestamp: version,
	DepositAccountNumber: 55000,
	Amount: 100,
	RemainderIsFee: false,
	PaymentDate: '2026-12-01',
	Description: 'Bank',
};

const document = (ready: IDataObject): IDataObject => {
	const kind = String(ready['documentType']);
	return { documentType: kind, [kind]: ready[kind] };
};

/** A document to pay, in a Dinero whose creates answer. */
async function answering(world: CaseWorld, kind: Kind): Promise<IDataObject> {
	const ready = await payables[kind](world);
	await creates(world);
	return ready;
}

const writingCases = (kind: Kind): OperationCase[] => [
	{
		resource: 'payment',
		operation: 'add',
		title: `on a ${kind}`,
		prepare: async (world) => await answering(world, kind),
		parameters: (ready) => ({
			...document(ready),
			...paymentForm,
			amount: 100,
			additionalFields: { externalReference: 'bank:1', description: 'Bank' },
		}),
		request: PATHS[kind].add,
		body: { ...sent, ExternalReference: 'bank:1' },
		answer: ({ guid }) => ({ documentGuid: guid, timestamp: expect.any(String) }),
	},
	{
		resource: 'payment',
		operation: 'post',
		title: `on a ${kind}`,
		prepare: async (world) => {
			const ready = await payables[kind](world);
			await world.demo.dinero.switches({ creditNotePaymentSign: 'positive' });
			return ready;
		},
		parameters: (ready) => ({
			...document(ready),
			...paymentForm,
			reference: '={{ "bank:" + $itemIndex }}',
			amount: 100,
			additionalFields: { description: 'Bank' },
		}),
		request: PATHS[kind].add,
		alsoRequests: [PATHS[kind].list],
		body: { ...sent, ExternalReference: 'bank:0' },
		answer: ({ guid }) => ({ outcome: 'posted', documentGuid: guid, reference: 'bank:0' }),
	},
];

const standingCases = (kind: Kind): OperationCase[] => [
	{
		resource: 'payment',
		operation: 'getAll',
		title: `of a ${kind}`,
		prepare: async (world) => await paid(world, kind),
		parameters: (ready) => ({ ...document(ready), returnAll: true, simplify: true }),
		request: PATHS[kind].list,
		answer: ({ guid, payment }) => ({
			guid: payment,
			documentGuid: guid,
			amount: 100,
			depositAccountNumber: 55000,
			paymentDate: '2026-12-01',
		}),
	},
	{
		resource: 'payment',
		operation: 'delete',
		title: `from a ${kind}`,
		prepare: async (world) => await paid(world, kind),
		parameters: (ready) => ({ ...document(ready), payment: chosen(ready['payment']) }),
		request: PATHS[kind].remove,
		body: PATHS[kind].body,
		answer: ({ guid, payment }) => ({ guid: payment, documentGuid: guid, deleted: true }),
	},
];

export const paymentCases: OperationCase[] = [
	...KINDS.flatMap((kind) => [...writingCases(kind), ...standingCases(kind)]),
	{
		resource: 'payment',
		operation: 'refund',
		prepare: async (world) => await paid(world, 'invoice'),
		parameters: ({ invoice }) => ({
			invoice,
			reference: '={{ "refund:" + $itemIndex }}',
			amount: 40,
			depositAccount: chosen(55000),
			date: '2026-12-02T00:00:00.000+01:00',
			additionalFields: {},
		}),
		request: PATHS.invoice.add,
		body: { Amount: -40, Description: 'Tilbagebetaling', ExternalReference: 'refund:0' },
		answer: ({ guid }) => ({ outcome: 'posted', documentGuid: guid }),
	},
];
