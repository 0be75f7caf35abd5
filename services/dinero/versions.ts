import { z } from '../../vendor/zod';
import { isEmptyBody } from '../http/body';

/** Any document as Dinero writes its version. */
export interface Versioned {
	TimeStamp?: string | null;
	Timestamp?: string | null;
}

/**
 * The version of a document, to be sent back as `Timestamp`; null when the answer tells none. Sales
 * documents spell it `TimeStamp`, vouchers `Timestamp` (source: Dinero OpenAPI).
 */
export const versionOf = ({ TimeStamp, Timestamp }: Versioned): string | null =>
	TimeStamp ?? Timestamp ?? null;

function withBothSpellings(body: unknown): unknown {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
	const version = versionOf(body);
	return version === null ? body : { ...body, TimeStamp: version, Timestamp: version };
}

/** A schema that finds the version under either spelling and gives it under both. */
export const versioned = <Schema extends z.ZodTypeAny>(schema: Schema) =>
	z.preprocess(withBothSpellings, schema);

/**
 * A schema for the answer to a write, which may be empty (source: Dinero's list of statuses). When
 * our own guid says what was written, it stands in for the answer.
 */
export const orEmpty = <Schema extends z.ZodTypeAny>(schema: Schema, instead: unknown) =>
	z.preprocess((body) => (isEmptyBody(body) && instead !== undefined ? instead : body), schema);

/** What a create or update of a sales document answers. */
export const createdDocument = versioned(
	z
		.object({ Guid: z.string(), TimeStamp: z.string().nullish(), Timestamp: z.string().nullish() })
		.passthrough(),
);
