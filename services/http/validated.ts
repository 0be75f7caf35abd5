import type { z } from '../../vendor/zod';
import { ShapeDrift, type ServiceName } from './serviceError';

/**
 * Checks an answer at the boundary, so that a drifted shape is a named error and never an
 * `undefined` in a voucher.
 * @throws ShapeDrift naming the first field that is not as documented
 */
export function validated<Schema extends z.ZodTypeAny>(
	service: ServiceName,
	path: string,
	schema: Schema,
	body: unknown,
): z.output<Schema> {
	const result = schema.safeParse(body);
	if (result.success) return result.data as z.output<Schema>;
	const [issue] = result.error.issues;
	const field = issue?.path.join('.') || 'answer';
	throw new ShapeDrift(service, path, `${field}: ${issue?.message ?? 'unexpected'}`);
}
