import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';

interface LinesForm {
	/** Fields of one line. */
	fields: INodeProperties[];
	/** Help text below the lines. */
	description: string;
	/** An example for those who give JSON. */
	json: string;
}

/** Lines one by one, or as JSON from an expression. */
export const linesForm = ({ fields, description, json }: LinesForm): INodeProperties[] => [
	{
		displayName: 'Specify Lines',
		name: 'specifyLines',
		type: 'options',
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
		description: 'How the lines are given',
	},
	{
		displayName: 'Lines',
		name: 'lines',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		displayOptions: { show: { specifyLines: ['fields'] } },
		placeholder: 'Add Line',
		default: {},
		description,
		options: [{ displayName: 'Line', name: 'line', values: fields }],
	},
	{
		displayName: 'Lines (JSON)',
		name: 'linesJson',
		type: 'json',
		displayOptions: { show: { specifyLines: ['json'] } },
		default: json,
		description: 'An array of lines with the same fields',
	},
];

/** Stops with what is wrong about the lines. */
export const refuseLines = (detail: string): never => {
	throw new Blocked([problem('SETTINGS_INVALID', { field: 'lines', detail }, 'lines')]);
};

function parsed(json: unknown): unknown {
	if (typeof json !== 'string') return json;
	try {
		return JSON.parse(json);
	} catch (error) {
		return refuseLines(error instanceof Error ? error.message : 'JSON');
	}
}

/** The lines as given in the form or as JSON, at least one. @throws Blocked */
export function givenLines(functions: IExecuteFunctions, itemIndex: number): IDataObject[] {
	const byForm = functions.getNodeParameter('specifyLines', itemIndex) === 'fields';
	const form = byForm
		? (functions.getNodeParameter('lines', itemIndex) as { line?: IDataObject[] })
		: {};
	const lines = byForm
		? (form.line ?? [])
		: parsed(functions.getNodeParameter('linesJson', itemIndex));
	if (!Array.isArray(lines)) return refuseLines('an array of lines is wanted');
	return lines.length > 0 ? (lines as IDataObject[]) : refuseLines('at least one line is needed');
}
