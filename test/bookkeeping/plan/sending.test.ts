import { invoiceComment, invoiceLanguage } from '../../../bookkeeping/plan/invoiceTexts';
import { safeAmounts } from '../../../bookkeeping/plan/linePlan';
import type { InvoiceLine } from '../../../bookkeeping/document/customerInvoice';
import { exact, minus, percentOf, times, toOre } from '../../../bookkeeping/money';
import fc from 'fast-check';
import { plan, read, settings } from '../example';

type Debtor = Partial<ReturnType<typeof settings>['debtor']>;
const sent = (debtor: Debtor, customer: Record<string, unknown> = {}) =>
	plan(read({ their_reference: 'PO 7', order_id: 55 }, customer), {
		settings: settings({
			debtor: { ...settings().debtor, ...debtor },
			layouts: { '4': 'template-1' },
		}),
	}).invoice!;
const ean = { ean: '5798 0000 00000' };

describe('where the invoice is sent from', () => {
	it('Dinero: Dinero numbers it, and the comment joins the two', () => {
		const made = sent({ sentFrom: 'dinero' });
		expect(made.bookNumber).toBeNull();
		expect(made.comment).toContain('Rackbeat-faktura: 1001');
	});

	it('Rackbeat: it keeps Rackbeat’s number and is not sent again', () => {
		const made = sent({ sentFrom: 'rackbeat', invoiceStatus: 'bookedAndEmailed' }, ean);
		expect(made).toMatchObject({ bookNumber: 1001, send: 'none', target: 'booked' });
		expect(made.comment).not.toContain('Rackbeat-faktura');
	});

	it('decides whether a layout matters', () => {
		const invoice = read({ layout_id: 4 });
		const from = (sentFrom: 'dinero' | 'rackbeat') =>
			plan(invoice, {
				settings: settings({
					debtor: { ...settings().debtor, sentFrom },
					layouts: { '4': 'template-1' },
				}),
			});
		expect(from('dinero').invoice?.templateId).toBe('template-1');
		expect(from('rackbeat')).toMatchObject({ invoice: { templateId: null }, notices: [] });
	});
});

describe('how far it goes', () => {
	it.each([
		['draft', 'draft', 'none'],
		['booked', 'booked', 'none'],
		['bookedAndEmailed', 'booked', 'email'],
	] as const)('%s', (invoiceStatus, target, send) => {
		expect(sent({ invoiceStatus })).toMatchObject({ target, send, eInvoice: null });
	});

	it.each([
		['draft', 'none'],
		['booked', 'eInvoice'],
		['bookedAndEmailed', 'eInvoice'],
	] as const)('%s, to a customer with EAN', (invoiceStatus, send) => {
		const made = sent({ invoiceStatus }, ean);
		expect(made.send).toBe(send);
		const wanted = { paymentMeans: 'Domestic', orderReference: '55', attPerson: 'PO 7' };
		expect(made.eInvoice).toEqual(send === 'none' ? null : wanted);
	});
});

describe('the texts', () => {
	it('lose no field of the header', () => {
		const invoice = read({
			note: 'Tak for ordren',
			our_reference: { name: 'Mette' },
			their_reference: 'Jens',
			order_id: 55,
			delivery_address: { name: 'Lager', street: 'Kajen 9', zipcode: 8000, city: 'Aarhus C' },
		});
		const condition = {
			type: 'Netto',
			days: 14,
			dueDate: '2026-12-04',
			fromDueDate: true,
		} as const;
		expect(invoiceComment(invoice, condition, 'dinero').split('\n')).toEqual([
			'Tak for ordren',
			'Vores ref.: Mette',
			'Deres ref.: Jens',
			'Ordre: 55',
			'Leveringsadresse: Lager, Kajen 9, 8000 Aarhus C',
			'Forfald: 04.12.2026',
			'Rackbeat-faktura: 1001',
		]);
	});

	it.each([
		['', 'da-DK'],
		['da', 'da-DK'],
		['da-DK', 'da-DK'],
		['dk', 'da-DK'],
		['en-US', 'en-GB'],
		['de', 'en-GB'],
	])('are in the language of "%s": %s', (locale, language) => {
		expect(invoiceLanguage(locale)).toBe(language);
	});
});

describe('the amounts of a line', () => {
	const line = read().lines[0] as InvoiceLine;

	it('make Rackbeat’s net with two decimals, for any quantity, price and discount', () => {
		const thousandths = fc.integer({ min: -99_999, max: 9_999_999 });
		const millionths = fc.integer({ min: 0, max: 99_999_999 });
		const discounts = fc.constantFrom('0', '10', '33.333333', '12.5', '100');
		fc.assert(
			fc.property(thousandths, millionths, discounts, (quantity, price, discount) => {
				const q = { units: BigInt(quantity), scale: 3 };
				const p = { units: BigInt(price), scale: 6 };
				const full = times(q, p);
				const net = toOre(minus(full, percentOf(full, exact(discount))));
				const drawn = {
					...line,
					quantity: String(quantity / 1000),
					unitPrice: (price / 1e6).toFixed(6),
					discountPercent: discount,
					net,
				};
				const made = safeAmounts(drawn);
				const sent = times(exact(made.quantity), exact(made.unitPrice));
				const amount = minus(sent, percentOf(sent, exact(made.discountPercent)));
				expect(toOre(amount)).toBe(net);
				for (const text of [made.quantity, made.unitPrice, made.discountPercent]) {
					expect(text).toMatch(/^-?\d+(\.\d{1,2})?$/);
				}
			}),
		);
	});

	it('tell quantity, unit, price and discount where they are sent as one', () => {
		const odd = {
			...line,
			unitName: 'kg',
			quantity: '0.125',
			unitPrice: '8',
			discountPercent: '10',
			net: 90,
		};
		expect(safeAmounts(odd)).toMatchObject({
			quantity: '1',
			unitPrice: '0.9',
			description: 'Hjelm (0,125 kg à 8 - 10 %)',
		});
	});
});
