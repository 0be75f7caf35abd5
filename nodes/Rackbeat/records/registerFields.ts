import type { INodeProperties } from 'n8n-workflow';
import { asNumber, type SentField } from '../fields/sentFields';

/** The one field that every register wants of a new record. */
export const nameField: INodeProperties = {
	displayName: 'Name (Navn)',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	description: 'What it is called in Rackbeat, at most 80 letters; of a payment term 50',
};

export const NEW_NAME: SentField = { sends: 'name', field: { ...nameField, required: false } };

export const OWN_NUMBER: SentField = {
	sends: 'number',
	as: asNumber,
	field: {
		displayName: 'Own Number',
		name: 'ownNumber',
		type: 'string',
		default: '',
		description: 'Rackbeat takes the next free number when it is left out',
	},
};
