import type { IDataObject } from 'n8n-workflow';
import { readChart } from '../../../../bookkeeping/chart';
import { planCustomerInvoice } from '../../../../bookkeeping/plan/customerInvoicePlan';
import { planInput, read, settings } from '../../../bookkeeping/example';
import type { OperationCase } from '../../../engine/operationCase';

/** The accounts of the demo company that example A of the rules needs. */
const demoChart = readChart(
	[
		{ AccountNumber: 1000, Name: 'Salg', VatCode: 'U25', Category: 'Turnover' },
		{ AccountNumber: 1350, Name: 'Fragt', VatCode: 'U25', Category: 'Turnover' },
		{ AccountNumber: 2000, Name: 'Vareforbrug', VatCode: 'I25', Category: 'VariableExpenses' },
		{ AccountNumber: 53500, Name: 'Varelager', VatCode: null, Category: 'Turnover assets' },
	],
	[
		{ VatCode: 'U25', Name: 'Salg', VatRate: 0.25 },
		{ VatCode: 'I25', Name: 'Køb', VatRate: 0.25 },
	],
);

const demoSettings = settings({
	organizationId: 1001,
	debtor: {
		invoiceStatus: 'booked',
		accountByGroupZone: { domestic: { '1': 1000, '2': 1350 } },
	},
	cogs: { auto: true, expenseAccount: 2000, inventoryAccount: 53500 },
});

/** The plan of example A under a number of its own, as the bridge node makes it from its rules. */
function planOf(number: number): IDataObject {
	const made = planCustomerInvoice(
		planInput(read({ number }), {
			settings: demoSettings,
			chart: demoChart,
			years: [{ FromDate: '2026-01-01', ToDate: '2026-12-31' }],
		}),
	);
	// On the canvas a plan is JSON.
	return JSON.parse(JSON.stringify(made)) as IDataObject;
}

const plans = [planOf(1001), planOf(1002)];

const own = (part: string, key: string): string => String((plans[0]?.[part] as IDataObject)[key]);

export const planCases: readonly OperationCase[] = [
	{
		resource: 'plan',
		operation: 'post',
		items: [{ json: { plans } }],
		parameters: { plan: '={{ $json.plans[$itemIndex] }}', evidence: '' },
		request: 'POST /v1/{org}/invoices',
		alsoRequests: [
			'POST /v1/{org}/contacts',
			'GET /v1/{org}/invoices/{guid}',
			'POST /v1/{org}/invoices/{guid}/book',
			'POST /v1/{org}/files',
			'GET /v1/{org}/files',
			'POST /v1/{org}/vouchers/manuel',
			'POST /v1/{org}/vouchers/manuel/{guid}/book',
		],
		body: {
			Guid: own('invoice', 'guid'),
			ExternalReference: own('invoice', 'reference'),
			ContactGuid: own('contact', 'ownGuid'),
			Date: '2026-11-20',
			ProductLines: [
				{ BaseAmountValue: 249.5, Quantity: 4, Discount: 10, AccountNumber: 1000 },
				{ BaseAmountValue: 49, Quantity: 1, AccountNumber: 1350 },
			],
		},
		answer: {
			reference: 'rackbeat:2001:customer-invoice:1001',
			organizationId: 1001,
			kind: 'customer-invoice',
			amount: 118_400,
			outcome: 'posted',
			invoiceGuid: own('invoice', 'guid'),
			invoiceNumber: expect.any(Number),
			creditNoteGuid: null,
			voucherGuid: expect.any(String),
			voucherNumber: expect.any(Number),
			problems: [],
		},
	},
];
