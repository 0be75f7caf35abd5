import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { dayField } from '../../fields/amounts';
import { rawJson } from '../../rows';
import { entriesByYear } from './entriesByYear';
import { entryRow } from './entryRow';
import { includePrimoField } from './includePrimoField';

/** Get the entries of a period. */
export const getEntries: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many entries',
	description:
		'Get the entries (posteringer) of a period, debit positive. Heavy for Dinero, so for a first read or a comparison; Get Changes reads what is new.',
	properties: [
		{
			displayName: 'From Date',
			name: 'fromDate',
			type: 'dateTime',
			required: true,
			default: '',
			description: 'First Danish calendar day of the entries',
		},
		{
			displayName: 'To Date',
			name: 'toDate',
			type: 'dateTime',
			required: true,
			default: '',
			description:
				'Last Danish calendar day of the entries. A period over several accounting years is read year by year.',
		},
		...listFields,
		includePrimoField,
		simplifyField,
	],
	async execute({ functions, api }, itemIndex) {
		const period = {
			from: dayField(functions.getNodeParameter('fromDate', itemIndex)),
			to: dayField(functions.getNodeParameter('toDate', itemIndex)),
		};
		const wanted = {
			includePrimo: functions.getNodeParameter('includePrimo', itemIndex, false) as boolean,
			limit: wantedRows(functions, itemIndex) ?? Infinity,
		};
		const found = await entriesByYear(functions, await api(itemIndex), period, wanted);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return found.map(({ entry, year }) => ({
			json: simple ? entryRow(entry, year) : rawJson(entry),
		}));
	},
};
