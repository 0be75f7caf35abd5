import type { INodeProperties } from 'n8n-workflow';

/** The fields of each plan of a record: which one, the settings, and whether it is only looked at. */
export const masterDataFields = (
	displayName: string,
	placeholder: string,
	description: string,
): INodeProperties[] => [
	{
		displayName,
		name: 'number',
		type: 'string',
		required: true,
		default: '={{ $json.number }}',
		placeholder,
		description,
	},
	{
		displayName: 'Settings',
		name: 'settings',
		type: 'json',
		required: true,
		default: '={{ $json.settings }}',
		description: 'The saved settings, as Check Settings gave them',
	},
	{
		displayName: 'Dry Run (Prøvekørsel)',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description: 'Whether the plan is only to be looked at; Post never carries it out',
	},
];
