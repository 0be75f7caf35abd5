import type { INodeProperties } from 'n8n-workflow';
import { STATE_OPTIONS } from './documentTypes';

/** What a user writes of an export. */
export interface WrittenLog {
	outcome: 'exported' | 'failed';
	message: string;
	state: string;
	eventPayload: string;
}

export const syncLogFields: INodeProperties[] = [
	{
		displayName: 'Outcome',
		name: 'outcome',
		type: 'options',
		options: [
			{ name: 'Exported (Overført)', value: 'exported' },
			{ name: 'Failed (Fejlet)', value: 'failed' },
		],
		default: 'exported',
		description: 'How the export of the document went',
	},
	{
		displayName: 'Error Text',
		name: 'message',
		type: 'string',
		required: true,
		displayOptions: { show: { outcome: ['failed'] } },
		default: '',
		placeholder: 'e.g. Kontoen 2050 findes ikke i Dinero',
		description: 'What users read in Roger',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Event Payload',
				name: 'eventPayload',
				type: 'string',
				default: '',
				description: 'The call that is reported on; made from document and state when empty',
			},
			{
				displayName: 'State',
				name: 'state',
				type: 'options',
				options: STATE_OPTIONS,
				default: 'Booked',
				description: 'The state that was exported; the one in which the document is when left out',
			},
		],
	},
];
