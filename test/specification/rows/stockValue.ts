import type { RowGroup } from '../rowGroup';

/** Stock-value regulation: the rows of the business rules that a test must prove. */
export const STOCK_VALUE: readonly RowGroup[] = [
	{
		section: '9.2',
		title: 'The three ways to book',
		rows: ['A', 'B', 'C'],
	},
	{
		section: '9.3',
		title: 'Regulation, rules',
		rows: [
			'Amount',
			'Never stack',
			'No VAT',
			'Any past date',
			'Negative stock',
			'Zero difference',
			'Shared account',
		],
	},
];
