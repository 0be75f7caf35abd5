import type { ContactMatch } from '../../../bookkeeping/contactMatch';
import type { CustomerInvoicePlanInput } from '../../../bookkeeping/plan/customerInvoicePlan';
import { isYearOpen } from '../../../bookkeeping/plan/preconditions';
import { codes, freight, helmets, plan, problemsOf, read, settings } from '../example';

type Fields = Record<string, unknown>;
interface Case {
	invoice?: Fields;
	customer?: Fields;
	settings?: Parameters<typeof settings>[0];
	input?: Partial<CustomerInvoicePlanInput>;
}

const carry = ({ invoice, customer, settings: change, input }: Case) =>
	plan(read(invoice, customer), { settings: settings(change), ...input });

const one = (line: Fields, gross = 1122.75) => ({
	lines: [{ ...helmets, ...line }],
	total_subtotal: 898.2,
	total_total: gross,
});
const several: ContactMatch = {
	found: 'several',
	candidates: [
		{ ContactGuid: 'a', Name: 'Nordlys A' },
		{ ContactGuid: 'b', Name: 'Nordlys B' },
	],
};
const unmapped = { debtor: { accountByGroupZone: {} } };
const onAccount = (account: number) => ({
	debtor: { accountByGroupZone: { domestic: { '1': account } } },
});

const BLOCKING: Array<[string, Case]> = [
	['INTEGRATION_OFF', { settings: { enabled: false } }],
	['INTEGRATION_OFF', { settings: { debtor: { enabled: false } } }],
	['NOT_BOOKED', { invoice: { is_booked: false } }],
	['IS_CREDIT_NOTE', { invoice: { is_creditnote: true } }],
	['NO_LINES', { invoice: { lines: [{ name: 'Tak' }], total_subtotal: 0, total_total: 0 } }],
	['CURRENCY_UNSUPPORTED', { invoice: { currency: 'kr.' } }],
	['BEFORE_START_DATE', { settings: { from: '2026-11-21' } }],
	['PERIOD_REPORTED', { settings: { closedUntil: '2026-11-20' } }],
	['YEAR_CLOSED', { input: { years: [{ FromDate: '2025-01-01', ToDate: '2025-06-30' }] } }],
	['YEAR_CLOSED', { input: { years: [] } }],
	['NO_GROUP_ACCOUNT', { settings: unmapped, invoice: one({}) }],
	[
		'NO_LINE_GROUP',
		{ invoice: one({ child_id: null }), settings: { units: { defaultUnit: 'parts' } } },
	],
	['ACCOUNT_MISSING', { settings: onAccount(1234), invoice: one({}) }],
	['ACCOUNT_KIND', { settings: onAccount(2000), invoice: one({}) }],
	['VAT_MISMATCH', { settings: onAccount(1060), invoice: one({}) }],
	['VAT_MISMATCH', { invoice: one({ vat_percentage: 12 }, 1005.98) }],
	['UNIT_UNMAPPED', { settings: { units: {} }, invoice: one({}) }],
	['COUNTRY_UNKNOWN', { customer: { address_country: 'Atlantis' } }],
	['CONTACT_AMBIGUOUS', { input: { contact: several } }],
	[
		'EU_VAT_NUMBER_MISSING',
		{
			invoice: { ...one({ vat_percentage: 0 }, 898.2), vat_zone: 'eu' },
			customer: { company_vat: '', address_country: 'Sverige' },
		},
	],
	[
		'EAN_INCOMPLETE',
		{ customer: { ean: '5798000000000' }, settings: { debtor: { ...settings().debtor } } },
	],
	[
		'UNREADABLE',
		{
			invoice: { number: 'F-1' },
			settings: { debtor: { ...settings().debtor, sentFrom: 'rackbeat' } },
		},
	],
];

const NOTICES: Array<[string, Case]> = [
	['UNIT_DEFAULTED', { settings: { units: { defaultUnit: 'set' } } }],
	['LAYOUT_UNMAPPED', { invoice: { layout_id: 4 } }],
	['LAYOUT_UNMAPPED', { invoice: { layout_id: 4 }, settings: { layouts: { '4': 'gone' } } }],
	['DUE_DATE_DIFFERS', { invoice: { due_date: '2026-12-05' } }],
	['VAT_NUMBER_WRONG', { customer: { company_vat: '12345678' } }],
	['EAN_WRONG', { customer: { ean: '123' } }],
	[
		'NOT_SENT_ELECTRONICALLY',
		{
			customer: { ean: '5798000000000' },
			settings: { debtor: { ...settings().debtor, eInvoice: { alsoWhenBooked: false } } },
		},
	],
];

