import { groupRows } from '../../../bookkeeping/settings/rackbeatLists';
import { proposalFor, type ProposalSurroundings } from '../../../bookkeeping/settings/proposals';
import { chart, vatTypes } from './chartExample';

const around: ProposalSurroundings = {
	chart,
	vatTypes: [...vatTypes, { VatCode: 'IEUY', Name: 'Ydelseskøb EU', VatRate: 0 }],
	templates: [
		{ guid: 'template-1', name: 'Standard' },
		{ guid: 'template-2', name: 'Engelsk' },
	],
	groups: groupRows([
		{ number: 1, name: 'Cykler', has_inventory: true, vat_domestic: 25, vat_eu: 0, vat_abroad: 0 },
		{ number: 2, name: 'Fragt', has_inventory: false, vat_domestic: 25, vat_eu: 0, vat_abroad: 0 },
	]),
	units: [
		{ number: '1', name: 'stk' },
		{ number: '2', name: 'kasse' },
	],
	layouts: [
		{ number: '1', name: 'standard' },
		{ number: '2', name: 'Jul' },
	],
};
const proposed = (path: string) => proposalFor(path, around)?.value;

test.each([
	['a group whose name an account carries', 'creditor.accountByGroupZone.domestic.2', '2100'],
	['goods sold in the EU', 'debtor.accountByGroupZone.eu.1', '1100'],
	['services sold in the EU', 'debtor.accountByGroupZone.eu.2', '1110'],
	['export', 'debtor.accountByGroupZone.abroad.1', '1200'],
	['goods bought in the EU', 'creditor.accountByGroupZone.eu.1', '2010'],
	['the only account that fits', 'debtor.accountByGroupZone.domestic.1', '1000'],
	['a VAT code of services from the EU', 'creditor.vatCodeByGroupZone.eu.2', 'IEUY'],
	['the inventory account', 'cogs.inventoryAccount', '53500'],
	['the COGS account', 'cogs.expenseAccount', '2000'],
	['the rounding account', 'rounding.account', '1390'],
	['a unit by its usual name', 'units.byUnit.1', 'parts'],
	['a layout of the same name', 'layouts.1', 'template-1'],
])('proposes %s', (_, path, value) => {
	expect(proposed(path)).toBe(value);
});

test.each([
	['two accounts would do', 'creditor.accountByGroupZone.domestic.1'],
	['a unit may mean two things', 'units.byUnit.2'],
	['no layout has the name', 'layouts.2'],
	['Danish purchases need no chosen code', 'creditor.vatCodeByGroupZone.domestic.1'],
	['nobody knows the group', 'debtor.accountByGroupZone.eu.9'],
	['it is no account and no row', 'debtor.sentFrom'],
	['a whole table is meant', 'debtor.accountByGroupZone.eu'],
	['there is no setting', ''],
])('proposes nothing where %s', (_, path) => {
	expect(proposed(path)).toBeUndefined();
});

test('a hidden account is never proposed, and neither is one of two with the word', () => {
	const hidden = new Map([...chart].map(([number, each]) => [number, { ...each, isHidden: true }]));
	expect(proposalFor('cogs.inventoryAccount', { ...around, chart: hidden })).toBeUndefined();
	const [inventory] = [...chart.values()].filter(({ number }) => number === 53500);
	if (!inventory) throw new Error('no inventory account');
	const two = new Map([...chart, [53600, { ...inventory, number: 53600, name: 'Lager 2' }]]);
	expect(proposalFor('cogs.inventoryAccount', { ...around, chart: two })).toBeUndefined();
});
