import type { INodeProperties } from 'n8n-workflow';
import type { AccountUse } from '../../../bookkeeping/settings/accountFit';
import { CATALOGUE } from '../../../bookkeeping/settings/catalogue';
import { settingDefault } from '../../../bookkeeping/settings/settingDefault';
import {
	SECTIONS,
	type SectionKey,
	type Setting,
	type SettingKind,
} from '../../../bookkeeping/settings/setting';
import { parameterName, tableMethod } from './parameterName';

/** What one row of a table is called in the editor. */
const ROW_WORDS: Readonly<Partial<Record<SectionKey, { singular: string; plural: string }>>> = {
	units: { singular: 'unit', plural: 'units' },
	layouts: { singular: 'layout', plural: 'layouts' },
};
const GROUP_WORDS = { singular: 'product group', plural: 'product groups' };

export const searchMethod = (use: AccountUse): string =>
	`search${use.charAt(0).toUpperCase()}${use.slice(1)}Accounts`;

const danishOf = ({ danish }: Setting): string => `In Danish: "${danish}".`;

type Field = Pick<INodeProperties, 'type' | 'default'> & Partial<INodeProperties>;

const choiceField = (setting: Setting): Field => ({
	type: 'options',
	options: (setting.choices ?? []).map(({ value, label, danish }) => ({
		name: label,
		value,
		description: danish,
	})),
	default: String(settingDefault(setting.path) ?? ''),
});

const accountField = ({ use = 'currency' }: Setting): Field => ({
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: searchMethod(use), searchable: true },
		},
		{
			displayName: 'By Number',
			name: 'number',
			type: 'string',
			placeholder: 'e.g. 2000',
			validation: [
				{
					type: 'regex',
					properties: { regex: '^\\s*\\d+\\s*$', errorMessage: 'An account number, e.g. 2000' },
				},
			],
		},
	],
});

/** The editor shows a table's own label and no description, so both languages stand in it. */
const tableLabel = ({ label, danish }: Setting): string =>
	label === danish ? label : `${label} · ${danish}`;

const tableField = (setting: Setting): Field => ({
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	typeOptions: {
		resourceMapper: {
			resourceMapperMethod: tableMethod(setting.path),
			mode: 'add',
			addAllFields: true,
			supportAutoMap: false,
			// A new group must appear, and a vanished account must show, as soon as the form is opened.
			refreshStaleSchemaOnOpen: true,
			valuesLabel: tableLabel(setting),
			fieldWords: ROW_WORDS[setting.section] ?? GROUP_WORDS,
			noFieldsError: 'Nothing was found in Rackbeat. Check the two credentials.',
		},
	},
});

const FIELD: Readonly<Record<Exclude<SettingKind, 'given'>, (setting: Setting) => Field>> = {
	switch: ({ path }) => ({ type: 'boolean', default: settingDefault(path) === true }),
	choice: choiceField,
	account: accountField,
	day: ({ path }) => ({
		type: 'dateTime',
		default: '',
		required: settingDefault(path) === undefined,
	}),
	ore: ({ path }) => ({
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: Number(settingDefault(path)),
	}),
	table: tableField,
};

const shownWith = (paths: readonly string[]): Partial<INodeProperties> =>
	paths.length === 0
		? {}
		: {
				displayOptions: {
					show: Object.fromEntries(paths.map((path) => [parameterName(path), [true]])),
				},
			};

function field(setting: Setting): INodeProperties[] {
	if (setting.kind === 'given') return [];
	return [
		{
			displayName: setting.label,
			name: parameterName(setting.path),
			description: `${setting.meaning}. ${danishOf(setting)}`,
			...FIELD[setting.kind](setting),
			...shownWith(setting.onlyWith ?? []),
		},
	];
}

/** The switches that all settings of a section need; its heading appears with them. */
function neededByAll(settings: readonly Setting[]): string[] {
	const [first, ...others] = settings.map(({ onlyWith }) => onlyWith ?? []);
	return (first ?? []).filter((path) => others.every((paths) => paths.includes(path)));
}

function section(key: SectionKey): INodeProperties[] {
	const settings = CATALOGUE.filter((setting) => setting.section === key);
	const { label, danish, hint } = SECTIONS[key];
	const heading: INodeProperties = {
		displayName: `${label}${danish === label ? '' : ` (${danish})`}${hint ? `. ${hint}` : ''}`,
		name: parameterName(`section.${key}`),
		type: 'notice',
		default: '',
		...shownWith(neededByAll(settings)),
	};
	return [heading, ...settings.flatMap(field)];
}

/** The whole settings page, in the order of the Danish one. */
export const SETTINGS_FORM: INodeProperties[] = (Object.keys(SECTIONS) as SectionKey[]).flatMap(
	section,
);
