import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen, cogsLines } from '../dinero';
import { uploaded } from './file';

const LEDGER = '/v1/{org}/ledgeritems';
const ADD = 'POST /v1.2/{org}/ledgeritems';
const STATUS = `POST ${LEDGER}/status`;
const ID = '6f1c2c3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const date = '2026-11-20T00:00:00.000+01:00';
const form = { date, ...cogsLines, additionalFields: {} };

const cogsLine = {
	Description: 'Vareforbrug',
	Amount: 449.6,
	AccountNumber: 2000,
	AccountVatCode: 'none',
	BalancingAccountNumber: 53500,
	BalancingAccountVatCode: 'none',
};

/** One unbooked item, booked in no time when asked. */
async function item({ demo, run }: CaseWorld, more: IDataObject = {}): Promise<IDataObject> {
	await demo.dinero.switches({ ledgerBookingPolls: 0, ledgerBookingMs: 0 });
	const [added] = await run('ledgerItem', 'add', { ...form, additionalFields: more });
	return { id: String(added?.json['id']) };
}

const itemParameters = ({ id }: IDataObject): IDataObject => ({ item: chosen(id) });

const writing: OperationCase[] = [
	{
		resource: 'ledgerItem',
		operation: 'add',
		prepare: uploaded,
		parameters: ({ fileGuid }) => ({
			...form,
			additionalFields: { id: ID.toUpperCase(), file: chosen(fileGuid), wantedNumber: 17 },
		}),
		request: ADD,
		body: ({ fileGuid }: IDataObject) => [
			{
				Id: ID.toUpperCase(),
				VoucherNumber: 17,
				VoucherDate: '2026-11-20',
				FileGuid: fileGuid,
				Lines: [cogsLine],
			},
		],
		answer: { id: ID, status: 'Draft', version: expect.stringMatching(/=$/) },
	},
	{
		resource: 'ledgerItem',
		operation: 'book',
		prepare: (world) => item(world),
		parameters: (ready) => ({ ...itemParameters(ready), waitUntilBooked: true, waitSeconds: 20 }),
		request: `POST ${LEDGER}/book`,
		alsoRequests: [STATUS],
		body: ({ id }: IDataObject) => [{ Id: id, Version: expect.any(String) }],
		answer: ({ id }) => ({ id, status: 'Booked', voucherNumber: 1, bookingStarted: true }),
	},
	{
		resource: 'ledgerItem',
		operation: 'delete',
		prepare: (world) => item(world),
		parameters: itemParameters,
		request: `DELETE ${LEDGER}/delete`,
		alsoRequests: [STATUS],
		body: ({ id }: IDataObject) => [{ Id: id, Version: expect.any(String) }],
		answer: ({ id }) => ({ id, deleted: true }),
	},
	{
		resource: 'ledgerItem',
		operation: 'update',
		prepare: (world) => item(world),
		parameters: (ready) => ({
			...itemParameters(ready),
			updateFields: { date: '2026-11-21T00:00:00.000+01:00', wantedNumber: 4 },
			replaceLines: false,
		}),
		request: `PUT ${LEDGER}`,
		alsoRequests: [`POST ${LEDGER}/ledgers`],
		body: ({ id }: IDataObject) => [
			{
				Id: id,
				Version: expect.any(String),
				VoucherDate: '2026-11-21',
				VoucherNumber: 4,
				Lines: [{ ...cogsLine, Id: expect.any(String) }],
			},
		],
		answer: ({ id }) => ({ id, lines: 1 }),
	},
	{
		resource: 'ledgerItem',
		operation: 'post',
		prepare: async ({ demo }) => {
			await demo.dinero.switches({ createAnswersEmpty: false });
			return {};
		},
		parameters: {
			...form,
			reference: '={{ "kasse:" + $itemIndex }}',
			description: 'Kasse',
			book: false,
			evidence: '',
		},
		request: ADD,
		answer: { outcome: 'posted', reference: 'kasse:0' },
	},
];

const reading: OperationCase[] = [
	{
		resource: 'ledgerItem',
		operation: 'getStatus',
		prepare: (world) => item(world),
		parameters: itemParameters,
		request: STATUS,
		body: ({ id }: IDataObject) => [{ Id: id }],
		answer: ({ id }) => ({ id, status: 'Draft', voucherNumber: null }),
	},
	{
		resource: 'ledgerItem',
		operation: 'getUnbooked',
		prepare: async (world) => {
			const ready = await item(world);
			await world.demo.dinero.switches({ emptyLedgersMeansAll: true });
			return ready;
		},
		parameters: { returnAll: true },
		request: `POST ${LEDGER}/ledgers`,
		body: [],
		answer: ({ id }) => ({
			Id: id,
			VoucherDate: '2026-11-20',
			Lines: [expect.objectContaining(cogsLine)],
		}),
	},
];

export const ledgerItemCases: OperationCase[] = [...writing, ...reading];
