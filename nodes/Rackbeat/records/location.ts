import { flagOf, keyOf, textOf } from '../../../bookkeeping/document/rawValue';
import { LOCATIONS } from '../../../services/rackbeat/locations';
import { asNumber, asText, type SentField } from '../fields/sentFields';
import { locationLocator } from '../fields/stockLocators';
import { textIn } from './recordValue';
import type { ShownRecord } from './recordWork';
import { NEW_NAME, OWN_NUMBER } from './registerFields';

export const LOCATION: ShownRecord = {
	kind: LOCATIONS,
	chosenBy: 'location',
	da: 'Lokation',
	en: 'Location',
	row: (record) => ({
		number: textIn(record, 'number'),
		name: textIn(record, 'name'),
		barcode: textIn(record, 'barcode'),
		parent: keyOf(record['parent_id']),
		isDefault: flagOf(textOf(String(record['is_default'] ?? ''))) ?? false,
	}),
};

const OTHERS: readonly SentField[] = [
	{
		sends: 'barcode',
		as: asText,
		field: {
			displayName: 'Barcode (Stregkode)',
			name: 'barcode',
			type: 'string',
			default: '',
			description: 'The barcode on the shelf',
		},
	},
	{
		sends: 'parent_id',
		as: asNumber,
		field: {
			...locationLocator,
			displayName: 'Parent Location',
			name: 'parentLocation',
			required: false,
			description: 'The location that this one is a part of',
		},
	},
];

/** What a new one may be given beside its name. */
export const LOCATION_FIELDS: readonly SentField[] = [OWN_NUMBER, ...OTHERS];

/** What can be changed. */
export const LOCATION_CHANGES: readonly SentField[] = [NEW_NAME, ...OTHERS];
