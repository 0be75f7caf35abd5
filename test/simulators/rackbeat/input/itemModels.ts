import { z } from 'zod';

const text = (max = 1_000_000) => z.string().max(max).nullish();
const key = () => z.coerce.number().int().nullish();
const amount = () => z.number().nullish();
const count = () => z.number().int().min(0).nullish();

const physicalModel = z.object({
	weight: amount(),
	weight_unit: text(10),
	height: amount(),
	width: amount(),
	depth: amount(),
	size_unit: text(10),
});

const shape = {
	number: z.coerce.string().min(1).max(50).optional(),
	group: key(),
	group_id: key(),
	name: z.string().min(1).max(80).optional(),
	sales_price: amount(),
	recommended_sales_price: amount(),
	recommended_cost_price: amount(),
	extra_cost: amount(),
	cost_addition_percentage: amount(),
	unit_id: key(),
	unit: key(),
	stock_quantity: amount(),
	description: text(),
	min_inventory_quantity: count(),
	min_sales_quantity: count(),
	min_purchase_quantity: count(),
	min_stock: count(),
	min_sales: count(),
	min_order: count(),
	barcode: text(50),
	default_location_id: key(),
	default_supplier_id: key(),
	supplier_product_number: text(),
	variation_id: key(),
	physical: physicalModel.nullish(),
	is_barred: z.boolean().optional(),
	discount_group: key(),
	image_url: text(),
};

/** A product, as it is written. */
export const productModel = z.object(shape);

const lotLineModel = z.object({
	id: key(),
	item_id: z.coerce.string().nullish(),
	product_id: z.coerce.string().nullish(),
	quantity: z.number({ required_error: 'required' }),
});

/** A bill of materials, as it is written. */
export const lotModel = z.object({
	...shape,
	lines: z.array(lotLineModel).optional(),
	min_produced: count(),
	recommended_cost_is_locked: z.boolean().optional(),
	cost_is_locked: z.boolean().optional(),
	adjust_to_zero: z.boolean().optional(),
	add_products_individually: z.boolean().optional(),
});

export const translationModel = z.object({ name: text(80), description: text() });

export type ItemInput = z.output<typeof productModel> & Partial<z.output<typeof lotModel>>;
