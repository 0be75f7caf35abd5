import type { DineroSeedInput } from '../simulators/dinero/seedSchema';

/** Names of uneven length, as real groups and accounts have them. */
const NAMES = [
	'Reservedele til bremser, gear og hjul med ekstra lang betegnelse fra leverandøren',
	'Hjelme',
	'Cykeltasker og bagagebærere',
	'Tøj',
	'Værkstedstimer',
];
const nameOf = (place: number): string => `${NAMES[place % NAMES.length] ?? ''} ${place}`;

/** A Rackbeat account with forty product groups, every fifth of them services. */
export const LARGE_RACKBEAT = {
	product_groups: Array.from({ length: 40 }, (_, place) => ({
		number: place + 1,
		name: nameOf(place),
		has_inventory: place % 5 !== 4,
		vat_domestic: 25,
		vat_eu: 0,
		vat_abroad: 0,
		vat_domestic_exempt: 0,
	})),
	units: Array.from({ length: 20 }, (_, place) => ({
		number: place + 1,
		name: ['stk', 'timer', 'kasse', 'par', 'kg'][place % 5] ?? '',
	})),
};

const CODES = ['U25', 'U25', 'U25', 'UEUV', 'UVC', null];

const account = (AccountNumber: number, VatCode: string | null, Category: string) => ({
	AccountNumber,
	Name: `${nameOf(AccountNumber)} konto`,
	VatCode,
	Category,
});

/** A Dinero company with a hundred and fifty accounts beside the standard chart. */
export const LARGE_DINERO: DineroSeedInput = {
	organisations: [
		{
			id: 1001,
			name: 'Frihjul Cykler ApS',
			accounts: [
				...Array.from({ length: 60 }, (_, place) =>
					account(1501 + place * 5, CODES[place % CODES.length] ?? null, 'Turnover'),
				),
				...Array.from({ length: 90 }, (_, place) =>
					account(2501 + place * 10, place % 3 === 0 ? null : 'I25', 'Variable Expenses'),
				),
			],
		},
	],
};
