import type { INodeProperties } from 'n8n-workflow';
import { eventOptions } from '../../polling/pollingEvent';
import { simplifyField } from '../../operation/fields';
import { dineroEvents } from '../polling/events';
import { contactLocator } from './locators';
import { STATES } from './salesFilters';

const valuesOf = (knows: 'contactOf' | 'statusOf' | 'document'): string[] =>
	dineroEvents.filter((event) => event[knows] !== undefined).map(({ value }) => value);

const eventField: INodeProperties = {
	displayName: 'Event',
	name: 'event',
	type: 'options',
	noDataExpression: true,
	options: eventOptions(dineroEvents),
	default: 'invoiceBooked',
	description: 'What starts the workflow',
};

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	displayOptions: { show: { event: valuesOf('contactOf') } },
	options: [
		{ ...contactLocator, required: false, description: 'Only what belongs to this contact' },
		{
			displayName: 'Status',
			name: 'status',
			type: 'multiOptions',
			displayOptions: { show: { '/event': valuesOf('statusOf') } },
			options: STATES,
			default: [],
			description: 'Only documents that are in one of these states when they are found',
		},
	],
};

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Get Full Document',
			name: 'fullDocument',
			type: 'boolean',
			displayOptions: { show: { '/event': valuesOf('document') } },
			default: true,
			description:
				'Whether to read each document again as a whole, with lines and notes, into the field document; one more call for each',
		},
		{
			displayName: 'Include Opening Entries (Primo)',
			name: 'openingEntries',
			type: 'boolean',
			displayOptions: { show: { '/event': ['entryAdded'] } },
			default: true,
			description: 'Whether an opening entry counts as new each time its total changes',
		},
		{
			displayName: 'Start From',
			name: 'startFrom',
			type: 'dateTime',
			default: '',
			description:
				'When the trigger runs for the first time, hand on what is dated from this day on (overdue invoices: due before it, entries: added since). Without it only what happens from then on.',
		},
	],
};

/** What the trigger waits for and how it tells it; the login stands before these. */
export const triggerFields: INodeProperties[] = [eventField, simplifyField, filters, options];
