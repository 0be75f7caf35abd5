import { textIn } from './recordValue';
import type { ShownRecord } from './recordWork';

export const LAYOUT_RECORD: ShownRecord = {
	kind: { path: ['layouts'], listKey: 'layouts', keys: ['layout'] },
	chosenBy: 'layout',
	da: 'Layout',
	en: 'Layout',
	row: (record) => ({ number: textIn(record, 'number'), name: textIn(record, 'name') }),
};
