import type { INodeProperties } from 'n8n-workflow';

export const includePrimoField: INodeProperties = {
	displayName: 'Include Opening Entries (Primo)',
	name: 'includePrimo',
	type: 'boolean',
	default: false,
	description: 'Whether the opening entries of the accounting year are returned too',
};
