import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { jsonIn } from '../../operation/jsonIn';
import { emptyField } from '../locators';

/** Rows by form or by JSON, for what is merged many at a time. */
export const rowsFields = (
	displayName: string,
	name: string,
	values: INodeProperties[],
	example: string,
): INodeProperties[] => [
	{
		displayName: `Specify ${displayName}`,
		name: 'specifyRows',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
	},
	{
		displayName,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Row',
		displayOptions: { show: { specifyRows: ['fields'] } },
		default: {},
		options: [{ displayName: 'Row', name: 'row', values }],
	},
	{
		displayName,
		name: `${name}Json`,
		type: 'json',
		displayOptions: { show: { specifyRows: ['json'] } },
		default: example,
		description: 'A list of rows with the same fields as the form, by the names shown here',
	},
];

const isRow = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of the form or the JSON. @throws Blocked where there are none or they cannot be read */
export function rowsInput(
	functions: IExecuteFunctions,
	itemIndex: number,
	displayName: string,
	name: string,
): IDataObject[] {
	const byJson = functions.getNodeParameter('specifyRows', itemIndex) === 'json';
	const given: unknown = byJson
		? functions.getNodeParameter(`${name}Json`, itemIndex)
		: functions.getNodeParameter(`${name}.row`, itemIndex, []);
	const rows = jsonIn(given);
	if (!Array.isArray(rows) || !rows.every(isRow)) {
		throw emptyField(displayName, name, 'a JSON list of objects is expected');
	}
	if (rows.length === 0) throw emptyField(displayName, name);
	return rows;
}

/** A text of a row without outer blanks; undefined where it is empty. */
export function textIn(row: IDataObject, name: string): string | undefined {
	const value = row[name];
	const text = value === null || value === undefined ? '' : String(value).trim();
	return text === '' ? undefined : text;
}

/** Those of the texts that are filled. */
export const textsIn = (row: IDataObject, names: readonly string[]): Record<string, string> =>
	Object.fromEntries(
		names.flatMap((name) => {
			const text = textIn(row, name);
			return text === undefined ? [] : [[name, text]];
		}),
	);
