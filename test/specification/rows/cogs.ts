import type { RowGroup } from '../rowGroup';

/** COGS voucher: the rows of the business rules that a test must prove. */
export const COGS: readonly RowGroup[] = [
	{
		section: '8.4',
		title: 'COGS voucher, examples',
		rows: ['Right', 'The trap', 'Rounding'],
	},
	{
		section: '8.5',
		title: 'COGS voucher, edge cases',
		rows: [
			'Cost 0 or unknown (negative stock, supplier invoice not booked yet)',
			'Invoice sent as draft',
			'Goods leave stock at shipment, invoice earlier or later',
			'Cost changes after posting (late freight, supplier invoice corrected)',
			'Invoice fully services',
			'Voucher create ok, book fails',
			'Invoice booked, COGS blocked (account removed)',
			'Setting turned on later',
			'Setting on *and* purchases posted to expense',
		],
	},
];
