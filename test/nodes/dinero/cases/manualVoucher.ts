import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen, cogsLines } from '../dinero';
import { uploaded } from './file';

const VOUCHERS = '/v1/{org}/vouchers/manuel';
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

/** A manual voucher has no own guid, so that its create must answer. */
async function draft({ demo, run }: CaseWorld): Promise<IDataObject> {
	await demo.dinero.switches({ createAnswersEmpty: false });
	const [made] = await run('manualVoucher', 'create', form);
	return { guid: String(made?.json['guid']) };
}

const named = ({ guid }: IDataObject): IDataObject => ({ voucher: chosen(guid) });

export const manualVoucherCases: OperationCase[] = [
	{
		resource: 'manualVoucher',
		operation: 'create',
		prepare: async (world) => {
			const ready = await uploaded(world);
			await world.demo.dinero.switches({ createAnswersEmpty: false });
			return ready;
		},
		parameters: ({ fileGuid }) => ({
			...form,
			additionalFields: { externalReference: 'lager:2026-11', file: chosen(fileGuid) },
		}),
		request: `POST ${VOUCHERS}`,
		body: ({ fileGuid }: IDataObject) => ({
			VoucherDate: '2026-11-20',
			FileGuid: fileGuid,
			ExternalReference: 'lager:2026-11',
			Lines: [cogsLine],
		}),
		answer: { status: 'Draft', totalInclVat: 449.6, totalVat: 0, lines: 1, voucherNumber: null },
	},
	{
		resource: 'manualVoucher',
		operation: 'get',
		prepare: draft,
		parameters: (ready) => ({ ...named(ready), simplify: true }),
		request: `GET ${VOUCHERS}/{guid}`,
		answer: ({ guid }) => ({ guid, status: 'Draft', voucherDate: '2026-11-20' }),
	},
	{
		resource: 'manualVoucher',
		operation: 'book',
		prepare: draft,
		parameters: (ready) => ({ ...named(ready), number: 7 }),
		request: `POST ${VOUCHERS}/{guid}/book`,
		alsoRequests: [`GET ${VOUCHERS}/{guid}`],
		body: { Timestamp: expect.stringMatching(/^[0-9A-F]{16}$/), Number: 7 },
		answer: { status: 'Booked', voucherNumber: 7 },
	},
	{
		resource: 'manualVoucher',
		operation: 'update',
		prepare: draft,
		parameters: (ready) => ({
			...named(ready),
			updateFields: { date: '2026-11-21T00:00:00.000+01:00', externalReference: 'ny' },
			replaceLines: false,
		}),
		request: `PUT ${VOUCHERS}/{guid}`,
		body: {
			Timestamp: expect.any(String),
			VoucherDate: '2026-11-21',
			ExternalReference: 'ny',
			Lines: [cogsLine],
		},
		answer: { voucherDate: '2026-11-21', externalReference: 'ny', totalInclVat: 449.6 },
	},
	{
		resource: 'manualVoucher',
		operation: 'update',
		title: 'with other lines',
		prepare: draft,
		parameters: (ready) => ({
			...named(ready),
			updateFields: {},
			replaceLines: true,
			specifyLines: 'json',
			linesJson: '[{"description":"Gebyr","amount":12.5,"account":2400,"balancingAccount":55000}]',
			amountsAre: 'gross',
		}),
		request: `PUT ${VOUCHERS}/{guid}`,
		body: { Lines: [{ Description: 'Gebyr', Amount: 12.5, AccountNumber: 2400 }] },
		answer: { totalInclVat: 12.5, lines: 1 },
	},
	{
		resource: 'manualVoucher',
		operation: 'delete',
		prepare: draft,
		parameters: (ready) => ({ ...named(ready), offsetWhenBooked: false }),
		request: `DELETE ${VOUCHERS}/{guid}`,
		body: { Timestamp: expect.any(String) },
		answer: ({ guid }) => ({ guid, deleted: true, offset: false }),
	},
	{
		resource: 'manualVoucher',
		operation: 'post',
		prepare: async ({ demo }) => {
			await demo.dinero.switches({ createAnswersEmpty: false });
			return {};
		},
		parameters: {
			...form,
			reference: '={{ "lager:" + $itemIndex }}',
			description: 'Lagerregulering',
			book: true,
			evidence: '',
		},
		request: `POST ${VOUCHERS}`,
		alsoRequests: [`POST ${VOUCHERS}/{guid}/book`, 'POST /v1/{org}/files'],
		answer: { outcome: 'posted', reference: 'lager:0', voucherNumber: 1 },
	},
];
