const group = (number: number, name: string, has_inventory: boolean, vat_domestic = 25) => ({
	number,
	name,
	has_inventory,
	vat_domestic,
});

/** Keys and registers of the demo company. */
export const standardRegisters = {
	keys: [
		{ key: 'demo-rackbeat-key', scopes: ['all'] },
		{ key: 'demo-rackbeat-limited-key', scopes: ['purchase'] },
	],
	product_groups: [
		group(1, 'Cykler', true),
		group(2, 'Hjelme og tilbehør', true),
		group(3, 'Reservedele', true),
		group(4, 'Værksted', false),
		group(5, 'Fragt', false),
		group(6, 'Kurser (momsfri)', false, 0),
	],
	units: [
		{ number: 1, name: 'stk' },
		{ number: 2, name: 'time' },
		{ number: 3, name: 'sæt' },
		{ number: 4, name: 'par' },
		{ number: 5, name: 'km' },
	],
	layouts: [
		{ number: 1, name: 'Standard' },
		{ number: 2, name: 'Engros' },
	],
	payment_terms: [
		{ number: 1001, name: 'Netto 8 dage', type: 'net', maturity_days: 8 },
		{ number: 1002, name: 'Netto 14 dage', type: 'net', maturity_days: 14 },
		{ number: 1003, name: 'Kontant', type: 'paid_in_cash', maturity_days: 0 },
		{ number: 1004, name: 'Løbende måned + 30 dage', type: 'invoice_month', maturity_days: 30 },
	],
	customer_groups: [
		{ number: 1, name: 'Forhandlere' },
		{ number: 2, name: 'Private' },
	],
	supplier_groups: [
		{ number: 1, name: 'Indenlandske' },
		{ number: 2, name: 'Udenlandske' },
	],
	locations: [
		{ number: 1, name: 'Hovedlager' },
		{ number: 11, name: 'Butik' },
		{ number: 12, name: 'Hylde A1', barcode: 'A1', parent_id: 1 },
	],
	employees: [{ number: 1, name: 'Salg' }],
};
