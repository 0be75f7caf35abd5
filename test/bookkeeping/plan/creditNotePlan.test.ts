import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import { planCogs } from '../../../bookkeeping/cogs';
import { planCustomerCreditNote } from '../../../bookkeeping/plan/customerCreditNotePlan';
import type { BookedOriginal, Original } from '../../../bookkeeping/plan/original';
import { chart, codes, freight, helmets, planInput, problemsOf, read, settings } from '../example';

const note = (change: Partial<CustomerInvoice> = {}): CustomerInvoice => ({
	...read({ number: 1019, is_creditnote: true, invoice_date: '2026-11-24', stock_returned: true }),
	...change,
});

const booked: BookedOriginal = {
	state: 'booked',
	number: '1001',
	guid: 'the-invoice',
	dineroNumber: 25,
	date: '2026-11-20',
	currency: 'DKK',
	gross: 118400,
	others: 0,
};

const planned = (original: Original = booked, of: CustomerInvoice = note()) =>
	planCustomerCreditNote({ ...planInput(of), original });

describe('a credit note', () => {
	it('is set off against its invoice, positive, with a reference of its own', () => {
		const { creditNote, document, kind, reference } = planned();
		expect({ kind, reference }).toEqual({
			kind: 'customerCreditNote',
			reference: 'rackbeat:2001:customer-credit-note:1019',
		});
		expect(document).toMatchObject({ titleDa: 'Kreditnota 1019', titleEn: 'Credit note 1019' });
		expect(creditNote).toMatchObject({
			creditNoteFor: 'the-invoice',
			description: 'Kreditnota 1019',
		});
		expect(creditNote.totals).toEqual({ net: 94720, vat: 23680, gross: 118400 });
		expect(creditNote.lines.map(({ quantity }) => quantity)).toEqual(['4', '1']);
		expect(creditNote).not.toHaveProperty('paymentConditionType');
	});

	it('keeps its content hash whichever way its invoice was found', () => {
		const alone = planned({ state: 'alone' });
		expect(alone.creditNote.reference).toBe(planned().creditNote.reference);
		expect(alone.creditNote.creditNoteFor).toBeNull();
	});

	it.each<[string, Original]>([
		['Krediterer faktura 25 (Rackbeat-faktura 1001) af 20.11.2026', booked],
		['Krediterer faktura 1001 af 20.11.2026', { ...booked, dineroNumber: 1001 }],
		[
			'Krediterer faktura 907 af 30.12.2025',
			{ state: 'absent', number: '907', date: '2025-12-30' },
		],
	])('refers to its invoice as "%s"', (line, original) => {
		expect(planned(original).creditNote.comment.split('\n')[0]).toBe(line);
	});

	it('refers to it in English where the customer reads English', () => {
		const { comment } = planned(booked, note({ locale: 'en' })).creditNote;
		expect(comment.split('\n')[0]).toBe('Credits invoice 25 (Rackbeat-faktura 1001) of 20.11.2026');
	});

	it.each<[string, Original]>([
		['ORIGINAL_NOT_FOUND', { state: 'unnamed' }],
		['ORIGINAL_NOT_FOUND', { state: 'absent', number: '1001', date: '2026-11-20' }],
		['ORIGINAL_NOT_FOUND', { state: 'absent', number: '1001', date: null }],
		['ORIGINAL_DRAFT', { state: 'draft', number: '1001' }],
		['ORIGINAL_AMBIGUOUS', { state: 'several', number: '1001', candidates: ['25', '26'] }],
		['CREDIT_BEFORE_INVOICE', { ...booked, date: '2026-11-25' }],
		['OVER_CREDITED', { ...booked, others: 1 }],
		['CREDITED_INVOICE_DIFFERS', { ...booked, currency: 'EUR' }],
	])('is blocked with %s', (code, original) => {
		const found = problemsOf(() => planned(original));
		expect(codes(found)).toEqual([code]);
		expect(`${found[0]?.da}${found[0]?.en}`).not.toMatch(/[{}]|undefined|null/);
		expect(found[0]?.da).toContain('Kreditnota 1019');
		expect(found[0]?.en).toContain('Credit note 1019');
	});

	it('that would be less than nothing is blocked, since Dinero would make it a debt', () => {
		const negative = note({ net: -100, vat: -25, gross: -125 });
		expect(codes(problemsOf(() => planned(booked, negative)))).toEqual(['CREDIT_NOTE_SIGN']);
	});

	it('may take the very last øre of its invoice', () => {
		expect(planned({ ...booked, gross: 118401, others: 1 }).creditNote.totals.gross).toBe(118400);
	});

	it('is told to stand alone where its invoice is from before the start date', () => {
		const made = planned({ state: 'absent', number: '907', date: '2025-12-30' });
		expect(codes(made.notices)).toEqual(['ORIGINAL_BEFORE_START']);
	});
});

