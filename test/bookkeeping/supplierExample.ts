import { readChart, type AccountRow, type VatTypeRow } from '../../bookkeeping/chart';
import type { SupplierInvoice } from '../../bookkeeping/document/supplierInvoice';
import { readSupplierInvoice } from '../../bookkeeping/document/readSupplierInvoice';
import type { SupplierPlan } from '../../bookkeeping/plan/plan';
import type { PurchaseLinePart } from '../../bookkeeping/plan/purchaseParts';
import {
	planSupplierInvoice,
	type SupplierPlanInput,
} from '../../bookkeeping/plan/supplierInvoicePlan';
import {
	rackbeatDineroSettings,
	type RackbeatDineroSettings,
	type RackbeatDineroSettingsInput,
} from '../../bookkeeping/settings/rackbeatDinero';

const accounts: AccountRow[] = [
	{ AccountNumber: 1000, Name: 'Salg', VatCode: 'U25', Category: 'Turnover' },
	{ AccountNumber: 2000, Name: 'Varekøb', VatCode: 'I25', Category: 'Variable Expenses' },
	{ AccountNumber: 2010, Name: 'Varekøb EU', VatCode: 'IEUV', Category: 'Variable Expenses' },
	{ AccountNumber: 2020, Name: 'Varekøb verden', VatCode: 'IVV', Category: 'Variable Expenses' },
	{ AccountNumber: 2100, Name: 'Fragt, køb', VatCode: 'I25', Category: 'Variable Expenses' },
	{ AccountNumber: 2900, Name: 'Køb uden moms', VatCode: null, Category: 'Variable Expenses' },
	{ AccountNumber: 7380, Name: 'Øreafrunding', VatCode: null, Category: 'Administration Expenses' },
	{ AccountNumber: 53500, Name: 'Varelager', VatCode: null, Category: 'Turnover Assets' },
];

export const vatTypes: VatTypeRow[] = [
	{ VatCode: 'U25', Name: 'Salgsmoms', VatRate: 0.25 },
	{ VatCode: 'I25', Name: 'Købsmoms', VatRate: 0.25 },
	{ VatCode: 'IEUV', Name: 'Varekøb EU', VatRate: 0 },
	{ VatCode: 'IVV', Name: 'Varekøb verden', VatRate: 0 },
	{ VatCode: 'OBPK', Name: 'Omvendt betalingspligt', VatRate: 0 },
	{ VatCode: 'HREP', Name: 'Hotel', VatRate: 0.1875 },
];

const groups = Object.fromEntries(
	['Hjelme', 'Fragt', 'Bøger'].map((name, place) => [
		String(place + 1),
		{ number: place + 1, name, has_inventory: place !== 1, vat_domestic: place === 2 ? 0 : 25 },
	]),
);

const items = {
	HELM: { number: 'HELM', name: 'Hjelm', group: 1, unit: 1 },
	FRAGT: { number: 'FRAGT', name: 'Fragt', group: 2, inventory_enabled: false, unit: 1 },
	BOG: { number: 'BOG', name: 'Bog', group: 3, unit: 1 },
};

export const rawSupplier = {
	number: 4,
	name: 'Helm & Co',
	company_vat: '12345674',
	contact_email: 'ordre@helm.example',
	address_street: 'Havnegade 14',
	address_zipcode: '8000',
	address_city: 'Aarhus C',
	address_country: 'Danmark',
	vat_zone: 'domestic',
};

export const german = {
	number: 5,
	name: 'Muster GmbH',
	company_vat: 'DE987654321',
	address_country: 'Tyskland',
	vat_zone: 'eu',
};

export type RawLine = Record<string, unknown>;

export const rawLine = (item: string, price: number, changes: RawLine = {}): RawLine => ({
	child_id: item,
	name: item === 'HELM' ? 'Hjelm' : item === 'FRAGT' ? 'Fragt' : 'Bog',
	quantity: 1,
	line_price: price,
	vat_percentage: item === 'BOG' ? 0 : 25,
	...changes,
});

/** Worked example of section 10: goods 4,496.00 and freight 350.00, VAT 1,211.50, gross 6,057.50. */
export const rawPurchase = {
	number: 3001,
	is_booked: true,
	invoice_date: '2026-11-03',
	due_date: '2026-11-17',
	currency: 'DKK',
	supplier_invoice_number: 'NC-20417',
	total_subtotal: 4846,
	total_total: 6057.5,
	vat_zone: 'domestic',
	lines: [rawLine('HELM', 4496), rawLine('FRAGT', 350)],
};

/** A document of these lines, with totals that fit them, read as our bookkeeping reads it. */
export function readPurchase(
	invoice: Record<string, unknown> = {},
	supplier: Record<string, unknown> = {},
	toleranceOre = 0,
): SupplierInvoice {
	return readSupplierInvoice(
		{
			invoice: { ...rawPurchase, ...invoice },
			supplier: { ...rawSupplier, ...supplier },
			items,
			groups,
		},
		{ toleranceOre },
	);
}

const accountsOf = (goods: number, freight = goods, books = goods) => ({
	'1': goods,
	'2': freight,
	'3': books,
});

const standard: RackbeatDineroSettingsInput = {
	version: 1,
	organizationId: 4242,
	rackbeatAccount: '2001',
	from: '2026-01-01',
	creditor: {
		enabled: true,
		invoiceStatus: 'booked',
		accountByGroupZone: {
			domestic: accountsOf(2000, 2100, 2900),
			eu: accountsOf(2010),
			abroad: accountsOf(2020),
			domesticExempt: accountsOf(2900),
		},
	},
};

type Changes = Partial<RackbeatDineroSettingsInput>;

/** The example's settings; the section `creditor` is merged field by field. */
export const supplierSettings = (changes: Changes = {}): RackbeatDineroSettings =>
	rackbeatDineroSettings.parse({
		...standard,
		...changes,
		creditor: { ...standard.creditor, ...changes.creditor },
	});

export const supplierInput = (
	invoice: SupplierInvoice = readPurchase(),
	changes: Partial<SupplierPlanInput> = {},
): SupplierPlanInput => ({
	invoice,
	settings: supplierSettings(),
	companyName: 'Nordlys Holding ApS',
	chart: readChart(accounts, vatTypes),
	vatTypes,
	years: [{ FromDate: '2026-01-01', ToDate: '2026-12-31' }],
	contact: { found: 'none' },
	print: { state: 'attached', sha256: 'a'.repeat(64) },
	sameNumber: [],
	...changes,
});

export const supplierPlan = (
	invoice: SupplierInvoice = readPurchase(),
	changes: Partial<SupplierPlanInput> = {},
): SupplierPlan => planSupplierInvoice(supplierInput(invoice, changes));

/** Account, VAT code and amount of each line that is sent. */
export const sent = (plan: SupplierPlan): Array<[number, string, number]> =>
	linesOf(plan).map(({ accountNumber, vatCode, amount }) => [accountNumber, vatCode, amount]);

export const linesOf = (plan: SupplierPlan): PurchaseLinePart[] =>
	plan.kind === 'supplierInvoice' ? plan.purchase.lines : plan.purchaseCreditNote.lines;
