import { textIn } from './recordValue';
import type { SentField } from '../fields/sentFields';
import type { ShownRecord } from './recordWork';
import { NEW_NAME, OWN_NUMBER } from './registerFields';

export const CUSTOMER_GROUP: ShownRecord = {
	kind: { path: ['customer-groups'], listKey: 'customer_groups', keys: ['customer_group'] },
	chosenBy: 'customerGroup',
	da: 'Kundegruppe',
	en: 'Customer group',
	row: (record) => ({
		number: textIn(record, 'number'),
		name: textIn(record, 'name'),
	}),
};

/** What a new one may be given beside its name. */
export const CUSTOMER_GROUP_FIELDS: readonly SentField[] = [OWN_NUMBER];

/** What can be changed. */
export const CUSTOMER_GROUP_CHANGES: readonly SentField[] = [NEW_NAME];
