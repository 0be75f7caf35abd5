import type { RowGroup } from '../rowGroup';

/** What goes wrong in practice: the rows of the business rules that a test must prove. */
export const PRACTICE: readonly RowGroup[] = [
	{
		section: '14.2',
		title: 'Rules of failure and idempotency',
		rows: Array.from({ length: 10 }, (_, place) => `rule ${place + 1}`),
	},
	{
		section: '14.5',
		title: 'What goes wrong in practice',
		rows: [
			'Duplicate after retry',
			'Same webhook 5 times, out of order, in parallel',
			'Partial posting',
			'0.01 differences',
			'VAT',
			'Balance',
			'Closed year',
			'Deleted contact, missing e-mail',
			'Token expiry mid-run',
			'Lost webhooks',
			'Time zone',
			'Rate limit',
			'Dry run',
			'Re-run of everything',
		],
	},
];
