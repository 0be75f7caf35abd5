import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

/** A field that chooses one record from a searchable list or by its key. */
export const recordLocator = (
	key: INodePropertyMode,
	displayName: string,
	name: string,
	searchListMethod: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod, searchable: true },
		},
		key,
	],
});
