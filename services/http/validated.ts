import type { z } from '../../vendor/zod';
import { ShapeDrift, type ServiceName } from './serviceError';

/** The first field that is not as documented, and why. */
export function firstFlaw(error: z.ZodError): string {
	const [issue] = error.issues;
	return `${issue?.path.join('.') || 'answer'}: ${issue?.message ?? 'unexpected'}`;
}

/** Checks an answer that no client stands behind, such as a login's. @throws ShapeDrift */
export function validated<Schema extends z.ZodTypeAny>(
	service: ServiceName,
	path: string,
	schema: Schema,
	body: unknown,
): z.output<Schema> {
	const result = schema.safeParse(body);
	if (result.success) return result.data as z.output<Schema>;
	throw new ShapeDrift(service, path, firstFlaw(result.error));
}
