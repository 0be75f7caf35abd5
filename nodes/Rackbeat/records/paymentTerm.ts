import type { INodeProperties } from 'n8n-workflow';
import { numberOf, textIn } from './recordValue';
import type { SentField } from '../fields/sentFields';
import type { ShownRecord } from './recordWork';
import { NEW_NAME, OWN_NUMBER } from './registerFields';

export const PAYMENT_TERM: ShownRecord = {
	kind: {
		path: ['payment-terms'],
		listKey: 'payment_terms',
		keys: ['payment_term', 'payment_terms'],
	},
	chosenBy: 'paymentTerm',
	da: 'Betalingsbetingelse',
	en: 'Payment term',
	row: (record) => ({
		number: textIn(record, 'number'),
		name: textIn(record, 'name'),
		type: textIn(record, 'type'),
		days: numberOf(record, 'maturity_days'),
	}),
};

const DESCRIPTION: SentField = {
	sends: 'description',
	field: {
		displayName: 'Description (Beskrivelse)',
		name: 'description',
		type: 'string',
		default: '',
	},
};

/** The two fields without which Rackbeat makes no payment term. */
export const PAYMENT_TERM_BASIS: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'termType',
		type: 'string',
		required: true,
		default: 'net',
		description:
			'How the due date is counted. Rackbeat does not document the values; take one that an existing payment term has, for instance net.',
	},
	{
		displayName: 'Days (Dage)',
		name: 'days',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 32767 },
		required: true,
		default: 8,
		description: 'Days until the amount is due',
	},
];

const sent = (name: string, sends: string): SentField => {
	const field = PAYMENT_TERM_BASIS.find((each) => each.name === name);
	if (!field) throw new Error(`There is no field ${name}`);
	return { sends, field: { ...field, required: false } };
};

/** What a new one may be given beside name, type and days. */
export const PAYMENT_TERM_FIELDS: readonly SentField[] = [OWN_NUMBER, DESCRIPTION];

/** What can be changed. */
export const PAYMENT_TERM_CHANGES: readonly SentField[] = [
	NEW_NAME,
	DESCRIPTION,
	sent('termType', 'type'),
	sent('days', 'maturity_days'),
];
