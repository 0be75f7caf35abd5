import type { RackbeatSeedInput } from '../seedSchema';

type Order = NonNullable<RackbeatSeedInput['orders']>[number];
type Purchase = NonNullable<RackbeatSeedInput['purchase_orders']>[number];

/** Sales orders of the demo company: one to be shipped, one that is not booked. */
export const demoOrders: Order[] = [
	{
		number: 1001,
		customer_id: 17,
		order_date: '2026-11-02',
		heading: 'Forårssalg',
		their_reference: 'PO-4410',
		lines: [
			{ item: 'W-36', quantity: 10 },
			{ item: 'S-28', quantity: 20, discount_percentage: 10 },
			{ item: 'FRAGT', quantity: 1 },
		],
	},
	{
		number: 1002,
		customer_id: 26,
		order_date: '2026-11-03',
		is_booked: false,
		lines: [{ item: 'D-28', quantity: 4 }],
	},
];

/** Purchase orders of the demo company: one to be received, one that is not booked. */
export const demoPurchases: Purchase[] = [
	{
		number: 1001,
		supplier_id: 1,
		order_date: '2026-11-02',
		heading: 'Vinterlager',
		lines: [{ item: 'W-36', quantity: 40, line_price: 30 }],
	},
	{
		number: 1002,
		supplier_id: 3,
		order_date: '2026-11-03',
		is_booked: false,
		lines: [{ item: 'T-50', quantity: 5 }],
	},
];
