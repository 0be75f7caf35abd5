import type { RowGroup } from '../rowGroup';

/** Supplier invoices: the rows of the business rules that a test must prove. */
export const SUPPLIER_INVOICES: readonly RowGroup[] = [
	{
		section: '10',
		title: 'Supplier invoices',
		rows: [
			'Example, domestic with freight',
			'Example, EU goods',
			'Same supplier + supplier invoice number already in Dinero',
			'Group account is a balance account',
			'Currency: settled amount differs',
			'Supplier credit note (negative)',
			'Partial deliveries, one invoice for two orders',
			'PDF missing',
			'PDF too big or wrong type',
			'Line without product (free text)',
			'VAT on the paper differs by øre from 25% of net',
			'Un-booked / corrected in Rackbeat later',
			'Projects, departments',
		],
	},
];
