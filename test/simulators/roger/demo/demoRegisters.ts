import type { RogerSeedInput } from '../seedSchema';

type Team = NonNullable<RogerSeedInput['teams']>[number];

const account = (number: string, name: string, parent = 'Drift') => ({
	number,
	name,
	externalId: number,
	source: 'dinero',
	parent,
});

/**
 * The chart of the demo company as categories: numbers that Dinero's demo chart has, one account that
 * was deleted there since, one that is a balance account, and one that no account stands behind.
 */
export const demoCategories: Team['categories'] = [
	{ name: 'Drift', selectable: false },
	account('2000', 'Vareforbrug'),
	account('2010', 'Varekøb EU'),
	account('2020', 'Varekøb verden'),
	account('2100', 'Fragt, køb'),
	account('7300', 'Internet og webhotel'),
	account('7380', 'Differencer og øreafrunding'),
	account('3600', 'Kontorartikler (slettet i Dinero)'),
	account('53500', 'Varelager', 'Balance'),
	{ name: 'Repræsentation' },
];

/** Lists: VAT, the payment methods of receipts, and a dimension whose labels carry numbers. */
export const demoLists: Team['lists'] = [
	{
		name: 'Moms',
		type: 'Vat',
		labels: [
			{
				value: 'Købsmoms 25 %',
				externalId: 'I25',
				vat: { ratePercentage: 25, isReverseCharge: false },
			},
			{
				value: 'EU-varer',
				externalId: 'IEUV',
				vat: { ratePercentage: 25, isReverseCharge: true },
			},
			{ value: 'Ingen moms', vat: { ratePercentage: 0, isReverseCharge: false } },
		],
	},
	{
		name: 'Betalingsmetode',
		type: 'PaymentMethod',
		onBills: false,
		onCreditnotes: false,
		labels: [
			{ value: 'Firmakort', externalId: '55000' },
			{ value: 'Kontant', externalId: '55040' },
		],
	},
	{
		name: 'Projekt',
		type: 'EconomicProjects',
		labels: [
			{ value: 'Cykelmesse 2026', externalId: '7' },
			{ value: 'Ombygning', externalId: '8' },
		],
	},
];

/** Vendors: their numbers as read, with and without prefix, spaces and external id. All invented. */
export const demoVendors: Team['vendors'] = [
	{
		name: 'Nordisk Cykelimport A/S',
		identification: 'DK 11 22 34 94',
		country: 'DK',
		address: 'Havnegade 14',
		postal: '8000',
		city: 'Aarhus C',
		email: 'faktura@nordisk.example.com',
		defaultCategory: '2000',
	},
	{
		name: 'Webhus ApS',
		identification: '31000033',
		country: 'DK',
		email: 'regning@webhus.example.com',
		externalId: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2402',
		source: 'dinero',
		defaultCategory: '7300',
	},
	{
		name: 'Fahrradteile Muster GmbH',
		identification: 'DE987654321',
		country: 'DE',
		city: 'Hamburg',
		postal: '20457',
		defaultCategory: '2010',
	},
	{ name: 'Example Bicycle Parts Ltd', country: 'GB', city: 'Birmingham' },
	{ name: 'Tanken ved Torvet' },
	{ name: 'Inge Bogholder', email: 'inge@frihjul.example.com', country: 'DK' },
];
