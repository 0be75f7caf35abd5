import { z } from '../../vendor/zod';

/** A hashed id: an opaque text whose capitals matter. */
export const id = z.union([z.string().min(1), z.number().transform(String)]);

export const optionalId = id.nullish();

export const optionalText = z
	.union([z.string(), z.number(), z.boolean()])
	.nullish()
	.transform((value) => (value === null || value === undefined ? null : String(value)));

/** Whole øre, or hundredths of another currency (int64); always gross. */
export const minorUnits = z.number().int().safe();

export const optionalFlag = z.boolean().nullish();

/** A row as it came, of which only the named fields are checked. */
export const row = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).passthrough();

/** `{ data: ... }`, the envelope of most answers. */
export const inData = <Schema extends z.ZodTypeAny>(schema: Schema) =>
	z.object({ data: schema }).transform((answer) => answer['data'] as z.output<Schema>);

/** `{ data: { <name>: ... } }`, where the envelope has one more wrapper. */
export const inWrapper = <Schema extends z.ZodTypeAny>(name: string, schema: Schema) =>
	z
		.object({ data: z.object({ [name]: schema }) })
		.transform(({ data }) => data?.[name] as z.output<Schema>);

/** `{ <name>: ... }`, for the answers that have no envelope. */
export const bare = <Schema extends z.ZodTypeAny>(name: string, schema: Schema) =>
	z.object({ [name]: schema }).transform((answer) => answer[name] as z.output<Schema>);

/** A list that may be null where there is nothing. */
export const rows = <Schema extends z.ZodTypeAny>(schema: Schema) =>
	z
		.array(schema)
		.nullable()
		.transform((found) => (found ?? []) as Array<z.output<Schema>>);
