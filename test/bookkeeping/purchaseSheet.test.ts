import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { PurchasePart } from '../../bookkeeping/plan/purchaseParts';
import { purchaseSheet } from '../../bookkeeping/voucherSheet/purchaseSheet';
import { line, purchase } from './posting/purchaseExample';

const sheet = (changes: Partial<PurchasePart> = {}, companyName = 'Frihjul Cykler ApS') =>
	purchaseSheet(purchase(changes), { companyName, source: 'reference roger:7:bill:1' });

/** What a reader of PDF files sees. It is a module of its own kind, so it runs beside the test. */
function pagesOf(bytes: Uint8Array): string[] {
	const reader = [join(__dirname, 'readPdf.mjs')];
	const answer = execFileSync(process.execPath, reader, { input: bytes, encoding: 'utf8' });
	return (JSON.parse(answer) as { pages: string[] }).pages;
}

test('shows each line with account, code and amount, the whole, and that the original is missing', () => {
	const [page, ...more] = pagesOf(sheet());
	expect(more).toEqual([]);
	for (const text of [
		'Køb roger:7:bill:1',
		'Frihjul Cykler ApS · bilagsdato 20.11.2026',
		'7300',
		'Webhotel',
		'I25',
		'1.250,00',
		'I alt DKK',
		'Kreditkøb, forfalder 04.12.2026',
		'Originalbilag mangler.',
	]) {
		expect(page).toContain(text);
	}
});

test('says what a cash purchase was paid from', () => {
	const cash = sheet({ purchaseType: 'cash', dueDate: null, depositAccount: 55000 });
	expect(pagesOf(cash)[0]).toContain('Betalt fra konto 55000');
});

test('gives many lines further pages and always the same bytes', () => {
	const many = { lines: Array.from({ length: 40 }, () => line) };
	expect(pagesOf(sheet(many))).toHaveLength(2);
	expect(sheet(many)).toEqual(sheet(many));
	expect(sheet()).not.toEqual(sheet({ total: 1 }));
});

test('begins with the day where no company is known', () => {
	expect(pagesOf(sheet({}, ''))[0]).toContain('bilagsdato 20.11.2026');
	expect(pagesOf(sheet({}, ''))[0]).not.toContain('· bilagsdato');
});
