import type { AccountUse } from './accountFit';

/** What a setting holds; decides how it is shown and read. */
export type SettingKind =
	/** Yes or no. */
	| 'switch'
	/** One of `choices`. */
	| 'choice'
	/** Number of one Dinero account, or nothing. */
	| 'account'
	/** A Danish day, or nothing. */
	| 'day'
	/** Whole øre. */
	| 'ore'
	/** Rackbeat number -> Dinero account, VAT code, unit or template. */
	| 'table'
	/** Never typed: comes from the credentials, or is fixed. */
	| 'given';

export interface SettingChoice {
	value: string;
	/** English, Title Case. */
	label: string;
	/** The Danish words that the user knows from the settings page. */
	danish: string;
}

export const SECTIONS = {
	initialSync: {
		label: 'Initial Sync',
		danish: 'Opstartssynkronisering',
		hint: 'Products need an item number, customers and suppliers an e-mail in Dinero.',
	},
	supplier: {
		label: 'Purchase and Supplier Settings',
		danish: 'Indkøbs- og leverandørindstillinger',
		hint: 'In doubt about accounts, go through them with your auditor or bookkeeper.',
	},
	customer: {
		label: 'Sales and Customer Settings',
		danish: 'Salgs- og kundeindstillinger',
		hint: '',
	},
	salesInvoices: {
		label: 'Posting of Sales Invoices',
		danish: 'Bogføring af salgsfakturaer',
		hint: 'COGS from sales invoices alone is never complete; the stock value must also be regulated now and then.',
	},
	cogs: { label: 'Cost of Goods Sold', danish: 'Vareforbrug', hint: '' },
	revenue: {
		label: 'Posting of Revenue',
		danish: 'Bogføring af omsætning',
		hint: 'Each row offers the accounts whose VAT fits. In doubt, go through them with your auditor or bookkeeper.',
	},
	units: {
		label: 'Unit Settings',
		danish: 'Enhedsindstillinger',
		hint: 'Quantities are never converted.',
	},
	layouts: { label: 'Layouts', danish: 'Layouts', hint: '' },
	general: { label: 'General', danish: 'Generelt', hint: '' },
} as const;
export type SectionKey = keyof typeof SECTIONS;

/** One setting as the user meets it. */
export interface Setting {
	/** Place in the settings object, such as `cogs.inventoryAccount`. */
	path: string;
	section: SectionKey;
	kind: SettingKind;
	/** English label, Title Case. */
	label: string;
	/** The exact label of the Danish settings page; our own wording where the page has none. */
	danish: string;
	/** What it does, in one English sentence without final period. */
	meaning: string;
	choices?: readonly SettingChoice[];
	/** For one account: what it is used for. */
	use?: AccountUse;
	/** Switches that must be on before the setting means anything. */
	onlyWith?: readonly string[];
}
