import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CATALOGUE, settingAt } from '../../../bookkeeping/settings/catalogue';
import { rackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { settingDefault, WITHOUT_DEFAULT } from '../../../bookkeeping/settings/settingDefault';
import { settingsPage } from './settingsPage';

function unwrapped(schema: z.ZodTypeAny): z.ZodTypeAny {
	if (schema instanceof z.ZodDefault) return unwrapped(schema.removeDefault() as z.ZodTypeAny);
	return schema instanceof z.ZodNullable ? unwrapped(schema.unwrap() as z.ZodTypeAny) : schema;
}

/** The path of every setting that the schema knows; a table counts as one. */
function leaves(schema: z.ZodTypeAny, at: string[] = []): string[] {
	const inner = unwrapped(schema);
	if (!(inner instanceof z.ZodObject)) return [at.join('.')];
	const shape = inner.shape as Record<string, z.ZodTypeAny>;
	return Object.entries(shape).flatMap(([key, field]) => leaves(field, [...at, key]));
}

const paths = CATALOGUE.map((setting) => setting.path);

test('names every setting of the schema, and no other, once', () => {
	expect([...paths].sort()).toEqual(leaves(rackbeatDineroSettings).sort());
	expect(new Set(paths).size).toBe(paths.length);
});

test('asks only for what has no default and cannot be known', () => {
	const given = CATALOGUE.filter(({ kind }) => kind === 'given').map((setting) => setting.path);
	expect([...given, 'from'].sort()).toEqual([...WITHOUT_DEFAULT].sort());
});

test('offers exactly the choices that the schema takes', () => {
	const valid = { version: 1, organizationId: 1, rackbeatAccount: '1', from: '2026-01-01' };
	for (const { path: place, choices, kind } of CATALOGUE) {
		if (kind !== 'choice') continue;
		expect(choices?.map(({ value }) => value)).toContain(settingDefault(place) ?? '');
		for (const { value } of choices ?? []) {
			const settings = place
				.split('.')
				.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value === '' ? null : value);
			const result = rackbeatDineroSettings.safeParse({ ...(settings as object), ...valid });
			expect({ place, value, valid: result.success }).toMatchObject({ valid: true });
		}
	}
});

test('says one thing in one sentence, and each switch what it is for', () => {
	for (const { meaning, kind, label, danish } of CATALOGUE) {
		expect(meaning).not.toMatch(/\.$/);
		expect(meaning).toMatch(/^[A-Z]/);
		expect(label.length * danish.length).toBeGreaterThan(0);
		if (kind === 'switch') expect(meaning).toMatch(/^Whether /);
	}
});

test('needs only switches that exist', () => {
	for (const { onlyWith = [] } of CATALOGUE) {
		for (const place of onlyWith) expect(settingAt(place)?.kind).toBe('switch');
	}
});

test.each([
	['creditor.enabled', 'Aktiver kreditor-integration'],
	['creditor.invoiceStatus', 'Status for leverandørfakturaer oprettet i Dinero'],
	['creditor.numberInName', 'Inkludér leverandørnummer i Dinero-navnet? (Anbefalet)'],
	['debtor.enabled', 'Aktiver debitor-integration'],
	['debtor.numberInName', 'Inkludér kundenummer i Dinero-navnet? (Anbefalet)'],
	['cogs.inventoryAccount', 'Konto til lagerbeholdning'],
	['cogs.expenseAccount', 'Konto til vareforbrug'],
	['debtor.invoiceStatus', 'Status for salgsfakturaer oprettet i Dinero'],
	['debtor.sentFrom', 'Hvor overføres kundefakturaer fra'],
	['cogs.auto', 'Automatisk bogføring af vareforbrug i Dinero'],
	['units.byUnit', 'Enhedsindstillinger'],
	['layouts', 'Layouts'],
])('calls %s as the original settings page does', (place, danish) => {
	expect(settingAt(place)?.danish).toBe(danish);
});

test('finds the table that a row belongs to', () => {
	expect(settingAt('debtor.accountByGroupZone.eu.3')?.label).toBe('Revenue Accounts: EU');
	expect(settingAt('nothing.at.all')).toBeUndefined();
});

test('docs/settings.md is what the catalogue says', () => {
	const file = path.join(__dirname, '../../../docs/settings.md');
	const plain = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim();
	expect(plain(readFileSync(file, 'utf8'))).toBe(plain(settingsPage()));
});
