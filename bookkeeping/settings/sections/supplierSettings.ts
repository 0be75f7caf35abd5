import type { Setting } from '../setting';
import { zoneTables } from './zoneTables';

const ONLY_WITH = ['creditor.enabled'];

/** Opstartssynkronisering: what is copied once from Dinero to Rackbeat. */
export const INITIAL_SYNC_SETTINGS: readonly Setting[] = [
	{
		path: 'initialSync.products',
		section: 'initialSync',
		kind: 'switch',
		label: 'Products',
		danish: 'Produkter',
		meaning: 'Whether products are copied from Dinero to Rackbeat at the start',
	},
	{
		path: 'initialSync.customers',
		section: 'initialSync',
		kind: 'switch',
		label: 'Customers',
		danish: 'Kunder',
		meaning: 'Whether customers with an e-mail are copied from Dinero to Rackbeat at the start',
	},
	{
		path: 'initialSync.suppliers',
		section: 'initialSync',
		kind: 'switch',
		label: 'Suppliers',
		danish: 'Leverandører',
		meaning: 'Whether suppliers with an e-mail are copied from Dinero to Rackbeat at the start',
	},
	{
		path: 'initialSync.supplierGroups',
		section: 'initialSync',
		kind: 'switch',
		label: 'Supplier Groups',
		danish: 'Leverandørgrupper',
		meaning: 'Whether supplier groups are copied from Dinero to Rackbeat at the start',
	},
];

/** Indkøbs- og leverandørindstillinger. */
export const SUPPLIER_SETTINGS: readonly Setting[] = [
	{
		path: 'creditor.enabled',
		section: 'supplier',
		kind: 'switch',
		label: 'Enable Supplier Integration',
		danish: 'Aktiver kreditor-integration',
		meaning: 'Whether booked supplier invoices of Rackbeat go to Dinero',
	},
	{
		path: 'creditor.invoiceStatus',
		section: 'supplier',
		kind: 'choice',
		label: 'Status of Supplier Invoices Created in Dinero',
		danish: 'Status for leverandørfakturaer oprettet i Dinero',
		meaning: 'Whether a supplier invoice becomes a draft or a booked purchase voucher',
		choices: [
			{ value: 'draft', label: 'Create as Draft', danish: 'Opret som kladde' },
			{ value: 'booked', label: 'Create as Booked', danish: 'Opret som bogført' },
		],
		onlyWith: ONLY_WITH,
	},
	{
		path: 'creditor.numberInName',
		section: 'supplier',
		kind: 'switch',
		label: 'Include the Supplier Number in the Dinero Name (Recommended)',
		danish: 'Inkludér leverandørnummer i Dinero-navnet? (Anbefalet)',
		meaning: 'Whether supplier 1 carries K1 in its Dinero name',
		onlyWith: ONLY_WITH,
	},
	{
		path: 'creditor.keepCurrency',
		section: 'supplier',
		kind: 'switch',
		label: 'Keep the Currency of Supplier Invoices',
		danish: 'Behold leverandørfakturaens valuta',
		meaning: 'Whether a voucher keeps its currency instead of being converted to DKK',
		onlyWith: ONLY_WITH,
	},
	{
		path: 'creditor.defaultAccount',
		section: 'supplier',
		kind: 'account',
		use: 'purchase',
		label: 'Account for Purchase Lines Without Item',
		danish: 'Standardkonto for købslinjer uden vare',
		meaning: 'The account of a purchase line that has no product group; none holds it back',
		onlyWith: ONLY_WITH,
	},
	{
		path: 'creditor.roundingAccount',
		section: 'supplier',
		kind: 'account',
		use: 'purchase',
		label: 'Rounding Account of Purchases',
		danish: 'Konto til øreafrunding på køb',
		meaning: 'The expense account that takes øre of VAT on paper within the rounding tolerance',
		onlyWith: ONLY_WITH,
	},
	...zoneTables('creditor.accountByGroupZone', {
		section: 'supplier',
		label: 'Purchase Accounts',
		danish: 'Bogføring af leverandørfakturaer',
		meaning: 'The account on which purchases of each product group are posted',
		onlyWith: ONLY_WITH,
	}),
	...zoneTables('creditor.vatCodeByGroupZone', {
		section: 'supplier',
		label: 'Purchase VAT Codes',
		danish: 'Momskode for leverandørfakturaer',
		meaning: "The VAT code of each product group where the account's own code is not meant",
		onlyWith: ONLY_WITH,
	}),
];
