import { z } from 'zod';
import { standardCustom } from './demo/standardCustom';

const number = z.number().int().positive();
const name = z.string().min(1);
const percent = z.number().min(0).max(100);

const fieldSeed = z
	.object({
		id: number,
		slug: z.string().min(1),
		name,
		type: z.enum(['text', 'textarea', 'checkbox', 'dropdown']),
		available_for: z.enum(['customer', 'item', 'supplier', 'sales', 'purchasing']),
		use_in_layouts: z.boolean().default(false),
		default_value: z.string().nullable().default(null),
		options: z.array(z.object({ id: number, label: name, value: name }).strict()).default([]),
	})
	.strict();

const valueSeed = z
	.object({
		owner: z.enum([
			'items',
			'customers',
			'suppliers',
			'orders',
			'customer-invoices',
			'purchase-orders',
			'supplier-invoices',
		]),
		/** Number of the record as text. */
		key: name,
		field_id: number,
		/** Of a dropdown the id of the option. */
		value: z.union([z.string(), z.number(), z.boolean()]),
	})
	.strict();

/** The seeds of custom fields and of what customers pay. */
export const customSeeds = {
	custom_fields: z.array(fieldSeed).default(standardCustom.custom_fields),
	field_values: z.array(valueSeed).default([]),
	discount_groups: z
		.array(z.object({ number, name, discount_percentage: percent }).strict())
		.default(standardCustom.discount_groups),
	customer_discounts: z
		.array(
			z
				.object({
					customer_id: number,
					group: number,
					override_discount_percentage: percent.nullable().default(null),
				})
				.strict(),
		)
		.default([]),
	customer_prices: z
		.array(
			z
				.object({
					customer_id: number,
					item: name,
					sales_price: z.number().min(0),
					currency: z.string().length(3).default('DKK'),
				})
				.strict(),
		)
		.default([]),
};
