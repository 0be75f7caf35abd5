import type { RackbeatSeedInput } from '../seedSchema';

type Item = NonNullable<RackbeatSeedInput['items']>[number];

/** A stock item that came in at one price. */
const stocked = (
	group: number,
	number: string,
	name: string,
	[sales_price, unit_cost, quantity]: [number, number, number],
	more: Partial<Item> = {},
): Item => ({
	number,
	name,
	group,
	sales_price,
	recommended_cost_price: unit_cost,
	receipts: [{ quantity, unit_cost }],
	...more,
});

const service = (
	group: number,
	number: string,
	name: string,
	sales_price: number,
	more: Partial<Item> = {},
): Item => ({ number, name, group, sales_price, ...more });

const bicycles: Item[] = [
	stocked(1, 'C-200', 'Bycykel Frihjul 7 gear', [4800, 2650, 12]),
	stocked(1, 'C-210', 'Bycykel Frihjul 3 gear', [3600, 1980, 10]),
	stocked(1, 'C-300', 'Elcykel Medvind', [14400, 9100, 5]),
	stocked(1, 'C-310', 'Ladcykel Langdal', [19600, 12800, 3]),
	stocked(1, 'C-400', 'Børnecykel 20"', [1800, 940, 15]),
	stocked(1, 'C-410', 'Løbecykel', [800, 410, 20]),
];

const accessories: Item[] = [
	{
		number: 'H-100',
		name: 'Cykelhjelm Bysol, hvid',
		group: 2,
		sales_price: 249.5,
		recommended_cost_price: 112.4,
		barcode: '5701234567899',
		image_url: 'https://img.example.com/h-100.png',
		discount_group: 1,
		units: [{ unit: 3, quantity: 2 }],
		prices: [{ currency: 'EUR', sales_price: 33.95 }],
		// Two deliveries whose moving average is 112.40.
		receipts: [
			{ quantity: 60, unit_cost: 110 },
			{ quantity: 40, unit_cost: 116 },
		],
	},
	stocked(2, 'H-110', 'Cykelhjelm Bysol, barn', [199, 88.25, 40]),
	stocked(2, 'L-10', 'Lygtesæt, front og bag', [33.33, 14.2, 200], { unit: 3 }),
	stocked(2, 'L-20', 'Refleksvest', [33.33, 9.95, 150]),
	stocked(2, 'L-30', 'Ringeklokke', [33.33, 11.05, 120]),
	stocked(2, 'T-50', 'Cykeltaske 20 l', [399, 187.6, 25]),
	stocked(2, 'K-60', 'Kædelås', [299, 131.333333, 30]),
	{ number: 'UK-1', name: 'Ur til cykelstyr', group: 2, sales_price: 320 },
	stocked(2, 'B-90', 'Barnestol, udgået', [899, 455, 2], { is_barred: true }),
];

const parts: Item[] = [
	stocked(3, 'SK-1', 'Skive M5', [0.123456, 0.045678, 50_000]),
	stocked(3, 'R/12+3', 'Ritzel 12 tænder + 3 skiver', [145, 61.5, 40]),
	stocked(3, 'P-70', 'Pedaler', [180, 74.9, 60], { unit: 4 }),
	stocked(3, 'D-28', 'Dæk 28"', [210, 96.4, 80]),
	stocked(3, 'S-28', 'Slange 28"', [45, 16.75, 200]),
	stocked(3, 'W-36', 'Wiresæt', [85, 31.2, 70], { unit: 3 }),
	stocked(3, 'HJUL-28', 'Forhjul 28", samlet', [620, 310.5, 8], {
		type: 'lot',
		parts: [
			{ item: 'D-28', quantity: 1 },
			{ item: 'S-28', quantity: 1 },
			{ item: 'SK-1', quantity: 6 },
		],
	}),
];

const services: Item[] = [
	service(4, 'VTIME', 'Værkstedstime', 480, { unit: 2, service_cost: 210 }),
	service(4, 'V-KLAR', 'Klargøring af ny cykel', 350),
	service(4, 'V-LAP', 'Lapning', 120),
	service(5, 'FRAGT', 'Fragt', 49),
	service(5, 'FRAGT-EU', 'Fragt, EU', 140),
	service(5, 'KM', 'Kørsel', 3.79, { unit: 5 }),
	service(6, 'KURSUS-1', 'Cykelkursus for begyndere', 200),
	service(6, 'KURSUS-2', 'Cykelkursus for børn', 150),
];

/** A bundle that is sold as one and becomes separate lines. */
export const demoCollections = [
	{
		number: 'STARTPAKKE',
		name: 'Startpakke til ny cykel',
		parts: [
			{ item: 'H-100', quantity: 1 },
			{ item: 'L-10', quantity: 1 },
		],
	},
];

/** The 30 items of the demo company, over its six groups. */
export const demoItems: Item[] = [...bicycles, ...accessories, ...parts, ...services];
