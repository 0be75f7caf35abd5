import { UNITS } from '../../../services/rackbeat/units';
import type { SentField } from '../fields/sentFields';
import { textIn } from './recordValue';
import type { ShownRecord } from './recordWork';
import { NEW_NAME, OWN_NUMBER } from './registerFields';

export const UNIT: ShownRecord = {
	kind: UNITS,
	chosenBy: 'unit',
	da: 'Enhed',
	en: 'Unit',
	row: (record) => ({ number: textIn(record, 'number'), name: textIn(record, 'name') }),
};

/** What a new one may be given beside its name. */
export const UNIT_FIELDS: readonly SentField[] = [OWN_NUMBER];

/** What can be changed. */
export const UNIT_CHANGES: readonly SentField[] = [NEW_NAME];