describe('the COGS of a credit note', () => {
	const cogs = (of: CustomerInvoice, change: Parameters<typeof settings>[0] = {}) =>
		planCogs({ invoice: of, settings: settings(change), chart, generation: 1 });

	it('debits stock and credits COGS, without VAT on either side', () => {
		const { voucher } = cogs(note());
		expect(voucher).toMatchObject({ total: 44960, date: '2026-11-24' });
		expect(voucher?.reference).toMatch(/^rackbeat:2001:cogs:1019;h=/);
		expect(voucher?.description).toBe('Vareforbrug kreditnota 1019 (kunde 17)');
		expect(voucher?.lines).toEqual([
			expect.objectContaining({
				amount: 44960,
				accountNumber: 58500,
				accountVatCode: 'none',
				balancingAccountNumber: 2000,
				balancingAccountVatCode: 'none',
			}),
		]);
	});

	it('takes each group back from its own account', () => {
		const byGroup = { byGroup: true, expenseAccountByGroup: { '1': 2010 } };
		const { voucher } = cogs(note(), { cogs: byGroup });
		expect(voucher?.lines[0]).toMatchObject({ accountNumber: 58500, balancingAccountNumber: 2010 });
	});

	it.each<[string, Partial<CustomerInvoice>]>([
		['the document says that nothing came back', { stockReturned: false }],
		['the ledger shows that nothing came back', { stockReturned: null, returned: { HELM: false } }],
	])('is nothing where %s', (_, change) => {
		expect(cogs(note(change))).toEqual({ voucher: null, problem: null, notices: [] });
	});

	it('is nothing for a price alone, and for services even where their cost is counted', () => {
		const lines = [
			{ name: 'Prisafslag', quantity: 1, line_price: 100, vat_percentage: 25 },
			{ ...freight, line_price: 100, item_cost_price: 30 },
		];
		const price = read({
			number: 1019,
			is_creditnote: true,
			stock_returned: true,
			lines,
			total_subtotal: 200,
			total_total: 250,
		});
		const change = { cogs: { includeServices: true } };
		expect(cogs(price, change)).toEqual({ voucher: null, problem: null, notices: [] });
	});

	it('is asked about where nobody tells', () => {
		const { problem, voucher } = cogs(note({ stockReturned: null }));
		expect(voucher).toBeNull();
		expect(problem).toMatchObject({ code: 'RETURN_UNKNOWN' });
		expect(problem?.da).toContain('HELM');
	});
});

describe('what the ledger of an item says of a return', () => {
	const returned = (ledger: unknown) => {
		const raw = { number: 1019, is_creditnote: true, lines: [helmets, freight] };
		return read(raw, {}, {}, { HELM: ledger }).returned;
	};
	const entry = { type: 'customer_invoice', cost_price: 112.4 };

	it.each([
		['all of it', [{ ...entry, document_number: 1019, quantity: 4 }], { HELM: true }],
		['none of it', [{ ...entry, document_number: 1001, quantity: -4 }], { HELM: false }],
		['a part of it', [{ ...entry, document_number: 1019, quantity: 3 }], {}],
		['nothing that names a document', [{ ...entry, quantity: 4 }], {}],
		['nothing at all', null, {}],
		[
			'all of it, booked twice and unbooked once',
			[
				{ ...entry, document_number: 1019, quantity: 4 },
				{ ...entry, type: 'unbook', document_number: 1019, quantity: -4 },
				{ ...entry, document_number: 1019, quantity: 4 },
			],
			{ HELM: true },
		],
	])('%s', (_, ledger, expected) => {
		expect(returned(ledger)).toEqual(expected);
	});
});
