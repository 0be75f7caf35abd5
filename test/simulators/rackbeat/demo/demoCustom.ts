import type { RackbeatSeedInput } from '../seedSchema';

type Part = Pick<RackbeatSeedInput, 'field_values' | 'customer_discounts' | 'customer_prices'>;

/** What records of the demo company say in custom fields, and what customers pay. */
export const demoCustom: Part = {
	field_values: [
		{ owner: 'items', key: 'H-100', field_id: 1, value: 1 },
		{ owner: 'items', key: 'H-100', field_id: 3, value: true },
		{ owner: 'items', key: 'HJUL-28', field_id: 7, value: 'Samles i værkstedet' },
		{ owner: 'customers', key: '17', field_id: 2, value: '5f0c8d1e-0a51-4b7e-9d5b-2f3f6a3b7c11' },
		{ owner: 'suppliers', key: '1', field_id: 6, value: 'ISO 4210' },
		{ owner: 'orders', key: '1001', field_id: 4, value: 'Leveres i to hold' },
		{ owner: 'customer-invoices', key: '1002', field_id: 4, value: 'Messepris' },
		{ owner: 'purchase-orders', key: '1001', field_id: 5, value: 'Sag 12' },
		{ owner: 'supplier-invoices', key: '3001', field_id: 5, value: 'Sag 7' },
	],
	customer_discounts: [{ customer_id: 17, group: 1, override_discount_percentage: 15 }],
	customer_prices: [{ customer_id: 17, item: 'R/12+3', sales_price: 129.5 }],
};
