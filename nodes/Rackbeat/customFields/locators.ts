import type { INodeProperties } from 'n8n-workflow';

/** A custom field, by list or by its slug. */
export const customFieldLocator: INodeProperties = {
	displayName: 'Custom Field (Ekstrafelt)',
	name: 'customField',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The custom field; Rackbeat’s Premium plan alone has them',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchCustomFields', searchable: true },
		},
		{
			displayName: 'By Slug',
			name: 'slug',
			type: 'string',
			placeholder: 'e.g. dinero_guid',
		},
	],
};

/** The custom fields that a record is given. */
export const fieldValuesField: INodeProperties = {
	displayName: 'Custom Fields (Ekstrafelter)',
	name: 'customFields',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Custom Field',
	required: true,
	default: {},
	description: 'The fields to write; the others stay as they are',
	options: [
		{
			displayName: 'Custom Field',
			name: 'field',
			values: [
				customFieldLocator,
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description:
						'Text; true or false for a checkbox; label or value of the choice for a dropdown. Empty takes the value away.',
				},
			],
		},
	],
};
