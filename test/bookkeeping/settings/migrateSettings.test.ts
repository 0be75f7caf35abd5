import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '../../../nodes/RackbeatDinero/facts/savedSettings';
import {
	migrateSettings,
	MIGRATIONS,
	SETTINGS_VERSION,
	type Migration,
} from '../../../bookkeeping/settings/migrateSettings';
import { parseSettings, parseSettingsText } from '../../../bookkeeping/settings/parseSettings';

/** As the first version of the package wrote it into the table; never edited. */
const FIRST = readFileSync(path.join(__dirname, 'stored/first.json'), 'utf8');
const first = JSON.parse(FIRST) as Record<string, unknown>;

test('settings that the first version of the package stored keep every choice', () => {
	const { settings, problems } = parseSettingsText(FIRST);
	expect(problems).toEqual([]);
	expect(settings).toMatchObject({ ...first, version: SETTINGS_VERSION });
	expect(readSettings(FIRST)).toEqual(settings);
});

test('what that version did not know yet takes its default', () => {
	const { settings } = parseSettingsText(FIRST);
	expect(first['creditor']).not.toHaveProperty('roundingAccount');
	expect(settings?.creditor.roundingAccount).toBeNull();
	expect(settings?.stockValue.status).toBe('draft');
});

test('every earlier version has its way on to this one', () => {
	for (let version = 1; version < SETTINGS_VERSION; version += 1) {
		expect([...MIGRATIONS.keys()]).toContain(version);
	}
	expect(Math.max(0, ...MIGRATIONS.keys())).toBeLessThan(SETTINGS_VERSION);
});

describe('a way over several versions', () => {
	const steps = new Map<number, Migration>([
		[1, ({ currency, ...rest }) => ({ ...rest, keepCurrency: currency === 'own' })],
		[2, ({ keepCurrency, ...rest }) => ({ ...rest, creditor: { keepCurrency } })],
	]);

	test('takes each step once, in order', () => {
		expect(migrateSettings({ version: 1, currency: 'own', from: 'x' }, steps, 3)).toEqual({
			state: 'current',
			settings: { version: 3, from: 'x', creditor: { keepCurrency: true } },
		});
		expect(migrateSettings({ version: 2, keepCurrency: false }, steps, 3)).toEqual({
			state: 'current',
			settings: { version: 3, creditor: { keepCurrency: false } },
		});
		const now = { version: 3, creditor: {} };
		expect(migrateSettings(now, steps, 3)).toEqual({ state: 'current', settings: now });
	});

	test('ends where a step is missing, before anything is guessed', () => {
		expect(migrateSettings({ version: 0 }, steps, 3)).toEqual({ state: 'unknown', version: 0 });
	});
});

test.each([
	['a newer package', SETTINGS_VERSION + 1, 'SETTINGS_NEWER'],
	['no package', 0, 'SETTINGS_VERSION_UNKNOWN'],
])('settings of %s are refused, not half understood', (_, version, code) => {
	const stored = { ...first, version };
	expect(parseSettings(stored)).toEqual({
		problems: [expect.objectContaining({ code, field: 'version' })],
	});
	expect(() => readSettings(JSON.stringify(stored))).toThrow();
});

test('settings that cannot be used name every field at once, also where a plan reads them', () => {
	const stored = { ...first, from: 'soon', onMismatch: 'book' };
	const codes = parseSettings(stored).problems.map(({ field }) => field);
	expect(codes).toEqual(['from', 'onMismatch']);
	expect(() => readSettings(stored)).toThrow(/Start Date.*When Totals Differ/s);
});
