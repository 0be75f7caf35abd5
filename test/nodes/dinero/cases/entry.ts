import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen, cogsLines } from '../dinero';

/** One booked voucher of 449.60 on the last day of 2025, and one on the first of 2026. */
export async function twoYears({ demo, run }: CaseWorld): Promise<IDataObject> {
	await demo.dinero.switches({ createAnswersEmpty: false });
	for (const date of ['2025-12-31T12:00:00.000+01:00', '2026-01-01T12:00:00.000+01:00']) {
		const form = { date, ...cogsLines, additionalFields: {} };
		const [made] = await run('manualVoucher', 'create', form);
		await run('manualVoucher', 'book', { voucher: chosen(made?.json['guid']) });
	}
	return {};
}

export const entryCases: OperationCase[] = [
	{
		resource: 'entry',
		operation: 'getAll',
		prepare: twoYears,
		parameters: {
			fromDate: '2026-01-01T00:00:00.000+01:00',
			toDate: '2026-12-31T23:59:59.000+01:00',
			returnAll: true,
			includePrimo: true,
			simplify: true,
		},
		request: 'GET /v1/{org}/entries',
		alsoRequests: ['GET /v1/{org}/accountingyears'],
		query: { fromDate: '2026-01-01', toDate: '2026-12-31', includePrimo: 'true' },
		answer: { type: 'Primo', accountNumber: 53500, amount: -449.6, accountingYear: '2026' },
	},
	{
		resource: 'entry',
		operation: 'getAll',
		title: 'raw, without opening entries',
		prepare: twoYears,
		parameters: {
			fromDate: '2025-12-01T00:00:00.000+01:00',
			toDate: '2025-12-31T00:00:00.000+01:00',
			returnAll: false,
			limit: 1,
			includePrimo: false,
			simplify: false,
		},
		request: 'GET /v1/{org}/entries',
		query: { fromDate: '2025-12-01', toDate: '2025-12-31', includePrimo: 'false' },
		answer: { AccountNumber: 2000, Amount: 449.6, Type: 'Normal' },
	},
	{
		resource: 'entry',
		operation: 'getChanges',
		prepare: async (world) => {
			await world.demo.dinero.clock({ set: '2026-11-20T10:00:00Z' });
			return await twoYears(world);
		},
		parameters: {
			changesFrom: '2026-11-20T10:59:00.400+01:00',
			changesTo: '2026-11-20T12:00:00.400+01:00',
			returnAll: true,
			includePrimo: false,
			simplify: true,
		},
		request: 'GET /v1/{org}/entries/changes',
		query: {
			changesFrom: '2026-11-20T09:59:00Z',
			changesTo: '2026-11-20T11:00:00Z',
			includePrimo: 'false',
		},
		answer: { date: '2025-12-31', amount: 449.6, voucherNumber: 1, accountingYear: null },
	},
];
