import type { INodeProperties } from 'n8n-workflow';

/** Deliveries of one order, or of all: the locator belongs to the former. */
export const scopeFields = (locator: INodeProperties): INodeProperties[] => [
	{
		displayName: 'Of',
		name: 'scope',
		type: 'options',
		options: [
			{ name: 'All Orders', value: 'all' },
			{ name: 'One Order', value: 'order' },
		],
		default: 'order',
		description: 'Whose to get',
	},
	{ ...locator, displayOptions: { show: { scope: ['order'] } } },
];
