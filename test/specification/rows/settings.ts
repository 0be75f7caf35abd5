import type { RowGroup } from '../rowGroup';

/** Settings of Rackbeat and Dinero: the rows of the business rules that a test must prove. */
export const SETTINGS: readonly RowGroup[] = [
	{
		section: '2.1',
		title: 'Settings: connection and initial sync',
		rows: [
			'Dinero Pro',
			'Opstartssynkronisering: Produkter',
			'Opstartssynkronisering: Kunder',
			'Opstartssynkronisering: Leverandører',
			'Opstartssynkronisering: Leverandørgrupper',
			'Aktiver integration',
		],
	},
	{
		section: '2.2',
		title: 'Settings: purchases and suppliers',
		rows: [
			'Aktiver kreditor-integration',
			'Status for leverandørfakturaer oprettet i Dinero',
			'Inkludér leverandørnummer i Dinero-navnet? (Anbefalet)',
			'Bogføring af leverandørfakturaer',
		],
	},
	{
		section: '2.3',
		title: 'Settings: sales and customers',
		rows: [
			'Aktiver debitor-integration',
			'Inkludér kundenummer i Dinero-navnet? (Anbefalet)',
			'Konto til lagerbeholdning',
			'Konto til vareforbrug',
			'Status for salgsfakturaer oprettet i Dinero',
			'Hvor overføres kundefakturaer fra',
			'Automatisk bogføring af vareforbrug i Dinero',
			'Bogføring af omsætning',
			'Enhedsindstillinger',
			'Layouts',
		],
	},
	{
		section: '2.5',
		title: 'Settings that the rules need besides',
		rows: [
			'Account per product group *and VAT zone*',
			'Rounding account and tolerance',
			'On total mismatch',
			'Start date (backfill from)',
			'Currency-difference account',
			'COGS for credit notes',
			'Stock-value regulation frequency',
			'Dry run',
		],
	},
	{
		section: '2',
		title: 'Mapping tables',
		rows: ['Group without account', 'Accounts offered', 'Bookkeeper warning', 'Changed mapping'],
	},
];
