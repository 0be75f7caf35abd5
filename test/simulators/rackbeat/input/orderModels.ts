import { z } from 'zod';
import { addressModel, lineModel, tradeModel } from './models';

const text = () => z.string().nullish();
const key = () => z.coerce.number().int().nullish();
const amount = () => z.number().nullish();
const day = () =>
	z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD')
		.nullish();

const orderTrade = tradeModel.omit({ invoice_date: true, due_date: true });

const flatDelivery = {
	delivery_address_name: text(),
	delivery_address_street: text(),
	delivery_address_street2: text(),
	delivery_address_city: text(),
	delivery_address_zipcode: text(),
	delivery_address_country: text(),
};

/** A sales order, as it is written. */
export const orderModel = orderTrade.extend({
	customer_id: key(),
	order_date: day(),
	deliver_at: day(),
	...flatDelivery,
});

/** A purchase order, as it is written. */
export const purchaseModel = orderTrade.extend({
	supplier_id: key(),
	order_date: day(),
	preferred_delivery_date: day(),
	lines: z.array(lineModel.extend({ supplier_product_number: text() })).optional(),
});

/** A line of an order, as it is added or changed on its own. */
export const orderLineModel = lineModel.partial();

export const addCollectionModel = z.object({
	collection: z.coerce.string(),
	quantity: z.number().positive().default(1),
});

/** What is shipped or received: all that is left unless lines are named. */
export const deliveryModel = z.object({
	location_id: key(),
	lines: z.array(z.object({ id: key(), quantity: amount() })).optional(),
});

export const shippedModel = z.object({ pick: z.boolean().optional() });

/** What converting to an invoice may be told. */
export const convertModel = z.object({
	book: z.boolean().optional(),
	only_shipped: z.boolean().optional(),
});

export const orderMailModel = z.object({
	subject: text(),
	body: text(),
	receivers: z
		.object({
			to: z.array(z.string()).optional(),
			cc: z.array(z.string()).optional(),
			bcc: z.array(z.string()).optional(),
		})
		.nullish(),
});

export type OrderInput = z.output<typeof orderModel>;
export type PurchaseInput = z.output<typeof purchaseModel>;
export type OrderLineInput = z.output<typeof orderLineModel>;
export type DeliveryInput = z.output<typeof deliveryModel>;
export type AddressInput = z.output<typeof addressModel>;
