import type { IExecuteFunctions } from 'n8n-workflow';
import { instant } from '../../../../bookkeeping/danishDay';
import type { Stretch } from '../../../../bookkeeping/periods';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { rawJson } from '../../rows';
import { entryChanges } from './entryChanges';
import { entryRow } from './entryRow';
import { includePrimoField } from './includePrimoField';

const wholeSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000;

function stretchOf(functions: IExecuteFunctions, itemIndex: number): Stretch {
	const changesFrom = functions.getNodeParameter('changesFrom', itemIndex) as string;
	const changesTo = functions.getNodeParameter('changesTo', itemIndex, '') as string;
	const from = wholeSeconds(instant(changesFrom));
	const to = wholeSeconds(changesTo ? instant(changesTo) : Date.now());
	if (from <= to) return { from, to };
	const details = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
	throw new Blocked([problem('PERIOD_REVERSED', details, 'changesFrom')]);
}

/** Get the entries that were added in a stretch of time. */
export const getEntryChanges: ItemOperation<DineroRun> = {
	value: 'getChanges',
	name: 'Get Changes',
	action: 'Get added entries',
	description:
		'Get the entries (posteringer) that were added in a stretch of time, whatever their date; debit positive',
	properties: [
		{
			displayName: 'Added From',
			name: 'changesFrom',
			type: 'dateTime',
			required: true,
			default: '',
			description: 'When the stretch begins; this second counts',
		},
		{
			displayName: 'Added To',
			name: 'changesTo',
			type: 'dateTime',
			default: '',
			description:
				'When the stretch ends; left empty it is now. More than 31 days are read in several calls.',
		},
		...listFields,
		includePrimoField,
		simplifyField,
	],
	async execute({ functions, api }, itemIndex) {
		const stretch = stretchOf(functions, itemIndex);
		const wanted = {
			includePrimo: functions.getNodeParameter('includePrimo', itemIndex, false) as boolean,
			limit: wantedRows(functions, itemIndex) ?? Infinity,
		};
		const entries = await entryChanges(await api(itemIndex), stretch, wanted);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return entries.map((entry) => ({ json: simple ? entryRow(entry, null) : rawJson(entry) }));
	},
};
