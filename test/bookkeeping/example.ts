import { readChart } from '../../bookkeeping/chart';
import type { ContactMatch } from '../../bookkeeping/contactMatch';
import type { CustomerInvoice } from '../../bookkeeping/document/customerInvoice';
import {
	readCustomerInvoice,
	type RackbeatAnswers,
	type ReadOptions,
} from '../../bookkeeping/document/readCustomerInvoice';
import {
	planCustomerInvoice,
	type CustomerInvoicePlanInput,
} from '../../bookkeeping/plan/customerInvoicePlan';
import type { CustomerInvoicePlan } from '../../bookkeeping/plan/plan';
import { Blocked, type Problem } from '../../bookkeeping/reasons/problem';
import {
	rackbeatDineroSettings,
	type RackbeatDineroSettings,
	type RackbeatDineroSettingsInput,
} from '../../bookkeeping/settings/rackbeatDinero';

/** Accounts of a made-up company; 2000 carries input VAT by default, which is the trap of COGS. */
export const chart = readChart(
	[
		{ AccountNumber: 1000, Name: 'Salg af varer', VatCode: 'U25', Category: 'Turnover' },
		{ AccountNumber: 1010, Name: 'Fragt', VatCode: 'U25', Category: 'Turnover' },
		{ AccountNumber: 1050, Name: 'EU-salg', VatCode: 'UEUV', Category: 'Turnover' },
		{ AccountNumber: 1060, Name: 'Salg udland', VatCode: null, Category: 'Turnover' },
		{ AccountNumber: 1070, Name: 'Momsfrit salg', VatCode: 'none', Category: 'Turnover' },
		{ AccountNumber: 2000, Name: 'Vareforbrug', VatCode: 'I25', Category: 'VariableCosts' },
		{ AccountNumber: 2010, Name: 'Hjelmforbrug', VatCode: 'I25', Category: 'VariableCosts' },
		{ AccountNumber: 7380, Name: 'Differencer', VatCode: null, Category: 'FixedCosts' },
		{ AccountNumber: 58500, Name: 'Varelager', VatCode: null, Category: 'Turnover assets' },
	],
	[
		{ VatCode: 'U25', Name: 'Salg', VatRate: 0.25 },
		{ VatCode: 'I25', Name: 'Køb', VatRate: 0.25 },
		{ VatCode: 'UEUV', Name: 'EU-salg', VatRate: 0 },
	],
);

export const groups = {
	'1': {
		number: 1,
		name: 'Hjelme',
		has_inventory: true,
		vat_domestic: 25,
		vat_eu: 0,
		vat_abroad: 0,
	},
	'2': {
		number: 2,
		name: 'Fragt',
		has_inventory: false,
		vat_domestic: 25,
		vat_eu: 0,
		vat_abroad: 0,
	},
	'3': { number: 3, name: 'Bøger', has_inventory: true, vat_domestic: 0, vat_eu: 0, vat_abroad: 0 },
};

export const items = {
	HELM: {
		number: 'HELM',
		name: 'Hjelm',
		group: 1,
		inventory_enabled: true,
		cost_price: 100,
		unit: 1,
	},
	FRAGT: { number: 'FRAGT', name: 'Fragt', group: 2, inventory_enabled: false, unit: 1 },
	BOG: { number: 'BOG', name: 'Bog', group: 3, inventory_enabled: true, cost_price: 40, unit: 1 },
};

export const rawCustomer = {
	number: 17,
	name: 'Nordlys Cykler ApS',
	company_vat: '12345674',
	contact_email: 'bogholderi@nordlys.example',
	contact_phone: '70101010',
	address_street: 'Havnegade 1',
	address_zipcode: '8000',
	address_city: 'Aarhus C',
	address_country: 'Danmark',
	vat_zone: 'domestic',
};

/** Worked example A of the rules: four helmets less ten percent, and freight. */
export const helmets = {
	child_id: 'HELM',
	name: 'Hjelm',
	quantity: 4,
	line_price: 249.5,
	discount_percentage: 10,
	vat_percentage: 25,
	item_cost_price: 112.4,
};
export const freight = {
	child_id: 'FRAGT',
	name: 'Fragt',
	quantity: 1,
	line_price: 49,
	vat_percentage: 25,
};

export const rawInvoice = {
	number: 1001,
	is_booked: true,
	invoice_date: '2026-11-20',
	due_date: '2026-12-04',
	currency: 'DKK',
	total_subtotal: 947.2,
	total_total: 1184,
	vat_zone: 'domestic',
	payment_terms: { type: 'net', maturity_days: 14, name: 'Netto 14 dage' },
	locale: 'da',
	lines: [helmets, freight] as Array<Record<string, unknown>>,
};

/** What Rackbeat answered, with fields of the invoice and the customer replaced. */
export const answers = (
	invoice: Record<string, unknown> = {},
	customer: Record<string, unknown> = {},
): RackbeatAnswers => ({
	invoice: { ...rawInvoice, ...invoice },
	customer: { ...rawCustomer, ...customer },
	items,
	groups,
});

export const read = (
	invoice: Record<string, unknown> = {},
	customer: Record<string, unknown> = {},
	options: ReadOptions = {},
	ledgers: Record<string, unknown> = {},
): CustomerInvoice => readCustomerInvoice({ ...answers(invoice, customer), ledgers }, options);

const accounts = (account: number, freightAccount = account, exempt = account) => ({
	'1': account,
	'2': freightAccount,
	'3': exempt,
});

const standard: RackbeatDineroSettingsInput = {
	version: 1,
	organizationId: 4242,
	rackbeatAccount: '2001',
	from: '2026-01-01',
	debtor: {
		accountByGroupZone: {
			domestic: accounts(1000, 1010, 1070),
			eu: accounts(1050),
			abroad: accounts(1060),
			domesticExempt: accounts(1070),
		},
	},
	cogs: { auto: true, expenseAccount: 2000, inventoryAccount: 58500 },
	units: { byUnit: { '1': 'parts' } },
};

type Change = Partial<RackbeatDineroSettingsInput>;

/** The example's settings; the sections `debtor` and `cogs` are merged field by field. */
export const settings = (change: Change = {}): RackbeatDineroSettings =>
	rackbeatDineroSettings.parse({
		...standard,
		...change,
		debtor: { ...standard.debtor, ...change.debtor },
		cogs: { ...standard.cogs, ...change.cogs },
	});

export const noContact: ContactMatch = { found: 'none' };

export const planInput = (
	invoice: CustomerInvoice,
	change: Partial<CustomerInvoicePlanInput> = {},
): CustomerInvoicePlanInput => ({
	invoice,
	settings: settings(),
	companyName: 'Nordlys Holding ApS',
	chart,
	years: [{ FromDate: '2026-01-01', ToDate: '2026-12-31' }],
	templates: ['template-1'],
	contact: noContact,
	...change,
});

export const plan = (
	invoice: CustomerInvoice = read(),
	change: Partial<CustomerInvoicePlanInput> = {},
): CustomerInvoicePlan => planCustomerInvoice(planInput(invoice, change));

/** The problems that `run` is blocked by; fails when it is not blocked. */
export function problemsOf(run: () => unknown): readonly Problem[] {
	try {
		run();
	} catch (error) {
		if (error instanceof Blocked) return error.problems;
		throw error;
	}
	throw new Error('nothing was blocked');
}

export const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);
