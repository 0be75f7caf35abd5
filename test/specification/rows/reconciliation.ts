import type { RowGroup } from '../rowGroup';

/** Reconciliation: the rows of the business rules that a test must prove. */
export const RECONCILIATION: readonly RowGroup[] = [
	{
		section: '13',
		title: 'Reconciliation',
		rows: [
			'Invoices',
			'Credit notes',
			'COGS',
			'Supplier invoices',
			'Inventory',
			'Contacts',
			'Mail',
			'Roger bills',
			'Roger payments',
			'Fallback account',
			'Double entry',
			'Example',
		],
	},
];
