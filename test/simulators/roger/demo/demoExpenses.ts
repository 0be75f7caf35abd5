import type { RogerSeedInput } from '../seedSchema';

type Expense = NonNullable<NonNullable<RogerSeedInput['teams']>[number]['expenses']>[number];

const nordisk = { vendor: 'Nordisk Cykelimport A/S', category: '2000' };
const webhus = { vendor: 'Webhus ApS', category: '7300' };

/** Bills that are approved and wait for payment: what an export takes first. */
const booked: Expense[] = [
	{
		id: 'Bk01Hele',
		...nordisk,
		invoiceNumber: '4711',
		amount: 125_000,
		issueDate: '2026-11-02',
		dueDate: '2026-12-02',
		labels: ['Købsmoms 25 %'],
		notes: ['Reservedele til vinteren'],
	},
	{
		id: 'Bk02Uden',
		vendor: 'Tanken ved Torvet',
		invoiceNumber: 'T-88',
		amount: 125_000,
		issueDate: '2026-11-03',
		dueDate: '2026-11-30',
	},
	{
		id: 'Bk03Delt',
		...nordisk,
		category: null,
		invoiceNumber: '4712',
		amount: 113_333,
		issueDate: '2026-11-04',
		dueDate: '2026-12-04',
		lines: [
			{ amount: 80_000, category: '2000', labels: ['Cykelmesse 2026'] },
			{ amount: 33_333, category: '7300', note: 'Andel af webshop' },
		],
	},
	{
		id: 'Bk04Skae',
		...webhus,
		invoiceNumber: 'W-19',
		amount: 50_000,
		issueDate: '2026-11-05',
		dueDate: '2026-12-05',
		lines: [
			{ amount: 30_000, category: '7300' },
			{ amount: 19_000, category: '2100' },
		],
	},
	{
		id: 'Bk05Euro',
		vendor: 'Fahrradteile Muster GmbH',
		category: '2010',
		invoiceNumber: 'RE-2026-77',
		amount: 10_000,
		currency: 'EUR',
		issueDate: '2026-11-06',
		dueDate: '2026-12-06',
		fx: { homeAmount: 74_600, foreignAmount: 10_000, foreignCurrency: 'EUR', exchangeRate: 7.46 },
	},
	{
		id: 'Bk06Pund',
		vendor: 'Example Bicycle Parts Ltd',
		category: '2020',
		invoiceNumber: 'EBP-5',
		amount: 20_000,
		currency: 'GBP',
		issueDate: '2026-11-06',
		dueDate: '2026-12-06',
	},
	{
		id: 'Bk07Slet',
		...webhus,
		category: '3600',
		invoiceNumber: 'W-20',
		amount: 12_500,
		issueDate: '2026-11-09',
		dueDate: '2026-12-09',
	},
];

/** What is not for export: being read, waiting, or given up. */
const held: Expense[] = [
	{ id: 'Pe01Laes', state: 'Pending', created: '2026-11-20T08:30:00.000Z', currency: null },
	{
		id: 'Aw01Vent',
		...nordisk,
		state: 'Awaiting',
		invoiceNumber: '4713',
		amount: 2_500_000,
		issueDate: '2026-11-10',
		dueDate: '2026-12-10',
	},
	{
		id: 'Ca01Afvi',
		...webhus,
		state: 'Cancelled',
		invoiceNumber: 'W-21',
		amount: 9900,
		issueDate: '2026-11-10',
		dueDate: '2026-11-24',
		declineReason: 'Ikke bestilt af os',
	},
	{
		id: 'Du01Dobb',
		...nordisk,
		state: 'Duplicate',
		duplicateOf: 'Bk01Hele',
		invoiceNumber: '4711',
		amount: 125_000,
		issueDate: '2026-11-02',
		dueDate: '2026-12-02',
	},
	{
		id: 'Pa01Paus',
		...webhus,
		state: 'Paused',
		invoiceNumber: 'W-22',
		amount: 31_250,
		issueDate: '2026-11-11',
		dueDate: '2026-12-11',
	},
	{
		id: 'Ar01Arki',
		...webhus,
		archived: true,
		invoiceNumber: 'W-02',
		amount: 25_000,
		issueDate: '2026-10-01',
		dueDate: '2026-10-15',
	},
];

