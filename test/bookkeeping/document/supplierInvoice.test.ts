import {
	readSupplierInvoice,
	type ReadSupplierOptions,
	type SupplierInvoiceAnswers,
} from '../../../bookkeeping/document/readSupplierInvoice';
import type { SupplierInvoice } from '../../../bookkeeping/document/supplierInvoice';
import { codes, groups, items, problemsOf } from '../example';

type Raw = Record<string, unknown>;

/** The example of the rules: goods for 4,496.00 and freight for 350.00. */
const goods = {
	child_id: 'HELM',
	name: 'Hjelm',
	quantity: 40,
	line_price: 112.4,
	vat_percentage: 25,
};
const freight = {
	child_id: 'FRAGT',
	name: 'Fragt',
	quantity: 1,
	line_price: 350,
	vat_percentage: 25,
};

const rawSupplier = {
	number: 4,
	name: 'Hjelmgrossisten A/S',
	company_vat: 'DK12345674',
	contact_email: 'salg@hjelm.example',
	address_street: 'Industrivej 3',
	address_zipcode: '8700',
	address_city: 'Horsens',
	address_country: 'Danmark',
	vat_zone: 'domestic',
};

const rawInvoice = {
	number: 5001,
	is_booked: true,
	invoice_date: '2026-11-12',
	due_date: '2026-12-12',
	currency: 'DKK',
	supplier_id: 4,
	total_subtotal: 4846,
	total_total: 6057.5,
	lines: [goods, freight] as Raw[],
};

const answers = (invoice: Raw = {}, supplier: Raw = {}): SupplierInvoiceAnswers => ({
	invoice: { ...rawInvoice, ...invoice },
	supplier: { ...rawSupplier, ...supplier },
	items,
	groups,
});

const read = (
	invoice: Raw = {},
	supplier: Raw = {},
	options: ReadSupplierOptions = {},
): SupplierInvoice => readSupplierInvoice(answers(invoice, supplier), options);

test('the worked example: domestic goods with freight', () => {
	expect(read()).toMatchObject({
		kind: 'invoice',
		number: '5001',
		isBooked: true,
		date: '2026-11-12',
		dueDate: '2026-12-12',
		zone: 'domestic',
		supplier: {
			number: '4',
			name: 'Hjelmgrossisten A/S',
			email: 'salg@hjelm.example',
			vatNumber: 'DK12345674',
			address: { street: 'Industrivej 3', country: 'Danmark' },
		},
		address: { name: 'Hjelmgrossisten A/S', city: 'Horsens' },
		net: 484600,
		vat: 121150,
		gross: 605750,
		isZero: false,
		lines: [
			{ itemNumber: 'HELM', groupNumber: '1', quantity: '40', net: 449600, vatPercent: '25' },
			{ itemNumber: 'FRAGT', groupNumber: '2', net: 35000, inStock: false },
		],
	});
	expect(read().lines[0]).not.toHaveProperty('cost');
});

test('goods from the EU in euro: no VAT, the rate proven', () => {
	const euro = {
		currency: 'EUR',
		currency_rate: 750,
		vat_zone: 'eu',
		total_subtotal: 2000,
		total_total: 2000,
		total_base_currency: 15000,
		lines: [{ child_id: 'HELM', quantity: 20, line_price: 100 }],
	};
	expect(read(euro)).toMatchObject({
		currency: 'EUR',
		rate: '7.5',
		baseGross: 1500000,
		vat: 0,
		lines: [{ vatPercent: '0', net: 200000 }],
	});
});

describe('the supplier’s own number', () => {
	const all = {
		supplier_invoice_number: 'F-77',
		invoice_number: '88',
		their_reference: 'Ordre 99',
		heading: 'Levering 12',
	};

	it.each([
		[[], 'F-77', 'supplier_invoice_number'],
		[['supplier_invoice_number'], '88', 'invoice_number'],
		[['supplier_invoice_number', 'invoice_number'], 'Ordre 99', 'their_reference'],
		[['supplier_invoice_number', 'invoice_number', 'their_reference'], 'Levering 12', 'heading'],
		[Object.keys(all), '', null],
	])('without %p is %p', (missing, supplierInvoiceNumber, supplierInvoiceNumberField) => {
		const fields = { ...all, ...Object.fromEntries(missing.map((name) => [name, ' '])) };
		expect(read(fields)).toMatchObject({
			supplierInvoiceNumber,
			supplierInvoiceNumberField,
		});
	});

	it('is of the field that the user chose, and none where that is empty', () => {
		const chosen = { supplierNumberField: 'their_reference' } as const;
		expect(read(all, {}, chosen).supplierInvoiceNumber).toBe('Ordre 99');
		expect(read({ ...all, their_reference: null }, {}, chosen)).toMatchObject({
			supplierInvoiceNumber: '',
			supplierInvoiceNumberField: null,
		});
	});

	it('may be a number', () => {
		expect(read({ supplier_invoice_number: 4711 }).supplierInvoiceNumber).toBe('4711');
	});
});

