import { z } from 'zod';
import type { Call } from '../call';
import { takesFieldValues } from '../answers/fieldValues';
import type { FieldErrors } from '../problems';
import { invalid } from '../problems';

/** Understood on every write beside the fields of its model. */
const ALWAYS = new Set(['suppress_webhooks']);

function inner(schema: z.ZodTypeAny): z.ZodTypeAny {
	if (schema instanceof z.ZodEffects) {
		return inner(schema.innerType());
	}
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
		return inner(schema.unwrap());
	}
	return schema;
}

function unknownFields(schema: z.ZodTypeAny, value: unknown, path: string): string[] {
	const plain = inner(schema);
	if (plain instanceof z.ZodArray && Array.isArray(value)) {
		return value.flatMap((row, at) => unknownFields(plain.element, row, `${path}${at}.`));
	}
	if (!(plain instanceof z.ZodObject) || typeof value !== 'object' || value === null) {
		return [];
	}
	const shape: Record<string, z.ZodTypeAny> = plain.shape;
	return Object.entries(value).flatMap(([name, content]) => {
		const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
		if (!known) {
			return path === '' && ALWAYS.has(name) ? [] : [`${path}${name}`];
		}
		return unknownFields(known, content, `${path}${name}.`);
	});
}

function sentence({ code, message }: z.ZodIssue, path: string, missing: boolean): string {
	if (missing) {
		return `The ${path} field is required.`;
	}
	return code === 'custom' ? message : `The ${path} is invalid: ${message}.`;
}

function errorsOf(error: z.ZodError): FieldErrors {
	const errors: FieldErrors = {};
	for (const issue of error.issues) {
		const path = issue.path.join('.') || 'body';
		const missing = issue.code === 'invalid_type' && issue.received === 'undefined';
		errors[path] = [...(errors[path] ?? []), sentence(issue, path, missing)];
	}
	return errors;
}

/**
 * Reads the body of a write by its model. Fields that the model does not have are dropped, and
 * recorded as warnings of the call.
 *
 * @throws Refusal 422 with a text for each field that does not fit
 */
export function readBody<Schema extends z.ZodTypeAny>(
	call: Call,
	schema: Schema,
): z.output<Schema> {
	const body = call.body;
	const unknown = unknownFields(schema, body, '').filter(
		(name) => !(name === 'custom_fields' && takesFieldValues(call)),
	);
	if (unknown.length > 0 && call.sim.switches.is('unknown_field', 'refused')) {
		throw invalid(
			call.sim,
			Object.fromEntries(unknown.map((name) => [name, [`The ${name} field is not known.`]])),
		);
	}
	for (const name of unknown) {
		call.sim.warn(call.request, `Unknown field dropped: ${name}`);
	}
	const read = schema.safeParse(body);
	if (!read.success) {
		throw invalid(call.sim, errorsOf(read.error));
	}
	return read.data;
}

/** What is wrong with the body beyond its form; nothing when `errors` is empty. */
export function orRefuse(call: Call, errors: FieldErrors): void {
	if (Object.keys(errors).length > 0) {
		throw invalid(call.sim, errors);
	}
}
