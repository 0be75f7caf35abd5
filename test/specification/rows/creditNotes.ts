import type { RowGroup } from '../rowGroup';

/** Credit notes: the rows of the business rules that a test must prove. */
export const CREDIT_NOTES: readonly RowGroup[] = [
	{
		section: '7',
		title: 'Credit notes',
		rows: [
			'Example, full',
			'Example, partial',
			'Original not in Dinero (before the start date)',
			'Original still a Dinero draft',
			'Goods not returned to stock (broken)',
			'Credit above what is left of the invoice',
			'Price-only credit (no goods)',
			'Two partial credits',
			'Credit note dated before the invoice',
			'Foreign currency',
			'Settlement against the invoice',
			'EAN customer',
		],
	},
];
