import type { INodeProperties } from 'n8n-workflow';

export const noteTextField: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 3 },
	required: true,
	default: '',
	description: 'Text of the note; the contact itself does not see it',
};
