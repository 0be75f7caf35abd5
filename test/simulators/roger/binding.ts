import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Sim } from './model';
import { invalid, problem } from './problems';
import type { FieldErrors } from './problems';

type Path = readonly (string | number)[];

function errorsOf(issues: readonly z.ZodIssue[]): FieldErrors {
	const errors: FieldErrors = {};
	for (const { path, message } of issues) {
		const name = path.join('.') || '$';
		errors[name] = [...(errors[name] ?? []), message];
	}
	return errors;
}

/** The object at a path inside a value that the schema has walked already. */
function objectAt(value: unknown, path: Path): Record<string, unknown> {
	return path.reduce<unknown>(
		(inner, step) => (inner as Record<string | number, unknown>)[step],
		value,
	) as Record<string, unknown>;
}

type Unknown = z.ZodIssue & { code: 'unrecognized_keys' };

const isUnknown = (issue: z.ZodIssue): issue is Unknown => issue.code === 'unrecognized_keys';

/**
 * Reads a body by a strict model. What the model does not know is dropped, as the service does in
 * silence, and told as a warning.
 *
 * @throws Refusal 400 for what does not fit
 */
export function readBody<Schema extends z.ZodTypeAny>(
	sim: Sim,
	request: FastifyRequest,
	schema: Schema,
	wording: 'switched' | 'problem' = 'switched',
): z.output<Schema> {
	const body: unknown = structuredClone(request.body ?? {});
	const first = schema.safeParse(body) as z.SafeParseReturnType<unknown, z.output<Schema>>;
	if (first.success) {
		return first.data;
	}
	for (const { path, keys } of first.error.issues.filter(isUnknown)) {
		const object = objectAt(body, path);
		for (const key of keys) {
			sim.warn(request, `Unknown field ${[...path, key].join('.')} is dropped in silence`);
			Reflect.deleteProperty(object, key);
		}
	}
	const second = schema.safeParse(body) as z.SafeParseReturnType<unknown, z.output<Schema>>;
	if (!second.success) {
		const errors = errorsOf(second.error.issues);
		throw wording === 'problem'
			? problem(400, 'One or more validation errors occurred.', errors)
			: invalid(sim, errors);
	}
	return second.data;
}

/** Kinds of fields as the models of the OpenAPI documents name them. */
export const field = {
	text: () => z.string().nullish(),
	requiredText: () => z.string().trim().min(1, 'The field is required.'),
	flag: () => z.boolean().nullish(),
	/** Minor units. */
	int64: () => z.number().int('The value is not an integer.').safe(),
	double: () => z.number().finite(),
};
