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
	initialSync: { label: 'Initial Sync', danish: 'Opstartssynkronisering' },
	supplier: {
		label: 'Purchase and Supplier Settings',
		danish: 'Indkøbs- og leverandørindstillinger',
	},
	customer: { label: 'Sales and Customer Settings', danish: 'Salgs- og kundeindstillinger' },
	salesInvoices: {
		label: 'Posting of Sales Invoices',
		danish: 'Bogføring af salgsfakturaer',
	},
	cogs: { label: 'Cost of Goods Sold', danish: 'Vareforbrug' },
	revenue: { label: 'Posting of Revenue', danish: 'Bogføring af omsætning' },
	units: { label: 'Unit Settings', danish: 'Enhedsindstillinger' },
	layouts: { label: 'Layouts', danish: 'Layouts' },
	general: { label: 'General', danish: 'Generelt' },
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
	/** Switches that must be on before the setting means anything. */
	onlyWith?: readonly string[];
}
