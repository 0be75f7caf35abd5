import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';

/** What can move money or destroys: done only where somebody switched it on in the node itself. */
export interface OptIn {
	field: INodeProperties;
	/** What is done, in Danish and English. */
	action: string;
	actionEn: string;
}

/** No expression, so that neither an input item nor an AI agent can switch it on. */
export const optIn = (
	name: string,
	displayName: string,
	description: string,
	[action, actionEn]: readonly [string, string],
): OptIn => ({
	field: {
		displayName,
		name,
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description,
	},
	...{ action, actionEn },
});

/** @throws Blocked (`OPT_IN_NEEDED`) before anything is sent */
export function demandOptIn(
	functions: IExecuteFunctions,
	itemIndex: number,
	{ field, action, actionEn }: OptIn,
): void {
	if (functions.getNodeParameter(field.name, itemIndex, false) === true) return;
	const words = { action, actionEn, field: field.displayName };
	throw new Blocked([problem('OPT_IN_NEEDED', words, field.name)]);
}
