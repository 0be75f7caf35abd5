import { isBlocking } from '../../../bookkeeping/reasons/problem';
import { checkDocuments, type RealDocuments } from '../../../bookkeeping/settings/checkDocuments';
import { chart, read, settings } from '../example';
import { readPurchase, supplierSettings, vatTypes } from '../supplierExample';

const around = { chart, vatTypes, templates: ['template-1'] };
const none: RealDocuments = { sales: [], purchases: [], unread: [] };
const check = (documents: Partial<RealDocuments>, chosen = settings()) =>
	checkDocuments(chosen, { ...none, ...documents }, around);
const EU = {
	vat_zone: 'eu',
	lines: [
		{ child_id: 'HELM', name: 'Hjelm', quantity: 1, line_price: 100, vat_percentage: 0, unit: 1 },
	],
	total_subtotal: 100,
	total_total: 100,
};
const without = (zone: 'domestic' | 'eu') =>
	settings({
		debtor: {
			accountByGroupZone: { ...settings().debtor.accountByGroupZone, [zone]: {} },
		},
	});

test('what every document can be planned with carries nothing', () => {
	const [line] = read().lines;
	const mapped = settings({ units: { defaultUnit: 'parts', byUnit: { '1': 'parts' } } });
	const found = check({ sales: [read()] }, mapped).filter(isBlocking);
	expect(line?.groupNumber).toBe('1');
	expect(found).toEqual([]);
});

test('a group that occurs in a zone without account is named with its documents, and blocks', () => {
	const sales = [1003, 1004, 1003].map((number) => read({ ...EU, number }));
	const found = check({ sales }, without('eu')).find(({ code }) => code === 'NO_GROUP_ACCOUNT');
	expect(found).toMatchObject({ class: 'data', field: 'debtor.accountByGroupZone.eu.1' });
	expect(found?.da).toMatch(/Hjelme.*\(faktura 1003, 1004\)$/);
	expect(found?.en).toMatch(/\(invoice 1003, 1004\)$/);
});

test('on documents from before the start date alone it is a notice, on one later it blocks', () => {
	const old = read({ ...EU, number: 900, invoice_date: '2025-12-30', due_date: '2025-12-31' });
	const codes = (sales: RealDocuments['sales']) =>
		check({ sales }, without('eu'))
			.filter(({ code }) => code === 'NO_GROUP_ACCOUNT')
			.map(({ class: kind }) => kind);
	expect(codes([old])).toEqual(['notice']);
	expect(codes([old, read(EU)])).toEqual(['data']);
	expect(codes([read(EU), old])).toEqual(['data']);
});

test('a unit and a layout that only documents know are named by their numbers', () => {
	const found = check({
		sales: [
			read({
				layout_id: 9,
				lines: EU.lines.map((line) => ({ ...line, unit: 7, vat_percentage: 25 })),
				total_subtotal: 100,
				total_total: 125,
			}),
		],
	});
	expect(found.map(({ code, field }) => `${code} ${field ?? ''}`)).toEqual(
		expect.arrayContaining(['UNIT_UNMAPPED units.byUnit.7', 'LAYOUT_UNMAPPED layouts.9']),
	);
});

test('a line whose VAT is not the account’s may be the document’s own fault, and does not block', () => {
	const odd = read({ ...EU, vat_zone: 'domestic' });
	const found = check({ sales: [odd] }).find(({ code }) => code === 'VAT_MISMATCH');
	expect(found).toMatchObject({ class: 'notice', field: 'debtor.accountByGroupZone.domestic.1' });
});

test('a purchase is tried by the rules of its plan, and only where the flow is on', () => {
	const bare = { domestic: {}, eu: {}, abroad: {}, domesticExempt: {} };
	const chosen = supplierSettings({ creditor: { enabled: true, accountByGroupZone: bare } });
	const found = check({ purchases: [readPurchase()] }, chosen);
	expect(found.map(({ field }) => field)).toEqual([
		'creditor.accountByGroupZone.domestic.1',
		'creditor.accountByGroupZone.domestic.2',
	]);
	expect(found[0]?.da).toContain('(leverandørfaktura 3001)');
	const off = supplierSettings({ creditor: { enabled: false, accountByGroupZone: bare } });
	expect(check({ purchases: [readPurchase()] }, off)).toEqual([]);
});

test('many documents are counted, and what cannot be read is told', () => {
	const sales = Array.from({ length: 8 }, (_, place) => read({ ...EU, number: 2001 + place }));
	const found = check({ sales }, without('eu')).find(({ code }) => code === 'NO_GROUP_ACCOUNT');
	expect(found?.da).toContain('(faktura 2001, 2002, 2003, 2004, 2005 +3)');
	const unread = check({ unread: ['1015'] });
	expect(unread).toMatchObject([{ code: 'DOCUMENTS_UNREAD', class: 'notice' }]);
	expect(unread[0]?.da).toContain('1015');
});
