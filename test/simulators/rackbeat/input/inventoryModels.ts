import { z } from 'zod';

const text = () => z.string().nullish();
const key = () => z.coerce.number().int().nullish();
const amount = () => z.number().nullish();
const day = () =>
	z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD')
		.nullish();

const regulation = {
	item_id: z.coerce.string().nullish(),
	quantity: amount(),
	regulated_at: day(),
	reason: text(),
};

/** An adjustment, as it is written. */
export const adjustmentModel = z.object({
	...regulation,
	adjustment_type: text(),
	cost_price: z.number().min(0).nullish(),
	location: key(),
});

/** An internal movement, as it is written. */
export const movementModel = z.object({
	...regulation,
	from_location: key(),
	from_location_id: key(),
	to_location: key(),
	to_location_id: key(),
	lines: z.array(z.object({ item_id: z.coerce.string().nullish(), quantity: amount() })).optional(),
});

/** A stock count, as it is written. */
export const countModel = z.object({ ...regulation, location: key() });

export type AdjustmentInput = z.output<typeof adjustmentModel>;
export type MovementInput = z.output<typeof movementModel>;
export type CountInput = z.output<typeof countModel>;