describe('what blocks a plan', () => {
	it.each(BLOCKING)('%s', (code, given) => {
		const found = problemsOf(() => carry(given));
		expect(codes(found)).toEqual([code]);
		expect(found[0]?.da).not.toMatch(/[{}]|undefined|null/);
		expect(found[0]?.en).not.toMatch(/[{}]|undefined|null/);
	});
});

describe('what a plan only tells', () => {
	it.each(NOTICES)('%s', (code, given) => {
		const { notices } = carry(given);
		expect(codes(notices)).toEqual([code]);
		expect(`${notices[0]?.da}${notices[0]?.en}`).not.toMatch(/[{}]|undefined|null/);
	});
});

describe('all problems', () => {
	it('are told together, each once', () => {
		const found = problemsOf(() =>
			carry({
				invoice: {
					is_booked: false,
					currency: 'KRONER',
					lines: [helmets, freight, { ...freight, line_price: 0 }],
				},
				customer: { address_country: 'Atlantis' },
				settings: { ...unmapped, units: {}, from: '2027-01-01', closedUntil: '2026-12-31' },
				input: { years: [] },
			}),
		);
		expect(codes(found).sort()).toEqual([
			'BEFORE_START_DATE',
			'COUNTRY_UNKNOWN',
			'CURRENCY_UNSUPPORTED',
			'NOT_BOOKED',
			'NO_GROUP_ACCOUNT',
			'NO_GROUP_ACCOUNT',
			'PERIOD_REPORTED',
			'UNIT_UNMAPPED',
			'YEAR_CLOSED',
		]);
	});

	it('leave notices out of what blocks', () => {
		const found = problemsOf(() =>
			carry({ invoice: { is_booked: false, due_date: '2026-12-05' } }),
		);
		expect(codes(found)).toEqual(['NOT_BOOKED']);
	});
});

describe('the customer’s VAT', () => {
	const swedish = { address_country: 'Sverige', company_vat: '' };

	it('[6.8 Abroad customer with 25% VAT (private)] is a domestic sale', () => {
		const made = carry({ invoice: { vat_zone: 'abroad' }, customer: { address_country: 'Norge' } });
		expect(made.invoice?.lines.map(({ accountNumber }) => accountNumber)).toEqual([1000, 1010]);
	});

	it.each(['eu', 'abroad'])('[6.8 Mixed VAT zones on lines] is blocked in zone %s', (vat_zone) => {
		const lines = [helmets, { ...freight, vat_percentage: 0 }];
		const totals = { lines, total_subtotal: 947.2, total_total: 1171.75 };
		const customer = { address_country: 'Sverige', company_vat: 'SE556012579001' };
		const found = problemsOf(() => carry({ invoice: { vat_zone, ...totals }, customer }));
		expect(codes(found)).toContain('ZONES_MIXED');
		expect(found[0]?.da).not.toMatch(/[{}]/);
	});

	it('of a private buyer in the EU who pays 25 % needs no VAT number', () => {
		const made = carry({ invoice: { vat_zone: 'eu' }, customer: swedish });
		expect(made.invoice?.lines[0]?.accountNumber).toBe(1000);
	});

	it.each(['mangler', 'Danmark', 'DK'])('without VAT in the EU does not rest on "%s"', (text) => {
		const customer =
			text === 'mangler' ? { ...swedish, company_vat: text } : { address_country: text };
		const invoice = { ...one({ vat_percentage: 0 }, 898.2), vat_zone: 'eu' };
		expect(codes(problemsOf(() => carry({ invoice, customer })))).toContain(
			'EU_VAT_NUMBER_MISSING',
		);
	});

	it('without VAT outside the EU needs no number', () => {
		const invoice = { ...one({ vat_percentage: 0 }, 898.2), vat_zone: 'abroad' };
		const made = carry({ invoice, customer: { address_country: 'Norge', company_vat: '' } });
		expect(made.invoice?.lines[0]?.accountNumber).toBe(1060);
	});
});

describe('the accounting year', () => {
	const years = [
		{ FromDate: '2025-01-01', ToDate: '2025-12-31' },
		{ FromDate: '2027-01-01', ToDate: '2027-12-31' },
	];

	it.each([
		['2024-12-31', false],
		['2025-01-01', true],
		['2026-06-01', false],
		['2027-12-31', true],
		['2028-01-01', true],
		['2028-12-31', true],
		['2029-01-01', false],
	])('of %s is open: %p (the one after the last is opened by booking in it)', (day, open) => {
		expect(isYearOpen(day, years)).toBe(open);
	});

	it.each([
		['2027-02-28', true],
		['2028-02-29', true],
		['2028-03-01', false],
	])('that ends with February: %s is open: %p', (day, open) => {
		expect(isYearOpen(day, [{ FromDate: '2026-03-01', ToDate: '2027-02-28' }])).toBe(open);
	});
});
