import type { RackbeatSeedInput } from '../seedSchema';

type Invoice = NonNullable<RackbeatSeedInput['supplier_invoices']>[number];
type Line = NonNullable<Invoice['lines']>[number];

const line = (item: string, quantity: number, line_price: number): Line => ({
	item,
	quantity,
	line_price,
});

const invoice = (
	number: number,
	supplier_id: number,
	invoice_date: string,
	lines: Line[],
	more: Partial<Invoice> = {},
): Invoice => ({ number, supplier_id, invoice_date, lines, ...more });

/** The supplier invoices of the demo company. Their goods are its opening stock, so none moves any. */
export const demoSupplierInvoices: Invoice[] = [
	invoice(3001, 1, '2026-11-03', [line('H-100', 40, 112.4), line('FRAGT', 1, 350)], {
		supplier_invoice_number: 'NC-20417',
		note: 'Leveret på to paller.',
	}),
	invoice(3002, 2, '2026-11-05', [line('T-50', 20, 100)], {
		supplier_invoice_number: '2026/881',
		currency_rate: 7.5,
	}),
	invoice(3003, 1, '2026-11-10', [line('H-100', -2, 112.4)], {
		supplier_invoice_number: 'NC-20433K',
		credited_invoice_id: 3001,
	}),
	invoice(3004, 1, '2026-11-11', [line('D-28', 1, 0)], {
		heading: 'Samlet faktura over fire indkøb',
	}),
	invoice(3005, 1, '2026-11-20', [line('SK-1', 10_000, 0.045678), { name: 'Restordre følger' }], {
		is_booked: false,
		supplier_invoice_number: 'NC-20502',
	}),
	invoice(3006, 3, '2026-11-12', [line('R/12+3', 10, 61.5)], { supplier_invoice_number: 'EB-7' }),
	invoice(
		3007,
		1,
		'2026-11-13',
		[line('S-28', 100, 16.75), { name: 'Miljøgebyr', line_price: 125, vat_percentage: 25 }],
		{ supplier_invoice_number: 'NC-20441' },
	),
];
