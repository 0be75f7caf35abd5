import type { RowGroup } from '../rowGroup';

/** Initial sync and contacts: the rows of the business rules that a test must prove. */
export const CONTACTS: readonly RowGroup[] = [
	{
		section: '3.5',
		title: 'Initial sync, worked example',
		rows: [
			'A: debtor, e-mail, VAT DK11223344',
			'B: debtor and creditor, e-mail',
			'C: debtor, no e-mail',
			'D: creditor, e-mail, deleted',
			'E: debtor, same VAT number as Rackbeat customer 7',
			'F: debtor, same e-mail as A, other name',
			'P1 "0042", account 1000 -> group "Varer m/moms"',
			'P2 without number',
			'P3 number equal to P1 after trimming spaces',
			'P4 unit "litre" unmapped',
			'Running it again',
		],
	},
	{
		section: '3.6',
		title: 'Initial sync, edge cases',
		rows: [
			'Second run',
			'Interrupted half-way (token expired, 429)',
			'More records than a page (up to 1000 per page)',
			'Contact changed in Dinero later',
			'Private person (IsPerson) without VAT number',
			'Letters æ ø å, emoji, 255+ characters',
		],
	},
	{
		section: '4',
		title: 'Customers and suppliers',
		rows: [
			'Worked example',
			'Contact deleted in Dinero',
			'No e-mail in Rackbeat',
			'Customer number changed in Rackbeat',
			'Name already starts with "D17 "',
			'Two updates at once',
			"Dinero user edited the contact's phone",
			'Invalid CVR / EAN length',
			'Country missing',
		],
	},
];
