import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { CUSTOM_FIELDS, type FieldUse } from '../../../services/rackbeat/customFields';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import { asText, type SentField } from '../fields/sentFields';
import { flagIn, textIn } from './recordValue';
import type { ShownRecord } from './recordWork';

/** A custom field (ekstrafelt) in a few flat fields. */
export const customFieldRow = (record: RackbeatRecord): IDataObject => ({
	slug: textIn(record, 'slug'),
	id: textIn(record, 'id'),
	name: textIn(record, 'name'),
	type: textIn(record, 'type'),
	availableFor: textIn(record, 'available_for'),
	useInLayouts: flagIn(record, 'use_in_layouts'),
	defaultValue: textIn(record, 'default_value'),
	options: fieldOptions(record).map(({ label, value }) => ({ label, value })),
});

/** A choice of a dropdown. */
export interface FieldOption {
	id: string;
	label: string;
	value: string;
}

/** The choices of a dropdown; of another field none. */
export function fieldOptions(record: RackbeatRecord): FieldOption[] {
	const { options } = record;
	const rows = Array.isArray(options) ? (options as RackbeatRecord[]) : [];
	return rows.map((option) => {
		const value = textIn(option, 'value') || textIn(option, 'label');
		return { id: textIn(option, 'id'), label: textIn(option, 'label') || value, value };
	});
}

export const CUSTOM_FIELD: ShownRecord = {
	kind: CUSTOM_FIELDS,
	chosenBy: 'customField',
	da: 'Ekstrafelt',
	en: 'Custom field',
	row: customFieldRow,
};

const USES: ReadonlyArray<{ name: string; value: FieldUse }> = [
	{ name: 'Customers (Kunder)', value: 'customer' },
	{ name: 'Items (Varer)', value: 'item' },
	{ name: 'Purchase Documents (Køb)', value: 'purchasing' },
	{ name: 'Sales Documents (Salg)', value: 'sales' },
	{ name: 'Suppliers (Leverandører)', value: 'supplier' },
];

/** What custom fields can stand on. */
export const fieldUse: INodeProperties = {
	displayName: 'Available For',
	name: 'availableFor',
	type: 'options',
	options: [...USES],
	default: 'item',
	description: 'What the field stands on; it cannot be changed later',
};

const TYPES = [
	{ name: 'Checkbox (Afkrydsning)', value: 'checkbox' },
	{ name: 'Dropdown (Valgliste)', value: 'dropdown' },
	{ name: 'Text (Tekst)', value: 'text' },
	{ name: 'Text Area (Lang Tekst)', value: 'textarea' },
];

export const fieldType: INodeProperties = {
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: TYPES,
	default: 'text',
	description: 'What the field holds; it cannot be changed later',
};

const OPTIONS: SentField = {
	sends: 'options',
	as: (value) => {
		const { option = [] } = (value ?? {}) as { option?: IDataObject[] };
		// Rackbeat's own person sends an id with each (source: a test of Rackbeat's support).
		return option.map(({ label, value: own }, at) => ({
			id: at + 1,
			label,
			value: asText(own) ?? label,
		}));
	},
	field: {
		displayName: 'Choices (Valgmuligheder)',
		name: 'options',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Choice',
		default: {},
		description: 'What a dropdown offers; all of them, since they take the place of the old ones',
		options: [
			{
				displayName: 'Choice',
				name: 'option',
				values: [
					{
						displayName: 'Label',
						name: 'label',
						type: 'string',
						default: '',
						description: 'What a person sees',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'What is kept; the label when it is empty',
					},
				],
			},
		],
	},
};

/**
 * New choices beside those that stand: a choice that was there keeps its id, since records may be kept
 * by it, and a new one gets an id that none had.
 */
export function withKeptIds(options: readonly IDataObject[], before: readonly FieldOption[]) {
	const highest = Math.max(0, ...before.map(({ id }) => Number(id) || 0));
	const known = options.map(({ value }) => before.find((option) => option.value === value));
	return options.map((option, at) => {
		const fresh = highest + known.slice(0, at + 1).filter((each) => each === undefined).length;
		return { ...option, id: Number(known[at]?.id) || fresh };
	});
}

const SHARED: readonly SentField[] = [
	{
		sends: 'default_value',
		as: asText,
		field: {
			displayName: 'Default Value',
			name: 'defaultValue',
			type: 'string',
			default: '',
			description: 'What the field holds until somebody says otherwise',
		},
	},
	{
		sends: 'use_in_layouts',
		field: {
			displayName: 'Use in Layouts',
			name: 'useInLayouts',
			type: 'boolean',
			default: true,
			description: 'Whether the field is printed on documents',
		},
	},
	OPTIONS,
];

/** What a new one may be given beside name, type and use. */
export const CUSTOM_FIELD_FIELDS: readonly SentField[] = [
	...SHARED,
	{
		sends: 'slug',
		as: asText,
		field: {
			displayName: 'Slug',
			name: 'slug',
			type: 'string',
			default: '',
			placeholder: 'e.g. dinero_guid',
			description: 'The name by which programs know the field; Rackbeat may make its own',
		},
	},
];

/** What can be changed. */
export const CUSTOM_FIELD_CHANGES: readonly SentField[] = [
	...SHARED,
	{
		sends: 'name',
		field: {
			displayName: 'Name (Navn)',
			name: 'name',
			type: 'string',
			default: '',
			description: 'What the field is called',
		},
	},
];
