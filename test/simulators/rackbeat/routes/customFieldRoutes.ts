import { z } from 'zod';
import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { live, required } from '../find';
import { orRefuse, readBody } from '../input/readBody';
import type { CustomField, Row } from '../model';
import { madeAt } from '../stamp';
import { fieldsAllowed } from './fieldValueRoutes';

const PATH = '/fields';
const NEED = 'unnamed setting';

const model = z.object({
	slug: z.string().min(1).max(80).optional(),
	name: z.string().min(1).max(80).optional(),
	type: z.enum(['text', 'textarea', 'checkbox', 'dropdown']).optional(),
	available_for: z.enum(['customer', 'item', 'supplier', 'sales', 'purchasing']).optional(),
	use_in_layouts: z.boolean().optional(),
	default_value: z.string().nullish(),
	options: z
		.array(
			z.object({
				id: z.number().int().optional(),
				label: z.string().min(1),
				value: z.string().min(1),
			}),
		)
		.optional(),
});

type Input = z.output<typeof model>;

const NEEDED = ['name', 'type', 'available_for'] as const;

const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

const slugOf = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[æøå]/g, (letter) => LETTERS[letter] ?? '')
		.replace(/[^a-z0-9]+/g, '-');

/** The first form of a slug that no other field has. */
function freeSlug(call: Call, wanted: string): string {
	const taken = new Set(live(call.state.custom_fields).map(({ slug }) => slug));
	const tries = Array.from({ length: taken.size + 1 }, (_, at) =>
		at ? `${wanted}-${at}` : wanted,
	);
	return tries.find((slug) => !taken.has(slug)) ?? wanted;
}

const optionsFrom = (options: NonNullable<Input['options']>): CustomField['options'] =>
	options.map(({ id, label, value }, at) => ({ id: id ?? at + 1, label, value }));

const shown = ({ sim }: Call, field: CustomField): Row => ({
	...field,
	self: `${sim.url}${PATH}/${field.slug}`,
});

const found = (call: Call): CustomField =>
	required(
		call.sim,
		live(call.state.custom_fields).find(({ slug }) => slug === call.params['slug']),
	);

function create(call: Call): unknown {
	const input = readBody(call, model);
	const missing = NEEDED.filter((field) => input[field] === undefined);
	const noOptions = input.type === 'dropdown' && (input.options ?? []).length === 0;
	orRefuse(call, {
		...Object.fromEntries(missing.map((field) => [field, [`The ${field} field is required.`]])),
		...(noOptions ? { options: ['The options field is required.'] } : {}),
	});
	const { name = '', type = 'text', available_for = 'item', options = [] } = input;
	const own = call.sim.switches.is('field_slug', 'own') ? input.slug : undefined;
	const field: CustomField = {
		id: Math.max(0, ...call.state.custom_fields.map(({ id }) => id)) + 1,
		slug: freeSlug(call, own ?? slugOf(name)),
		...{ name, type, available_for },
		use_in_layouts: input.use_in_layouts ?? false,
		default_value: input.default_value ?? null,
		options: optionsFrom(options),
		...madeAt(call.now),
	};
	call.state.custom_fields.push(field);
	return one(call, 'field', shown(call, field), 201);
}

function change(call: Call): unknown {
	const field = found(call);
	const { options, slug, ...input } = readBody(call, model);
	const fixed = (['type', 'available_for'] as const).filter(
		(name) => input[name] !== undefined && input[name] !== field[name],
	);
	orRefuse(
		call,
		Object.fromEntries(fixed.map((name) => [name, [`The ${name} cannot be changed.`]])),
	);
	const keepsSlug = slug === undefined || call.sim.switches.is('field_slug', 'made');
	Object.assign(field, input, {
		...(options && { options: optionsFrom(options) }),
		...(!keepsSlug && { slug }),
		updated_at: call.now,
	});
	return one(call, 'field', shown(call, field));
}

function remove(call: Call): unknown {
	const field = found(call);
	field.deleted_at = call.now;
	call.state.field_values = call.state.field_values.filter(({ field_id }) => field_id !== field.id);
	return gone(call);
}

/** Definitions of custom fields; the Premium plan alone has them. */
export function addCustomFieldRoutes(api: Api): void {
	const single = `${PATH}/:slug`;
	const on = (
		method: 'GET' | 'POST' | 'PUT' | 'DELETE',
		path: string,
		handler: (call: Call) => unknown,
	): void =>
		api.on(method, path, NEED, (call) => {
			fieldsAllowed(call);
			return handler(call);
		});
	on('GET', PATH, (call) =>
		list(
			call,
			'fields',
			live(call.state.custom_fields).map((field) => shown(call, field)),
			{
				search: ['name', 'slug'],
				filters: { for: 'available_for', type: 'type', use_in_layouts: 'use_in_layouts' },
			},
		),
	);
	on('POST', PATH, create);
	on('GET', single, (call) => one(call, 'field', shown(call, found(call))));
	on('PUT', single, change);
	on('DELETE', single, remove);
}
