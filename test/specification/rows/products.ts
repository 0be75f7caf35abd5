import type { RowGroup } from '../rowGroup';

/** Products, units, layouts: the rows of the business rules that a test must prove. */
export const PRODUCTS: readonly RowGroup[] = [
	{
		section: '5.1',
		title: 'Products',
		rows: [
			'Six decimals',
			'Barred or deleted',
			'Bill of materials',
			'Invoices without product sync',
		],
	},
	{
		section: '5.2',
		title: 'Units',
		rows: [
			'Unmapped unit',
			'Quantity and price unchanged',
			'One notice for a new unit',
			'Suggested by name',
		],
	},
	{
		section: '5.3',
		title: 'Layouts',
		rows: ['Invoice layout unmapped', 'Template deleted in Dinero', 'Language'],
	},
];
