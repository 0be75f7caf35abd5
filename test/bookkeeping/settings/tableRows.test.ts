import { readChart } from '../../../bookkeeping/chart';
import { DINERO_UNITS, ZONES } from '../../../bookkeeping/settings/rackbeatDinero';
import {
	groupRows,
	hasNativeDineroApp,
	namedNumbers,
} from '../../../bookkeeping/settings/rackbeatLists';
import {
	cogsRows,
	layoutRows,
	purchaseRows,
	salesRows,
	unitRows,
	vatCodeRows,
} from '../../../bookkeeping/settings/tableRows';
import { suggestedUnit } from '../../../bookkeeping/settings/unitSuggestion';
import { chart, rows, vatTypes } from './chartExample';

const groups = groupRows([
	{
		number: 1,
		name: 'Cykler',
		vat_domestic: 25,
		vat_eu: '0',
		vat_abroad: 0,
		vat_domestic_exempt: 0,
	},
	{ number: '6', name: 'Kurser', vat_domestic: 0, vat_eu: 0, vat_abroad: 0 },
]);
const offered = (table: Array<{ choices: Array<{ value: string }> }>): string[][] =>
	table.map(({ choices }) => choices.map(({ value }) => value));

test('[2 Accounts offered] only visible revenue accounts whose VAT fits group and zone', () => {
	expect(offered(salesRows(groups, 'domestic', chart, {}))).toEqual([['1000'], ['1050', '1390']]);
	expect(offered(salesRows(groups, 'eu', chart, {}))[0]).toEqual(['1050', '1100', '1110', '1390']);
	expect(offered(salesRows(groups, 'abroad', chart, {}))[0]).toEqual(['1050', '1200', '1390']);
	expect(salesRows(groups, 'domestic', chart, {})[0]?.name).toBe('1 Cykler (25 %)');
});

test('keeps a chosen account in sight, with the reason why it is not offered', () => {
	const name = (number: string): string | undefined =>
		salesRows(groups, 'domestic', chart, { '1': number })[0]?.choices.at(-1)?.name;
	expect(name('1400')).toBe('1400 (findes ikke længere)');
	expect(name('1499')).toBe('1499 Gammel salgskonto [U25] (skjult)');
	expect(name('1100')).toBe('1100 Salg af varer EU [UEUV] (passer ikke)');
	expect(salesRows(groups, 'domestic', chart, { '1': '1000' })[0]?.choices).toHaveLength(1);
});

test('offers purchase accounts by zone, and COGS accounts whatever their VAT', () => {
	expect(offered(purchaseRows(groups, 'domestic', chart, {}))[0]).toEqual(['2000', '2100']);
	expect(offered(purchaseRows(groups, 'eu', chart, {}))[0]).toEqual(['2010']);
	expect(offered(purchaseRows(groups, 'abroad', chart, {}))[0]).toEqual(['2020']);
	expect(offered(cogsRows(groups, chart, {}))[0]).toEqual(['2000', '2010', '2020', '2100']);
	expect(offered(vatCodeRows(groups, vatTypes, {}))[0]).toEqual(['I25', 'IEUV', 'IVV', 'none']);
});

test('suggests a unit only where its name leaves no doubt', () => {
	for (const [name, unit] of [
		['stk', 'parts'],
		['Stk.', 'parts'],
		['time', 'hours'],
		['sæt', 'set'],
		['km', 'km'],
		['m²', 'squareMetre'],
	]) {
		expect(suggestedUnit(name ?? '')).toBe(unit);
	}
	for (const name of ['par', 'kasse', 'g', 'rulle', ''])
		expect(suggestedUnit(name)).toBeUndefined();
	const table = unitRows(namedNumbers([{ number: 4, name: 'par' }, { name: 'no number' }]), {});
	expect(table).toHaveLength(1);
	expect(table[0]).toMatchObject({ id: '4', name: 'par' });
	expect(table[0]?.choices).toHaveLength(DINERO_UNITS.length);
});

test('suggests a template of the same name, and keeps one that is gone in sight', () => {
	const templates = [
		{ guid: 'a', name: 'Standard' },
		{ guid: 'b', name: 'Butik' },
	];
	const layouts = [
		{ number: '1', name: 'standard' },
		{ number: '2', name: 'Engros' },
	];
	const table = layoutRows(layouts, templates, { '2': 'c' });
	expect(table.map(({ suggestion }) => suggestion)).toEqual(['a', undefined]);
	expect(table[1]?.choices.at(-1)?.name).toBe('c (findes ikke længere)');
});

test('finds Rackbeat’s own Dinero app by any of its names, unless it is off', () => {
	expect(hasNativeDineroApp([{ slug: 'visma-dinero' }])).toBe(true);
	expect(hasNativeDineroApp([{ plugin: { name: 'Dinero' } }])).toBe(true);
	expect(hasNativeDineroApp([{ slug: 'dinero', is_active: false }])).toBe(false);
	expect(hasNativeDineroApp([{ slug: 'webshop' }])).toBe(false);
});

test('stays small with 40 product groups and 150 accounts', () => {
	const many = Array.from({ length: 40 }, (_, index) => ({
		number: index + 1,
		name: `Varegruppe nummer ${index + 1}`,
		vat_domestic: 25,
		vat_eu: 0,
		vat_abroad: 0,
		vat_domestic_exempt: 0,
	}));
	const accounts = Array.from({ length: 150 - rows.length }, (_, index) => ({
		AccountNumber: 1500 + index * 60,
		Name: `Konto med et nogenlunde langt navn ${index}`,
		VatCode: index % 2 === 0 ? 'U25' : null,
		Category: index < 20 ? 'Turnover' : 'Administration Expenses',
	}));
	const large = readChart([...rows, ...accounts], vatTypes);
	const bytes = ZONES.map(
		(zone) => JSON.stringify(salesRows(groupRows(many), zone, large, {})).length,
	);
	expect(Math.max(...bytes)).toBeLessThan(50_000);
});