/** What money has moved for. */
const paid: Expense[] = [
	{
		id: 'In01Igan',
		...nordisk,
		state: 'Initialized',
		invoiceNumber: '4709',
		amount: 62_500,
		issueDate: '2026-10-23',
		dueDate: '2026-11-21',
		initializedDate: '2026-11-21T05:00:00.000Z',
	},
	{
		id: 'Pd01Bank',
		...nordisk,
		state: 'Paid',
		invoiceNumber: '4708',
		amount: 187_500,
		issueDate: '2026-10-20',
		dueDate: '2026-11-19',
		initializedDate: '2026-11-19T05:00:00.000Z',
		paymentDate: '2026-11-20',
	},
	{
		id: 'Pd02Haan',
		...webhus,
		state: 'Paid',
		markedAsPaid: true,
		invoiceNumber: 'W-18',
		amount: 37_500,
		issueDate: '2026-10-28',
		dueDate: '2026-11-11',
		paymentDate: '2026-11-12',
	},
	{
		id: 'Re01Retu',
		...webhus,
		state: 'Refunded',
		invoiceNumber: 'W-17',
		amount: 18_750,
		issueDate: '2026-10-21',
		dueDate: '2026-11-04',
		initializedDate: '2026-11-04T05:00:00.000Z',
		paymentDate: '2026-11-05',
	},
];

/** Receipts, credit notes, and an employee's outlay. */
const others: Expense[] = [
	{
		id: 'Kv01Kort',
		type: 'Receipt',
		state: 'Paid',
		vendor: 'Tanken ved Torvet',
		category: '2100',
		amount: 43_750,
		paymentDate: '2026-11-13',
		labels: ['Firmakort'],
		file: 'png',
	},
	{
		id: 'Kv02Kont',
		type: 'Receipt',
		state: 'Paid',
		vendor: 'Tanken ved Torvet',
		amount: 8995,
		paymentDate: '2026-11-16',
		labels: ['Kontant'],
		file: 'png',
	},
	{
		id: 'Kn01Kred',
		type: 'Creditnote',
		...nordisk,
		invoiceNumber: 'K-31',
		amount: 25_000,
		issueDate: '2026-11-12',
		paymentDate: '2026-11-12',
	},
	{
		id: 'Kn02Brug',
		type: 'Creditnote',
		state: 'Paid',
		...nordisk,
		invoiceNumber: 'K-30',
		amount: 12_500,
		issueDate: '2026-11-06',
		paymentDate: '2026-11-09',
		links: [{ expenseId: 'Bk08Rest', amount: 12_500 }],
	},
	{
		id: 'Bk08Rest',
		...nordisk,
		invoiceNumber: '4710',
		amount: 50_000,
		originalAmount: 62_500,
		issueDate: '2026-10-30',
		dueDate: '2026-11-29',
		links: [{ expenseId: 'Kn02Brug', amount: 12_500 }],
	},
	{
		id: 'Ud01Inge',
		type: 'Reimbursement',
		vendor: 'Inge Bogholder',
		amount: 61_250,
		issueDate: '2026-11-17',
		dueDate: '2026-11-17',
		lines: [
			{ amount: 43_750, category: '2100', note: 'Fragt af demo-cykel' },
			{ amount: 17_500, category: '7300', note: 'Domæne' },
		],
	},
];

/** The documents of the demo company: every type and state, each amount chosen so that VAT is whole. */
export const demoExpenses: Expense[] = [...booked, ...held, ...paid, ...others];
