import { compareTotals } from '../../../bookkeeping/posting/salesComparison';
import { helmets, plan, read, settings } from '../example';

/** The worked examples of a customer invoice, by the letters they have in the rules. */

const product = (fields: object) => ({
	child_id: 'HELM',
	quantity: 1,
	vat_percentage: 25,
	item_cost_price: 10,
	...fields,
});

describe('A. Domestic, booked', () => {
	const made = plan();

	it('has the two lines on their accounts, and Rackbeat’s totals', () => {
		expect(made.invoice?.lines).toEqual([
			{
				lineType: 'Product',
				description: 'Hjelm',
				quantity: '4',
				unitPrice: '249.5',
				discountPercent: '10',
				unit: 'parts',
				accountNumber: 1000,
			},
			{
				lineType: 'Product',
				description: 'Fragt',
				quantity: '1',
				unitPrice: '49',
				discountPercent: '0',
				unit: 'parts',
				accountNumber: 1010,
			},
		]);
		expect(made.invoice?.totals).toEqual({ net: 94720, vat: 23680, gross: 118400 });
	});

	it('is due on 4 December, booked, and not sent', () => {
		expect(made.invoice).toMatchObject({
			date: '2026-11-20',
			paymentConditionType: 'Netto',
			paymentConditionDays: 14,
			target: 'booked',
			send: 'none',
			description: 'Faktura 1001',
			comment: 'Rackbeat-faktura: 1001',
			language: 'da-DK',
			address: 'Nordlys Cykler ApS\nHavnegade 1\n8000 Aarhus C\nDanmark',
		});
	});

	it('makes customer 17 under its number, and the COGS of the helmets', () => {
		expect(made.contact).toMatchObject({
			action: 'create',
			fields: { Name: 'D17 Nordlys Cykler ApS' },
		});
		expect(made.voucher).toMatchObject({ total: 44960, date: '2026-11-20' });
		expect(made.notices).toEqual([]);
	});

	it('names everything by one reference', () => {
		expect(made.reference).toBe('rackbeat:2001:customer-invoice:1001');
		expect(made.invoice?.reference).toMatch(/^rackbeat:2001:customer-invoice:1001;h=[0-9a-f]{8}$/);
		expect(made.voucher?.reference).toMatch(/^rackbeat:2001:cogs:1001;h=[0-9a-f]{8}$/);
	});
});

describe('B. 0.01 apart', () => {
	const lines = [1, 2, 3].map(() => product({ line_price: 33.33 }));
	const invoice = read({ lines, total_subtotal: 99.99, total_total: 124.99 });
	const dinero = { net: 9999, vat: 2499, gross: 12498 };
	const wanted = plan(invoice).invoice!.totals;

	it('keeps Rackbeat’s 124.99 as what is wanted', () => {
		expect(wanted).toEqual({ net: 9999, vat: 2500, gross: 12499 });
	});

	it('gets 0.01 on the rounding account within the tolerance', () => {
		const rule = { account: 7380, toleranceOre: 5 };
		expect(compareTotals(wanted, dinero, rule, false)).toEqual({ verdict: 'round', difference: 1 });
		const after = { net: 10000, vat: 2499, gross: 12499 };
		expect(compareTotals(wanted, after, rule, true)).toEqual({ verdict: 'rounded' });
	});

	it.each([
		['the strict tolerance', { account: 7380, toleranceOre: 0 }],
		['no account', { account: null, toleranceOre: 5 }],
	])('differs with %s', (_, rule) => {
		expect(compareTotals(wanted, dinero, rule, false)).toEqual({ verdict: 'differs' });
	});

	it('is never rounded twice, nor beyond the tolerance in any of the three sums', () => {
		const rule = { account: 7380, toleranceOre: 5 };
		expect(compareTotals(wanted, dinero, rule, true)).toEqual({ verdict: 'differs' });
		const swapped = { net: 9989, vat: 2510, gross: 12499 };
		expect(compareTotals(wanted, swapped, rule, false)).toEqual({ verdict: 'differs' });
	});
});

describe('C. Small unit price', () => {
	const line = product({ quantity: 1000, line_price: 0.123456, unit: { number: 1, name: 'stk' } });
	const made = plan(read({ lines: [line], total_subtotal: 123.46, total_total: 154.33 }));

	it('is sent as one of 123.46 with the calculation in the text', () => {
		expect(made.invoice?.lines[0]).toMatchObject({
			quantity: '1',
			unitPrice: '123.46',
			discountPercent: '0',
			description: 'Hjelm (1.000 stk à 0,123456)',
		});
	});

	it('is told', () => {
		expect(made.notices.map(({ code }) => code)).toEqual(['ALREADY_NET_PRICE']);
	});
});

describe('D. EU customer, EUR', () => {
	const euro = read(
		{
			vat_zone: 'eu',
			currency: 'eur',
			currency_rate: 746,
			lines: [product({ line_price: 500, vat_percentage: 0, item_cost_price: 95 })],
			total_subtotal: 500,
			total_total: 500,
			total_base_currency: 3730,
		},
		{ address_country: 'Tyskland', company_vat: 'DE123456789', vat_zone: 'eu' },
	);
	const made = plan(euro);

	it('is compared in euro only, on the EU account, without VAT', () => {
		expect(made.invoice).toMatchObject({
			currency: 'EUR',
			totals: { net: 50000, vat: 0, gross: 50000 },
			lines: [{ accountNumber: 1050, unitPrice: '500' }],
		});
		expect(made.contact?.fields).toMatchObject({ CountryKey: 'DE', VatNumber: 'DE123456789' });
	});

	it('has its COGS in kroner', () => {
		expect(made.voucher?.total).toBe(9500);
	});
});

describe('E. Exempt and taxable lines together', () => {
	const made = plan(
		read({
			lines: [
				product({ line_price: 800 }),
				product({ child_id: 'BOG', line_price: 200, vat_percentage: 0 }),
			],
			total_subtotal: 1000,
			total_total: 1200,
		}),
	);

	it('is on two accounts', () => {
		expect(made.invoice?.lines.map(({ accountNumber }) => accountNumber)).toEqual([1000, 1070]);
		expect(made.invoice?.totals).toEqual({ net: 100000, vat: 20000, gross: 120000 });
	});
});

describe('COGS, "Right"', () => {
	it('debits 2000 and credits the inventory with 449.60, without VAT on either side', () => {
		expect(plan().voucher?.lines).toEqual([
			{
				description: 'Vareforbrug faktura 1001 (kunde 17)',
				amount: 44960,
				accountNumber: 2000,
				accountName: 'Vareforbrug',
				accountVatCode: 'none',
				balancingAccountNumber: 58500,
				balancingAccountName: 'Varelager',
				balancingAccountVatCode: 'none',
			},
		]);
	});
});

describe('COGS, "Rounding"', () => {
	it('[8.4 Rounding] sums first and rounds once: 3 x 0.333333 is 1.00', () => {
		const one = {
			...helmets,
			quantity: 1,
			discount_percentage: 0,
			line_price: 1,
			item_cost_price: 0.333333,
		};
		const made = plan(read({ lines: [one, one, one], total_subtotal: 3, total_total: 3.75 }), {
			settings: settings(),
		});
		expect(made.voucher?.total).toBe(100);
		expect(made.voucher?.sheet.map(({ cost }) => cost)).toEqual([
			'0.333333',
			'0.333333',
			'0.333333',
		]);
	});
});
