import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

export const addToInputField: INodeProperties = {
	displayName: 'Add to Input',
	name: 'addToInput',
	type: 'boolean',
	default: false,
	description:
		'Whether to keep the fields of the input item beside the result. An item without a plan, where nothing is to be written, then goes on as it is.',
};

/** The input item where its fields are to be kept; null where they are not. */
export function keptInput(functions: IExecuteFunctions, itemIndex: number): IDataObject | null {
	const isKept = functions.getNodeParameter('addToInput', itemIndex, false) === true;
	return isKept ? (functions.getInputData()[itemIndex]?.json ?? {}) : null;
}

/** Whether the item carries no plan. */
export const isWithoutPlan = (plan: unknown): boolean =>
	plan === null || plan === undefined || plan === '' || plan === 'null';

const listOf = (value: unknown): IDataObject[] =>
	Array.isArray(value) ? (value as IDataObject[]) : [];

const sentenceOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The result beside the input; what an earlier step told of the record is told still. */
export function added(kept: IDataObject | null, result: IDataObject): IDataObject {
	if (!kept) return result;
	const told = (language: 'da' | 'en'): string =>
		[kept[language], result[language]].map(sentenceOf).filter(Boolean).join(' ');
	return {
		...kept,
		...result,
		problems: [...listOf(kept['problems']), ...listOf(result['problems'])],
		da: told('da'),
		en: told('en'),
	};
}
