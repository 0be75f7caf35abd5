import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** Return All and Limit, as n8n's own nodes word them. */
export const listFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: { show: { returnAll: [false] } },
		default: 50,
		description: 'Max number of results to return',
	},
];

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** How many rows the user asked for; undefined is all. */
export function wantedRows(functions: IExecuteFunctions, itemIndex: number): number | undefined {
	return functions.getNodeParameter('returnAll', itemIndex)
		? undefined
		: (functions.getNodeParameter('limit', itemIndex) as number);
}
