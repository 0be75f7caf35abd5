import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Blocked, isBlocking, problem } from '../../bookkeeping/reasons/problem';
import type { Reason } from '../../bookkeeping/reasons/reason';
import { REASONS, type ReasonCode } from '../../bookkeeping/reasons/reasons';

const all = Object.entries(REASONS) as Array<[ReasonCode, Reason]>;
const placesOf = (sentence: string): string[] =>
	[...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

/** Places of both languages that must agree; "whatEn" is the English word for "what". */
const shared = (places: string[]): string[] => places.map((place) => place.replace(/En$/, ''));

describe.each(all)('%s', (code, reason) => {
	it('has a sentence in both languages', () => {
		expect(reason.da.trim()).not.toBe('');
		expect(reason.en.trim()).not.toBe('');
		if (!/^\{\w+\}$/.test(reason.da)) expect(reason.en).not.toBe(reason.da);
	});

	it('has the same places in both, but for words that each language has of its own', () => {
		expect(shared(placesOf(reason.en)).sort()).toEqual(placesOf(reason.da));
		expect(placesOf(reason.da).filter((place) => place.endsWith('En'))).toEqual([]);
	});

	it('leaves no place open once all are filled', () => {
		const places = [...placesOf(reason.da), ...placesOf(reason.en)];
		const filled = problem(code, Object.fromEntries(places.map((place) => [place, 'x'])));
		expect(filled.da + filled.en).not.toMatch(/[{}]/);
	});

	it('ends as a sentence does', () => {
		expect(reason.da).toMatch(/[.}]$/);
		expect(reason.en).toMatch(/[.}]$/);
	});
});

test('no code stands in two tables, where one meaning would hide the other', async () => {
	const folder = path.join(__dirname, '../../bookkeeping/reasons');
	const files = readdirSync(folder).filter((name) => /\wReasons\.ts$/.test(name));
	const tables = await Promise.all(
		files.map(async (name) => {
			const module = (await import(path.join(folder, name))) as Record<string, object>;
			return Object.values(module).flatMap(Object.keys);
		}),
	);
	const codes = tables.flat();
	expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
	expect(codes.sort()).toEqual(Object.keys(REASONS).sort());
});

describe('a problem', () => {
	it('fills a text that itself looks like a place only once', () => {
		const found = problem('NO_LINE_GROUP', { line: '{line}' });
		expect(found.da).toContain('Linjen "{line}"');
	});

	it('blocks unless it is a notice', () => {
		expect(isBlocking(problem('UNIT_DEFAULTED', { unit: 'stk', used: 'parts' }))).toBe(false);
		expect(isBlocking(problem('NOT_BOOKED', { number: '1' }))).toBe(true);
	});

	it('is told in English by the error that carries it', () => {
		const found = problem('NOT_BOOKED', { number: '1' });
		expect(new Blocked([found]).message).toBe(found.en);
	});
});
