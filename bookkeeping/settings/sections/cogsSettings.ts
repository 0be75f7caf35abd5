import type { Setting } from '../setting';

const ONLY_WITH = ['debtor.enabled', 'cogs.auto'];

/** How the cost of goods sold is posted; none of it stands on the original settings page. */
export const COGS_SETTINGS: readonly Setting[] = [
	{
		path: 'cogs.since',
		section: 'cogs',
		kind: 'day',
		label: 'COGS From',
		danish: 'Vareforbrug fra og med',
		meaning:
			'The first invoice date with a COGS voucher; left empty, it is the day on which COGS is switched on later',
		onlyWith: ONLY_WITH,
	},
	{
		path: 'cogs.status',
		section: 'cogs',
		kind: 'choice',
		label: 'Status of COGS Vouchers',
		danish: 'Status for vareforbrugsbilag',
		meaning: 'Whether the COGS voucher is booked together with its invoice or kept as a draft',
		choices: [
			{ value: 'followInvoice', label: 'As the Invoice', danish: 'Som fakturaen' },
			{ value: 'draft', label: 'Always Draft', danish: 'Altid kladde' },
		],
		onlyWith: ONLY_WITH,
	},
	{
		path: 'cogs.postAs',
		section: 'cogs',
		kind: 'choice',
		label: 'Post COGS As',
		danish: 'Bogfør vareforbrug som',
		meaning: 'The kind of entry in Dinero; a ledger item cannot be doubled by any crash',
		choices: [
			{ value: 'manualVoucher', label: 'Manual Voucher', danish: 'Finansbilag' },
			{ value: 'ledgerItem', label: 'Ledger Item', danish: 'Kassekladde' },
		],
		onlyWith: ONLY_WITH,
	},
	{
		path: 'cogs.byGroup',
		section: 'cogs',
		kind: 'switch',
		label: 'COGS per Product Group',
		danish: 'Vareforbrug pr. varegruppe',
		meaning: 'Whether the voucher has one line for each product group',
		onlyWith: ONLY_WITH,
	},
	{
		path: 'cogs.expenseAccountByGroup',
		section: 'cogs',
		kind: 'table',
		label: 'COGS Accounts per Product Group',
		danish: 'Konto til vareforbrug pr. varegruppe',
		meaning:
			'The expense account of each product group; the common COGS account where none is chosen',
		onlyWith: [...ONLY_WITH, 'cogs.byGroup'],
	},
	{
		path: 'cogs.allowEstimates',
		section: 'cogs',
		kind: 'switch',
		label: 'Allow Estimated Cost',
		danish: 'Tillad anslået kostpris',
		meaning:
			"Whether the item's present cost price may be used when the invoice does not tell its cost",
		onlyWith: ONLY_WITH,
	},
	{
		path: 'cogs.includeServices',
		section: 'cogs',
		kind: 'switch',
		label: 'Include Items Without Stock',
		danish: 'Medtag varer uden lagerstyring',
		meaning: 'Whether items without inventory count as cost of goods sold',
		onlyWith: ONLY_WITH,
	},
	{
		path: 'cogs.reverseOnReturn',
		section: 'cogs',
		kind: 'switch',
		label: 'Reverse COGS on Return',
		danish: 'Tilbagefør vareforbrug ved returnering',
		meaning: 'Whether a credit note whose goods return to stock reverses their cost',
		onlyWith: ONLY_WITH,
	},
];
