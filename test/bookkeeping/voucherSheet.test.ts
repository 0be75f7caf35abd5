import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { SheetRow, VoucherPart } from '../../bookkeeping/plan/plan';
import { PAGE_HEIGHT, writePdf } from '../../bookkeeping/voucherSheet/pdf';
import { voucherSheet } from '../../bookkeeping/voucherSheet/voucherSheet';
import { plan } from './example';

const HEAD = { companyName: 'Nordlys Holding ApS', source: 'Rackbeat-konto 2001' };
const voucher = plan().voucher!;
const row = (fields: Partial<SheetRow> = {}): SheetRow => ({ ...voucher.sheet[0]!, ...fields });

interface Opened {
	pages: string[];
	title: string;
}

/** What a reader of PDF files sees. It is a module of its own kind, so it runs beside the test. */
function open(bytes: Uint8Array): Opened {
	const answer = execFileSync(process.execPath, [join(__dirname, 'readPdf.mjs')], {
		input: bytes,
		encoding: 'utf8',
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	return JSON.parse(answer) as Opened;
}

const sheet = (change: Partial<VoucherPart> = {}) => voucherSheet({ ...voucher, ...change }, HEAD);
const ascii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The lowest place on which anything is written, on any page. */
const lowest = (bytes: Uint8Array): number =>
	Math.min(...[...ascii(bytes).matchAll(/ ([\d.-]+) Td /g)].map(([, y]) => Number(y)));

describe('the voucher sheet', () => {
	it('shows what is posted, from what, line by line', () => {
		const { pages, title } = open(sheet());
		expect(pages).toHaveLength(1);
		expect(title).toBe('Vareforbrug faktura 1001 (kunde 17)');
		for (const text of [
			'Vareforbrug faktura 1001 (kunde 17)',
			'Nordlys Holding ApS · bilagsdato 20.11.2026',
			'Kilde: Rackbeat-konto 2001 · reference rackbeat:2001:cogs:1001;h=',
			'Side 1 af 1',
			'HELM',
			'112,40',
			'449,60',
			'I alt DKK',
			'Debet 2000 Vareforbrug · kredit 58500 Varelager · uden moms',
			'Beregnet ud fra kostprisen i Rackbeat ved salget.',
		]) {
			expect(pages[0]).toContain(text);
		}
	});

	it('has æ, ø and å, also of texts that hold them as two letters, and what a bracket needs', () => {
		const text = 'Rødgrød (æble) på fløde';
		const { pages } = open(
			sheet({ sheet: [row({ text }), row({ text: 'Ålborg \\ 5 € – “ok”'.normalize('NFD') })] }),
		);
		expect(pages[0]).toContain(text);
		expect(pages[0]).toContain('Ålborg \\ 5 € – “ok”');
	});

	it('says where the cost is an estimate', () => {
		const { pages } = open(sheet({ estimated: true }));
		expect(pages[0]).toContain('Anslået ud fra varernes nuværende kostpris');
	});

	it('puts 200 rows on several pages, all of them, with the sum on the last', () => {
		const rows = Array.from({ length: 200 }, (_, place) => row({ itemNumber: `VARE-${place}` }));
		const { pages } = open(sheet({ sheet: rows }));
		expect(pages).toHaveLength(6);
		const all = pages.join('\n');
		for (const { itemNumber } of rows) expect(all).toContain(itemNumber);
		expect(pages.map((page) => page.includes('I alt DKK'))).toEqual([
			false,
			false,
			false,
			false,
			false,
			true,
		]);
		expect(pages[3]).toContain('Side 4 af 6');
	});

	it('never writes below the page, however many rows and entries there are', () => {
		const line = voucher.lines[0]!;
		for (const rows of [0, 1, 25, 33, 34, 35, 68]) {
			for (const entries of [1, 3, 9, 20, 30]) {
				const bytes = sheet({
					sheet: Array.from({ length: rows }, () => row()),
					lines: Array.from({ length: entries }, () => line),
				});
				expect(lowest(bytes)).toBeGreaterThan(30);
				expect(lowest(bytes)).toBeLessThan(PAGE_HEIGHT);
			}
		}
	});

	it('is the same bytes for the same voucher, today and tomorrow', () => {
		const today = sheet();
		jest.useFakeTimers({ now: Date.UTC(2030, 0, 1) });
		const later = sheet();
		jest.useRealTimers();
		expect(later).toEqual(today);
		expect(ascii(today)).not.toMatch(/CreationDate|ModDate|\/ID/);
	});
});

describe('the file itself', () => {
	it('is plain ASCII with a cross-reference table that points at its objects', () => {
		const file = ascii(
			writePdf('æøå', [{ runs: [{ text: 'Prøve', x: 50, y: 50, size: 9 }], rules: [] }]),
		);
		expect(file).toMatch(/^[\n\x20-\x7e]*$/);
		const offsets = [...file.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
		offsets.forEach((offset, place) => {
			expect(file.slice(offset)).toMatch(new RegExp(`^${place + 1} 0 obj\n`));
		});
		const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
		expect(file.slice(start)).toMatch(/^xref\n/);
	});

	it('writes a question mark for a letter that the font does not have', () => {
		const page = { runs: [{ text: 'a漢b', x: 50, y: 50, size: 9 }], rules: [] };
		expect(open(writePdf('t', [page])).pages[0]).toContain('a?b');
	});
});
