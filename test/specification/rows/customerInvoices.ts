import type { RowGroup } from '../rowGroup';

/** Customer invoices: the rows of the business rules that a test must prove. */
export const CUSTOMER_INVOICES: readonly RowGroup[] = [
	{
		section: '6.7',
		title: 'Customer invoices, worked examples',
		rows: ['example A', 'example B', 'example C', 'example D', 'example E', 'example F'],
	},
	{
		section: '6.8',
		title: 'Customer invoices, edge cases',
		rows: [
			'Booked twice event (webhook + poll)',
			'Timeout after create',
			'Draft made, booking fails',
			'Booked, mail fails',
			'Customer has no e-mail, status `bookedAndEmailed`',
			'Invoice un-booked or changed in Rackbeat after transfer (an unbook call exists)',
			'Draft edited in Dinero by the bookkeeper',
			'Draft deleted in Dinero',
			'Invoice date in a closed or missing accounting year, or a VAT period already reported',
			'Booked at 23:30 UTC on 31 Dec',
			'Mixed VAT zones on lines',
			'Abroad customer with 25% VAT (private)',
			"Group's VAT differs from the account's VAT",
			'Credit invoice (negative total)',
			'1,000 invoices in backfill',
			'Payment registered in Rackbeat',
			'Invoice PDF',
		],
	},
];
