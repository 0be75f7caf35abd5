import type { RowGroup } from '../rowGroup';

/** Roger: the rows of the business rules that a test must prove. */
export const ROGER: readonly RowGroup[] = [
	{
		section: '12.2',
		title: 'States of a bill',
		rows: [
			'Analyserer (being read)',
			'Afventer (awaiting approval)',
			'approved',
			'Igangsat (payment started, not confirmed)',
			'Betalt (paid, or marked paid; receipts are always this)',
			'Annulleret',
			'Dublet (Roger found an identical one)',
			'paused / refunded',
		],
	},
	{
		section: '12.3',
		title: 'Bill to ledger row',
		rows: ['Example', 'Example, no category', 'Example, two lines'],
	},
	{
		section: '12.4',
		title: 'Payment to ledger row',
		rows: [
			'Full',
			'Partial 500.00',
			'100 EUR billed at 7.46 = 746.00, bank drew 747.10',
			'Receipt paid by company card',
			'Paid outside Roger ("markeret som betalt")',
		],
	},
	{
		section: '12.5',
		title: 'Chart of accounts to categories',
		rows: ['Import', 'No import', 'Set up again later *with* import'],
	},
	{
		section: '12.6',
		title: 'Change, failure and re-sync',
		rows: [
			'Payment event before the bill is exported',
			'Payment webhook lost',
			'Same bill uploaded twice under two ids',
			'Amount edited after export, row still draft',
			'... row booked',
			'Bill deleted in Roger',
			'Row deleted in the kassekladde by the bookkeeper',
			'Foreign currency',
			'Credit note',
			'EU reverse-charge category',
			'Chart account deleted after import',
			'Weekend payment',
			'Book the ledger rows?',
		],
	},
];
