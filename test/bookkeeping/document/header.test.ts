import { readCustomerInvoice } from '../../../bookkeeping/document/readCustomerInvoice';
import { answers, codes, freight, helmets, problemsOf, read } from '../example';

const negative = {
	lines: [{ ...helmets, quantity: -4 }],
	total_subtotal: -898.2,
	total_total: -1122.75,
};

describe('a credit note', () => {
	it.each([
		['a flag', { is_creditnote: true }],
		['a flag as number', { is_creditnote: 1 }],
		['a flag as text', { is_creditnote: '1' }],
		['a type', { type: 'credit_note' }],
		['a type beside a flag that says no', { is_creditnote: false, type: 'creditnote' }],
		['a negative total', { ...negative, lines: [{ ...helmets, line_price: -249.5 }] }],
		['negative quantities', negative],
	])('is known by %s', (_, fields) => {
		expect(read(fields).kind).toBe('creditNote');
	});

	it.each([
		['an invoice', {}],
		['an invoice that says so', { type: 'invoice', is_creditnote: false }],
		['an invoice of nothing', { lines: [], total_subtotal: 0, total_total: 0 }],
		[
			'an invoice with a return on it',
			{
				lines: [helmets, { ...freight, quantity: -1 }],
				total_subtotal: 849.2,
				total_total: 1061.5,
			},
		],
	])('is not %s', (_, fields) => {
		expect(read(fields).kind).toBe('invoice');
	});
});

describe('the VAT zone', () => {
	it.each([
		['domestic', 'domestic'],
		['EU', 'eu'],
		['Abroad', 'abroad'],
		['domestic_exempt', 'domesticExempt'],
		['domestic-exempt', 'domesticExempt'],
		['domesticExempt', 'domesticExempt'],
		['exempt', 'domesticExempt'],
	])('%s', (text, zone) => {
		expect(read({ vat_zone: text }).zone).toBe(zone);
	});

	it('is the customer’s where the document has none', () => {
		expect(read({ vat_zone: null }, { vat_zone: 'abroad' }).zone).toBe('abroad');
	});

	it.each(['', 'mars', null])('%p is not guessed', (text) => {
		const [found] = problemsOf(() => read({ vat_zone: text }, { vat_zone: '' }));
		expect(found).toMatchObject({ code: 'ZONE_UNKNOWN', field: 'vat_zone' });
		expect(found?.da).toContain('kunde 17');
	});
});

describe('dates', () => {
	it('[6.8 Booked at 23:30 UTC on 31 Dec] [14.5 Time zone] are Danish days', () => {
		expect(read({ invoice_date: '2026-12-31T23:30:00Z' }).date).toBe('2027-01-01');
		expect(read({ invoice_date: null, booked_at: '2026-12-31 23:30:00' }).date).toBe('2026-12-31');
	});

	it.each(['invoice_date', 'due_date'])('that cannot be read stop by name: %s', (field) => {
		const [found] = problemsOf(() => read({ [field]: '20/11-26' }));
		expect(found).toMatchObject({ code: 'UNREADABLE', field });
	});

	it('that are missing stop too, but a due date may be missing', () => {
		expect(codes(problemsOf(() => read({ invoice_date: '' })))).toEqual(['UNREADABLE']);
		expect(read({ due_date: '' }).dueDate).toBeNull();
	});
});

describe('what names document and customer', () => {
	it.each([
		[{ number: null }, {}, 'number'],
		[{ number: '' }, {}, 'number'],
		[{}, { number: null }, 'customer.number'],
	])('cannot be missing: %p %p', (invoice, customer, field) => {
		expect(problemsOf(() => read(invoice, customer))[0]).toMatchObject({
			code: 'UNREADABLE',
			field,
		});
	});

	it('may be number or text', () => {
		expect(read({ number: '1001' }, { number: '17' })).toEqual(read());
	});

	it('is the name or, in older answers, the company_name', () => {
		expect(read({}, { name: null, company_name: 'Gammel ApS' }).customer.name).toBe('Gammel ApS');
	});
});

describe('an answer of another shape', () => {
	it.each([null, 'fejl', 5, { ...(answers().invoice as object), lines: 'ingen' }])(
		'stops the document: %p',
		(invoice) => {
			const given = { ...answers(), invoice };
			expect(codes(problemsOf(() => readCustomerInvoice(given)))).toEqual(['UNREADABLE']);
		},
	);

	it('stops the document also where it is the customer’s', () => {
		const given = { ...answers(), customer: undefined };
		expect(codes(problemsOf(() => readCustomerInvoice(given)))).toEqual(['UNREADABLE']);
	});
});

describe('booked or not', () => {
	it.each([
		[true, true],
		[1, true],
		['1', true],
		['true', true],
		[false, false],
		[0, false],
		['0', false],
		[null, false],
	])('is_booked %p', (flag, isBooked) => {
		expect(read({ is_booked: flag }).isBooked).toBe(isBooked);
	});
});

describe('terms and references', () => {
	it('are read where they are objects', () => {
		expect(read().paymentTerms).toEqual({ type: 'net', days: 14, name: 'Netto 14 dage' });
		expect(read({ our_reference: { number: 1, name: 'Mette' } }).ourReference).toBe('Mette');
		expect(read({ payment_terms: 3 }).paymentTerms).toBeNull();
		expect(read({ layout: { number: 4 } }).layoutNumber).toBe('4');
		expect(read({}, { layout_id: 5 }).layoutNumber).toBe('5');
	});
});
