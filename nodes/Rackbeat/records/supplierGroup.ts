import { textIn } from './recordValue';
import type { SentField } from '../fields/sentFields';
import type { ShownRecord } from './recordWork';
import { NEW_NAME, OWN_NUMBER } from './registerFields';

export const SUPPLIER_GROUP: ShownRecord = {
	kind: { path: ['supplier-groups'], listKey: 'supplier_groups', keys: ['supplier_group'] },
	chosenBy: 'supplierGroup',
	da: 'Leverandørgruppe',
	en: 'Supplier group',
	row: (record) => ({
		number: textIn(record, 'number'),
		name: textIn(record, 'name'),
	}),
};

/** What a new one may be given beside its name. */
export const SUPPLIER_GROUP_FIELDS: readonly SentField[] = [OWN_NUMBER];

/** What can be changed. */
export const SUPPLIER_GROUP_CHANGES: readonly SentField[] = [NEW_NAME];
