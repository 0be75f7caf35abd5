import type { RowGroup } from '../rowGroup';

/** Re-transfer: the rows of the business rules that a test must prove. */
export const RETRANSFER: readonly RowGroup[] = [
	{
		section: '11',
		title: 'Re-transfer of one invoice',
		rows: [
			'Not in Rackbeat',
			'In Rackbeat, not booked',
			'Never transferred',
			'Failed half-way',
			'Transferred, equal',
			'Transferred as draft, changed in Rackbeat',
			'Transferred and booked, changed in Rackbeat',
			'In Dinero with our reference, link lost',
			'In Dinero without our reference but same number, contact and total',
			'Transferred, later deleted in Dinero',
			'Only COGS missing',
			'Same number for customer and supplier invoice',
			'Number with spaces, "#1001", leading zeros',
			'Re-transfer while a normal run works on it',
			'Many numbers / a date range',
		],
	},
];
