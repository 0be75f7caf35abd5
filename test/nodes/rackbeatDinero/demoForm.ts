import type { IDataObject } from 'n8n-workflow';

/** A mapping table as the editor keeps it. */
export const table = (value: IDataObject): IDataObject => ({
	mappingMode: 'defineBelow',
	value,
	matchingColumns: [],
	schema: [],
});

const account = (value: string): IDataObject => ({ __rl: true, mode: 'list', value });
const allGroups = (value: string): IDataObject =>
	table(Object.fromEntries(['1', '2', '3', '4', '5', '6'].map((group) => [group, value])));

/** The settings page as the user of the demo companies fills it in; the rest keeps its default. */
export const demoForm: IDataObject = {
	from: '2026-11-01T00:00:00',
	cogsAuto: true,
	cogsExpenseAccount: account('2000'),
	cogsInventoryAccount: account('53500'),
	debtorAccountByGroupZoneDomestic: table({
		'1': '1400',
		'2': '1000',
		'3': '1000',
		'4': '1450',
		'5': '1350',
		'6': '1050',
	}),
	debtorAccountByGroupZoneEu: allGroups('1100'),
	debtorAccountByGroupZoneAbroad: allGroups('1200'),
	debtorAccountByGroupZoneDomesticExempt: allGroups('1050'),
	unitsDefaultUnit: 'parts',
	roundingAccount: account('1390'),
	roundingToleranceOre: 2,
};
