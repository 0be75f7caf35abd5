import { textIn } from './recordValue';
import type { ShownRecord } from './recordWork';

export const EMPLOYEE: ShownRecord = {
	kind: { path: ['employees'], listKey: 'employees', keys: ['employee'] },
	chosenBy: 'employee',
	da: 'Medarbejder',
	en: 'Employee',
	row: (record) => ({ number: textIn(record, 'number'), name: textIn(record, 'name') }),
};
