import type { INodeProperties } from 'n8n-workflow';

export const reportDate: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	default: '',
	description: 'Danish calendar day; left empty it is today',
};
