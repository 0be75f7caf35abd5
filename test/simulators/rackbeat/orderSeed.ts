import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD');
const number = z.number().int().positive();

/** The seeds of orders and purchase orders, of lines as invoices have them. */
export function orderSeeds<Line extends z.ZodTypeAny>(line: Line) {
	const order = {
		number,
		order_date: day,
		is_booked: z.boolean().default(true),
		heading: z.string().nullable().default(null),
		their_reference: z.string().nullable().default(null),
		lines: z.array(line).default([]),
	};
	return {
		orders: z
			.array(z.object({ ...order, customer_id: number, deliver_at: day.optional() }).strict())
			.default([]),
		purchase_orders: z.array(z.object({ ...order, supplier_id: number }).strict()).default([]),
	};
}