describe('VAT on the paper', () => {
	it.each([
		[6057.55, 5],
		[6057.45, -5],
		[6057.5, 0],
	])('wins where it is øre apart from the lines: a gross of %p', (total_total, vatDifference) => {
		const found = read({ total_total });
		expect(found.gross).toBe(Math.round(total_total * 100));
		expect(found.vat).toBe(121150 + vatDifference);
		expect(found.reading.vatDifference).toBe(vatDifference);
	});

	it('stops where it is more than that', () => {
		const [found] = problemsOf(() => read({ total_total: 6057.56 }));
		expect(found?.code).toBe('VAT_DOES_NOT_ADD_UP');
		expect(found?.da).toContain(
			'Leverandørfaktura 5001: momsen af linjerne giver 1.211,50, men Rackbeat siger 1.211,56',
		);
		expect(read({ total_total: 6057.56 }, {}, { toleranceOre: 6 }).gross).toBe(605756);
	});

	it('does not loosen the net: an øre on the lines stops', () => {
		const moved = { total_subtotal: 4846.01, total_total: 6057.51 };
		expect(codes(problemsOf(() => read(moved)))).toEqual(['LINES_DO_NOT_ADD_UP']);
		expect(read(moved, {}, { toleranceOre: 1 }).reading.netDifference).toBe(1);
	});
});

describe('a line', () => {
	const free = { child_id: null, name: 'Miljøgebyr', quantity: 1, line_price: 100 };

	it('without item has no group, and its percent from the document’s own VAT', () => {
		const whole = { lines: [goods, freight, free], total_subtotal: 4946, total_total: 6182.5 };
		expect(read(whole).lines[2]).toMatchObject({
			itemNumber: null,
			groupNumber: null,
			inStock: false,
			text: 'Miljøgebyr',
			vatPercent: '25',
			net: 10000,
		});
		expect(read({ ...whole, total_total: 6157.5 }).lines[2]?.vatPercent).toBe('0');
	});

	it('of nothing but text has no amount', () => {
		const text = { name: 'Leveret i to kasser', quantity: 1 };
		expect(read({ lines: [goods, freight, text] }).lines[2]).toMatchObject({
			kind: 'text',
			net: 0,
		});
	});

	it('may take back what another bills', () => {
		const back = { ...goods, quantity: -1 };
		const found = read({
			lines: [goods, freight, back],
			total_subtotal: 4733.6,
			total_total: 5917,
		});
		expect(found).toMatchObject({ kind: 'invoice', net: 473360 });
		expect(found.lines[2]).toMatchObject({ quantity: '-1', net: -11240 });
	});
});

describe('a credit note', () => {
	const back = { ...goods, quantity: -2 };

	it.each([
		['negative quantities', { lines: [back], total_subtotal: -224.8, total_total: -281 }],
		[
			'a flag and positive amounts',
			{
				lines: [{ ...goods, quantity: 2 }],
				is_creditnote: 1,
				total_subtotal: 224.8,
				total_total: 281,
			},
		],
		[
			'a type and negative amounts',
			{ lines: [back], type: 'Kreditnota', total_subtotal: -224.8, total_total: -281 },
		],
	])('is read as what it credits from %s', (_, fields) => {
		expect(read({ ...fields, credited_invoice_id: 4990 })).toMatchObject({
			kind: 'creditNote',
			creditedNumber: '4990',
			net: 22480,
			vat: 5620,
			gross: 28100,
			lines: [{ quantity: '2', unitPrice: '112.4', net: 22480 }],
		});
	});
});

describe('an invoice over nothing', () => {
	it('is read, and says so: it bills many purchase orders with one line', () => {
		const zero = { lines: [{ ...goods, line_price: 0 }], total_subtotal: 0, total_total: 0 };
		expect(read(zero)).toMatchObject({ isZero: true, kind: 'invoice', net: 0, gross: 0 });
		expect(read({ lines: [], total_subtotal: 0, total_total: 0 }).isZero).toBe(true);
	});
});

describe('the envelope, the purchase order and the partner', () => {
	it.each([
		(raw: unknown) => ({ supplier_invoice: raw }),
		(raw: unknown) => ({ data: raw }),
		(raw: unknown) => raw,
	])('may be there or not', (wrap) => {
		const { invoice, supplier, ...lines } = answers();
		const wrapped = { ...lines, invoice: wrap(invoice), supplier: { supplier } };
		expect(readSupplierInvoice(wrapped)).toEqual(read());
	});

	it('are told by number', () => {
		expect(read({ purchase_order_id: 1007 }).purchaseOrderNumber).toBe('1007');
		expect(read({ purchase_order: { number: 1008 } }).purchaseOrderNumber).toBe('1008');
		expect(read().purchaseOrderNumber).toBe('');
	});

	it('may have only the name that is written', () => {
		const old = { name: null, company_name: 'Gammel A/S' };
		expect(read({}, old)).toMatchObject({
			supplier: { name: 'Gammel A/S' },
			address: { name: 'Gammel A/S' },
		});
	});

	it('stop by name', () => {
		const [zone] = problemsOf(() => read({}, { vat_zone: 'mars' }));
		expect(zone).toMatchObject({ code: 'ZONE_UNKNOWN', field: 'vat_zone' });
		expect(zone?.da).toContain('Leverandørfaktura 5001: momszonen "mars" på leverandør 4');
		expect(problemsOf(() => read({ number: null }))[0]?.field).toBe('number');
		expect(problemsOf(() => read({}, { number: '' }))[0]?.field).toBe('supplier.number');
		expect(problemsOf(() => read({ invoice_date: null }))[0]?.field).toBe('invoice_date');
		expect(problemsOf(() => read({ lines: 'ingen' as unknown as Raw[] }))[0]?.field).toBe('lines');
	});
});
