import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';

/** A field of a form and the name under which Rackbeat is sent its value. */
export interface SentField {
	sends: string;
	field: INodeProperties;
	/** How the form's value is sent; as it is when left out. */
	as?(value: unknown): unknown;
}

/** A collection such as Additional Fields or Update Fields. */
export const sentCollection = (
	displayName: string,
	name: string,
	fields: readonly SentField[],
): INodeProperties => ({
	displayName,
	name,
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: fields
		.map(({ field }) => field)
		.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
});

/** Fields that are always shown and must be filled. */
export const basisFields = (fields: readonly SentField[]): INodeProperties[] =>
	fields.map(({ field }) => ({ ...field, required: true }));

/** The body that the fields outside a collection stand for. @throws Blocked when one is empty */
export const basisBody = (
	functions: IExecuteFunctions,
	itemIndex: number,
	fields: readonly SentField[],
): IDataObject => {
	const values = Object.fromEntries(
		fields.map(({ field }) => [field.name, functions.getNodeParameter(field.name, itemIndex)]),
	) as IDataObject;
	const body = sentBody(values, fields);
	const empty = fields.find(({ sends }) => body[sends] === null || body[sends] === '');
	if (!empty) return body;
	const { name, displayName } = empty.field;
	const detail = `${displayName} is empty`;
	throw new Blocked([problem('SETTINGS_INVALID', { field: name, detail }, name)]);
};

/** The body that a filled collection stands for: only the fields that were added. */
export const sentBody = (values: IDataObject, fields: readonly SentField[]): IDataObject =>
	Object.fromEntries(
		fields
			.filter(({ field }) => values[field.name] !== undefined)
			.map(({ sends, field, as = (value: unknown) => value }) => [sends, as(values[field.name])]),
	) as IDataObject;

/** A number of another record, out of a locator or an expression; empty takes it away. */
export function asNumber(value: unknown): number | null {
	const chosen =
		typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
	const text = String(chosen ?? '').replace(/[#\s]/g, '');
	if (text === '') return null;
	if (/^\d+$/.test(text)) return Number(text);
	const detail = `"${text}" is no number of a record`;
	throw new Blocked([problem('SETTINGS_INVALID', { field: 'number', detail }, 'number')]);
}

/** An empty field stands for no text. */
export const asText = (value: unknown): string | null => {
	const text = String(value ?? '').trim();
	return text === '' ? null : text;
};
