import { DINERO_UNITS } from '../rackbeatDinero';
import type { Setting } from '../setting';
import { UNIT_NAMES } from '../unitSuggestion';

/** Enhedsindstillinger and Layouts. */
export const MAPPING_SETTINGS: readonly Setting[] = [
	{
		path: 'units.byUnit',
		section: 'units',
		kind: 'table',
		label: 'Units',
		danish: 'Enhedsindstillinger',
		meaning: 'The Dinero unit of each Rackbeat unit; quantities are never converted',
	},
	{
		path: 'units.defaultUnit',
		section: 'units',
		kind: 'choice',
		label: 'Default Unit',
		danish: 'Standardenhed',
		meaning: 'The unit of a line whose own unit is not connected; none holds the invoice back',
		choices: [
			{ value: '', label: 'None', danish: 'Ingen' },
			...DINERO_UNITS.map((value) => ({ value, ...UNIT_NAMES[value] })),
		],
	},
	{
		path: 'layouts',
		section: 'layouts',
		kind: 'table',
		label: 'Layouts',
		danish: 'Layouts',
		meaning: "The Dinero layout of each Rackbeat layout; Dinero's default where none is chosen",
	},
];

/** What the rules need besides the original page. */
export const GENERAL_SETTINGS: readonly Setting[] = [
	{
		path: 'from',
		section: 'general',
		kind: 'day',
		label: 'Start Date',
		danish: 'Startdato',
		meaning: 'The first invoice date to transfer; earlier documents are left alone',
	},
	{
		path: 'closedUntil',
		section: 'general',
		kind: 'day',
		label: 'Books Closed Up To and Including',
		danish: 'Bøger lukket til og med',
		meaning: 'The last day of the closed period; nothing is dated on or before it',
	},
	{
		path: 'enabled',
		section: 'general',
		kind: 'switch',
		label: 'Activate the Integration',
		danish: 'Aktiver integration',
		meaning: 'Whether anything is transferred at all',
	},
	{
		path: 'dryRun',
		section: 'general',
		kind: 'switch',
		label: 'Dry Run',
		danish: 'Prøvekørsel',
		meaning: 'Whether plans are only made to be looked at and never carried out',
	},
	{
		path: 'onMismatch',
		section: 'general',
		kind: 'choice',
		label: 'When Totals Differ',
		danish: 'Når totaler ikke stemmer',
		meaning: 'What happens when Dinero computes another total than Rackbeat; it is never booked',
		choices: [
			{
				value: 'keepDraft',
				label: 'Keep as Draft and Report',
				danish: 'Behold som kladde og meld',
			},
			{ value: 'stop', label: 'Stop Before Writing', danish: 'Stop, før der skrives' },
		],
	},
	{
		path: 'rounding.account',
		section: 'general',
		kind: 'account',
		use: 'rounding',
		label: 'Rounding Account',
		danish: 'Konto til øreafrunding',
		meaning: 'The revenue account without VAT that takes differences within the tolerance',
	},
	{
		path: 'rounding.toleranceOre',
		section: 'general',
		kind: 'ore',
		label: 'Rounding Tolerance in Øre',
		danish: 'Tolerance for øreafrunding',
		meaning: 'The largest difference in øre that goes to the rounding account; 0 is strict',
	},
	{
		path: 'stockValue.schedule',
		section: 'general',
		kind: 'choice',
		label: 'Stock Value Regulation',
		danish: 'Regulering af lagerværdi',
		meaning: 'How often the inventory account is brought to the stock value of Rackbeat',
		choices: [
			{ value: 'off', label: 'Off', danish: 'Fra' },
			{ value: 'daily', label: 'Daily', danish: 'Dagligt' },
			{ value: 'weekly', label: 'Weekly', danish: 'Ugentligt' },
			{ value: 'monthly', label: 'Monthly', danish: 'Månedligt' },
		],
	},
	{
		path: 'stockValue.status',
		section: 'general',
		kind: 'choice',
		label: 'Status of Stock Value Regulations',
		danish: 'Status for lagerreguleringer',
		meaning:
			'Whether a regulation stays in the kassekladde, where the next one replaces it, or is booked at once',
		choices: [
			{ value: 'draft', label: 'Draft', danish: 'Kladde' },
			{ value: 'booked', label: 'Booked', danish: 'Bogført' },
		],
	},
	{
		path: 'stockValue.countNegative',
		section: 'general',
		kind: 'switch',
		label: 'Count Negative Stock',
		danish: 'Medregn negativt lager',
		meaning: 'Whether items with negative stock lower the stock value',
	},
	{
		path: 'fx.account',
		section: 'general',
		kind: 'account',
		use: 'currency',
		label: 'Currency Difference Account',
		danish: 'Konto til valutakursdifferencer',
		meaning: 'The account for currency differences; without one they are only reported',
	},
	{
		path: 'organizationId',
		section: 'general',
		kind: 'given',
		label: 'Dinero Organization ID',
		danish: 'Firma ID',
		meaning: 'The company of the Dinero credential; never typed',
	},
	{
		path: 'rackbeatAccount',
		section: 'general',
		kind: 'given',
		label: 'Rackbeat Account',
		danish: 'Rackbeat-konto',
		meaning: 'The account of the Rackbeat key; never typed',
	},
	{
		path: 'version',
		section: 'general',
		kind: 'given',
		label: 'Version',
		danish: 'Version',
		meaning: 'The version of the settings themselves',
	},
];
