import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import type { Simulator } from '../control';
import type { DineroState } from './model';
import { DineroProblem, invalid } from './problems';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function isDay(text: string): boolean {
	const moment = Date.parse(`${text}T00:00:00Z`);
	return (
		/^\d{4}-\d{2}-\d{2}$/.test(text) &&
		!Number.isNaN(moment) &&
		new Date(moment).toISOString().startsWith(text)
	);
}

/** Field kinds of the request models; each null or missing value becomes what Dinero makes of it. */
export const field = {
	text: (max?: number) =>
		z
			.string()
			.max(max ?? 1_000_000)
			.nullish()
			.transform((value) => value ?? null),
	requiredText: () => z.string().min(1),
	reference: () => field.text(128),
	flag: () => z.boolean().nullish().transform(Boolean),
	amount: () =>
		z
			.number()
			.nullish()
			.transform((value) => value ?? 0),
	optionalAmount: () =>
		z
			.number()
			.nullish()
			.transform((value) => value ?? null),
	whole: () =>
		z
			.number()
			.int()
			.nullish()
			.transform((value) => value ?? null),
	guid: () =>
		z
			.string()
			.regex(GUID, 'The value is not a valid guid.')
			.nullish()
			.transform((value) => value?.toLowerCase() ?? null),
	requiredDay: () => z.string().refine(isDay, 'The date must be YYYY-MM-DD.'),
	day: () =>
		z
			.string()
			.refine(isDay, 'The date must be YYYY-MM-DD.')
			.nullish()
			.transform((value) => value ?? null),
};

function inner(schema: z.ZodTypeAny): z.ZodTypeAny {
	if (schema instanceof z.ZodEffects) {
		return inner(schema.innerType());
	}
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
		return inner(schema.unwrap());
	}
	return schema;
}

/** Gives properties the casing of the model and leaves out those that it does not have. */
function recase(
	schema: z.ZodTypeAny,
	value: unknown,
	path: string,
	unknown: (name: string) => void,
): unknown {
	const plain = inner(schema);
	if (plain instanceof z.ZodArray && Array.isArray(value)) {
		return value.map((row, at) => recase(plain.element, row, `${path}[${at}]`, unknown));
	}
	if (!(plain instanceof z.ZodObject) || typeof value !== 'object' || value === null) {
		return value;
	}
	const shape: Record<string, z.ZodTypeAny> = plain.shape;
	const names = new Map(Object.keys(shape).map((name) => [name.toLowerCase(), name]));
	const kept: Record<string, unknown> = {};
	for (const [key, content] of Object.entries(value)) {
		const name = names.get(key.toLowerCase());
		const fieldSchema = name === undefined ? undefined : shape[name];
		const where = path ? `${path}.${key}` : key;
		if (name === undefined || fieldSchema === undefined) {
			unknown(where);
		} else {
			kept[name] = recase(fieldSchema, content, where, unknown);
		}
	}
	return kept;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function nameOf(path: (string | number)[]): string {
	return path.reduce<string>(
		(text, part) =>
			typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part,
		'',
	);
}

/** Missing values are reported under a lower-camel name, wrong ones under the model's own name. */
function refusal(error: z.ZodError): DineroProblem {
	const properties: Record<string, string> = {};
	for (const issue of error.issues) {
		const name = nameOf(issue.path) || 'message';
		const missing =
			(issue.code === 'invalid_type' && issue.received === 'undefined') ||
			(issue.code === 'too_small' && issue.type === 'string');
		if (missing) {
			properties[lowerFirst(name)] = `The ${String(issue.path.at(-1))} field is required.`;
		} else {
			properties[name] = issue.message;
		}
	}
	return new DineroProblem(400, 42, 'Validation Error', properties);
}

/**
 * Reads a body by its model as Dinero does: casing does not count, unknown properties are dropped
 * in silence (recorded as warnings of the call).
 *
 * @throws DineroProblem 400/42 naming each property that is missing or of the wrong type
 */
export function bind<Schema extends z.ZodTypeAny>(
	sim: Simulator<DineroState>,
	request: FastifyRequest,
	schema: Schema,
): z.output<Schema> {
	const body = recase(schema, request.body ?? {}, '', (name) => {
		if (sim.switches.is('unknownField', 'refused')) {
			throw invalid(name, `The field ${name} is not known.`);
		}
		sim.warn(request, `Unknown field dropped: ${name}`);
	});
	const result = schema.safeParse(body);
	if (!result.success) {
		throw refusal(result.error);
	}
	return result.data;
}
