import type { RackbeatSeedInput } from '../seedSchema';

type Invoice = NonNullable<RackbeatSeedInput['customer_invoices']>[number];
type Line = NonNullable<Invoice['lines']>[number];

const line = (item: string, quantity = 1, more: Partial<Line> = {}): Line => ({
	item,
	quantity,
	...more,
});

const invoice = (
	number: number,
	customer_id: number,
	invoice_date: string,
	lines: Line[],
	more: Partial<Invoice> = {},
): Invoice => ({ number, customer_id, invoice_date, lines, ...more });

const withTexts = invoice(
	1015,
	25,
	'2026-11-20',
	[
		{ item: null, name: 'Leveres efter aftale på lageret', quantity: 0 },
		line('C-200', 2, { discount_percentage: 15 }),
	],
	{
		is_booked: false,
		heading: 'Cykler til udlejning',
		note: 'Cyklerne leveres klargjort.',
		their_reference: 'PO-7781',
	},
);

/** The customer invoices of the demo company. Drafts wait to be booked by hand. */
export const demoInvoices: Invoice[] = [
	invoice(1001, 17, '2026-11-20', [line('H-100', 4, { discount_percentage: 10 }), line('FRAGT')], {
		is_booked: false,
	}),
	invoice(1002, 17, '2026-11-03', [line('L-10'), line('L-20'), line('L-30')]),
	invoice(1003, 25, '2026-11-04', [line('SK-1', 1000)]),
	invoice(1004, 26, '2026-11-05', [line('C-410'), line('KURSUS-1')]),
	invoice(1005, 18, '2026-11-06', [line('D-28', 2), line('S-28', 2)]),
	invoice(1006, 19, '2026-11-09', [line('C-210', 2)]),
	invoice(1007, 20, '2026-11-10', [line('T-50', 10, { line_price: 50 })], { currency_rate: 7.46 }),
	invoice(1008, 21, '2026-11-10', [line('K-60', 3)]),
	invoice(1009, 23, '2026-11-11', [line('UK-1')]),
	invoice(1010, 27, '2026-11-12', [line('VTIME', 2), line('FRAGT')]),
	invoice(1011, 17, '2026-11-13', [line('H-110', 1, { vat_percentage: 0 })]),
	invoice(1012, 17, '2026-11-16', [line('H-100', -1)]),
	invoice(1013, 22, '2026-11-16', [line('R/12+3', 2)]),
	invoice(1014, 24, '2026-11-17', [line('L-30', 5)]),
	withTexts,
	invoice(1016, 28, '2026-11-21', [line('C-400', 1), line('L-20', 1)], { is_booked: false }),
	invoice(1017, 17, '2026-10-05', [line('S-28', 10)]),
	invoice(1018, 25, '2026-11-18', [line('P-70', 2, { unit: 4 })]),
];
