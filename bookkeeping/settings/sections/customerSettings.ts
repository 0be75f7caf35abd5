import type { Setting } from '../setting';
import { zoneTables } from './zoneTables';

const ONLY_WITH = ['debtor.enabled'];

/** Salgs- og kundeindstillinger, in the order of the Danish page. */
export const CUSTOMER_SETTINGS: readonly Setting[] = [
	{
		path: 'debtor.enabled',
		section: 'customer',
		kind: 'switch',
		label: 'Enable Customer Integration',
		danish: 'Aktiver debitor-integration',
		meaning: 'Whether customers and booked customer invoices of Rackbeat go to Dinero',
	},
	{
		path: 'debtor.numberInName',
		section: 'customer',
		kind: 'switch',
		label: 'Include the Customer Number in the Dinero Name (Recommended)',
		danish: 'Inkludér kundenummer i Dinero-navnet? (Anbefalet)',
		meaning: 'Whether customer 1 carries D1 in its Dinero name',
		onlyWith: ONLY_WITH,
	},
	{
		path: 'cogs.inventoryAccount',
		section: 'customer',
		kind: 'account',
		use: 'inventory',
		label: 'Inventory Account',
		danish: 'Konto til lagerbeholdning',
		meaning: 'The balance account that the COGS voucher credits',
		onlyWith: ONLY_WITH,
	},
	{
		path: 'cogs.expenseAccount',
		section: 'customer',
		kind: 'account',
		use: 'expense',
		label: 'COGS Account',
		danish: 'Konto til vareforbrug',
		meaning: 'The expense account that the COGS voucher debits',
		onlyWith: ONLY_WITH,
	},
];

/** Bogføring af salgsfakturaer. */
export const SALES_INVOICE_SETTINGS: readonly Setting[] = [
	{
		path: 'debtor.invoiceStatus',
		section: 'salesInvoices',
		kind: 'choice',
		label: 'Status of Sales Invoices Created in Dinero',
		danish: 'Status for salgsfakturaer oprettet i Dinero',
		meaning: 'How far an invoice goes in Dinero; a booked invoice is final',
		choices: [
			{ value: 'draft', label: 'Create as Draft', danish: 'Opret som kladde' },
			{ value: 'booked', label: 'Create as Booked', danish: 'Opret som bogført' },
			{
				value: 'bookedAndEmailed',
				label: 'Create as Booked and Send by E-Mail',
				danish: 'Opret som bogført og afsend automatisk via e-mail',
			},
		],
		onlyWith: ONLY_WITH,
	},
	{
		path: 'debtor.sentFrom',
		section: 'salesInvoices',
		kind: 'choice',
		label: 'Where Customer Invoices Are Transferred From',
		danish: 'Hvor overføres kundefakturaer fra',
		meaning: 'The system that sends the invoice to the customer and owns its number',
		choices: [
			{ value: 'dinero', label: 'Dinero', danish: 'Dinero' },
			{ value: 'rackbeat', label: 'Rackbeat', danish: 'Rackbeat' },
		],
		onlyWith: ONLY_WITH,
	},
	{
		path: 'cogs.auto',
		section: 'salesInvoices',
		kind: 'switch',
		label: 'Post COGS Automatically in Dinero',
		danish: 'Automatisk bogføring af vareforbrug i Dinero',
		meaning: 'Whether each booked customer invoice also makes a voucher for its cost of goods sold',
		onlyWith: ONLY_WITH,
	},
	{
		path: 'debtor.eInvoice.paymentMeans',
		section: 'salesInvoices',
		kind: 'choice',
		label: 'E-Invoice Payment Means',
		danish: 'Betalingsmåde på e-faktura',
		meaning: 'How a public customer is asked to pay an electronic invoice',
		choices: [
			{ value: 'Domestic', label: 'Danish Bank Transfer', danish: 'Dansk kontooverførsel' },
			{ value: 'International', label: 'IBAN Transfer', danish: 'IBAN-overførsel' },
			{ value: 'FIK', label: 'Payment Form (FIK)', danish: 'FI-kort' },
		],
		onlyWith: ONLY_WITH,
	},
	{
		path: 'debtor.eInvoice.alsoWhenBooked',
		section: 'salesInvoices',
		kind: 'switch',
		label: 'E-Invoice Also When Only Booked',
		danish: 'Send e-faktura, også når fakturaen kun bogføres',
		meaning:
			'Whether customers with an EAN number get their e-invoice also without sending by e-mail',
		onlyWith: ONLY_WITH,
	},
];

/** Bogføring af omsætning. */
export const REVENUE_SETTINGS: readonly Setting[] = [
	...zoneTables('debtor.accountByGroupZone', {
		section: 'revenue',
		label: 'Revenue Accounts',
		danish: 'Bogføring af omsætning',
		meaning: 'The account on which the revenue of each product group is posted',
		onlyWith: ONLY_WITH,
	}),
	{
		path: 'debtor.defaultAccount',
		section: 'revenue',
		kind: 'account',
		use: 'revenue',
		label: 'Account for Sales Lines Without Item',
		danish: 'Standardkonto for salgslinjer uden vare',
		meaning:
			'The account of an invoice line that has no product group; none holds the invoice back',
		onlyWith: ONLY_WITH,
	},
];
