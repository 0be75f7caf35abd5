import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { AmountLine } from '../../../services/roger/expenses';
import { jsonIn } from '../../operation/jsonIn';
import { categoryIdOf, categoryLocator, emptyField, idIn, optional } from '../locators';
import type { RogerRun } from '../rogerRun';
import { oreOf } from './amounts';

const lineOptions: INodeProperties[] = [
	{
		displayName: 'Amount',
		name: 'amount',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1234.50',
		description: 'With VAT (brutto), at most two decimals',
	},
	optional(categoryLocator),
	{
		displayName: 'Labels',
		name: 'labels',
		type: 'string',
		default: '',
		placeholder: 'e.g. listId:labelId, listId:labelId',
		description: 'IDs of list and label with a colon between them, several with commas',
	},
	{ displayName: 'Note', name: 'note', type: 'string', default: '' },
];

/** Lines by form or by JSON. */
export const amountLineFields: INodeProperties[] = [
	{
		displayName: 'Specify Lines',
		name: 'specifyLines',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
	},
	{
		displayName: 'Lines',
		name: 'lines',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Line',
		displayOptions: { show: { specifyLines: ['fields'] } },
		default: {},
		options: [{ displayName: 'Line', name: 'line', values: lineOptions }],
	},
	{
		displayName: 'Lines',
		name: 'linesJson',
		type: 'json',
		displayOptions: { show: { specifyLines: ['json'] } },
		default: '[\n  {\n    "amount": "1234.50",\n    "category": "<category ID>"\n  }\n]',
		description:
			'A list of lines with amount (with VAT), category (ID), note, and labels as text or as list of listId and labelId',
	},
];

interface WrittenLine {
	amount?: unknown;
	category?: unknown;
	labels?: unknown;
	note?: unknown;
}

function parsedLines(text: unknown): WrittenLine[] {
	const value = jsonIn(text);
	if (Array.isArray(value)) return value as WrittenLine[];
	throw emptyField('Lines', 'linesJson', 'no JSON list');
}

/** `list:label, list:label`, or the same as objects. */
function labelsOf(value: unknown): AmountLine['labels'] {
	const parts: unknown[] = Array.isArray(value)
		? value
		: String(value ?? '')
				.split(',')
				.filter((part) => part.trim() !== '');
	return parts.map((part) => {
		const { listId, labelId } =
			typeof part === 'object' && part !== null ? (part as IDataObject) : pairOf(String(part));
		if (!listId || !labelId) throw emptyField('Labels', 'labels', 'listId:labelId is expected');
		return { listId: String(listId), labelId: String(labelId) };
	});
}

function pairOf(text: string): { listId: string; labelId: string } {
	const [listId = '', labelId = ''] = text.split(':').map((part) => part.trim());
	return { listId, labelId };
}

async function lineOf(run: RogerRun, teamId: string, line: WrittenLine): Promise<AmountLine> {
	const note = String(line.note ?? '').trim();
	const hasCategory = idIn(line.category) !== '';
	return {
		amount: oreOf(line.amount, 'amount'),
		labels: labelsOf(line.labels),
		...(note !== '' && { note }),
		...(hasCategory && { category: await categoryIdOf(run, teamId, line.category) }),
	};
}

/** The lines of the form or the JSON. @throws Blocked where there are none or one cannot be read */
export async function amountLinesOf(
	run: RogerRun,
	itemIndex: number,
	teamId: string,
): Promise<AmountLine[]> {
	const { functions } = run;
	const byJson = functions.getNodeParameter('specifyLines', itemIndex) === 'json';
	const written = byJson
		? parsedLines(functions.getNodeParameter('linesJson', itemIndex))
		: (functions.getNodeParameter('lines.line', itemIndex, []) as WrittenLine[]);
	if (written.length === 0) throw emptyField('Lines', 'lines');
	const lines: AmountLine[] = [];
	for (const line of written) lines.push(await lineOf(run, teamId, line));
	return lines;
}
