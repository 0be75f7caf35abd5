import { z } from 'zod';
import { ownerOf, takesFieldValues } from '../answers/fieldValues';
import type { Call } from '../call';
import type { CustomField, FieldOwner, FieldUse, FieldValue } from '../customModel';
import { live } from '../find';
import type { FieldErrors } from '../problems';
import { readBody, orRefuse } from './readBody';

const valueModel = z.object({
	id: z.number().int(),
	value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
});

/** Custom field values as they are written; only those that are named change. */
export const fieldValuesModel = z.object({ custom_fields: z.array(valueModel) });

type Given = z.output<typeof valueModel>;

const TICKS = new Map<Given['value'], boolean>([
	...([true, 1, '1', 'true'] as const).map((yes) => [yes, true] as const),
	...([false, 0, '0', 'false'] as const).map((no) => [no, false] as const),
]);

/** What is kept of a value; undefined where the field does not take it, null where it is taken away. */
function kept({ sim }: Call, field: CustomField, value: Given['value']) {
	if (value === null || value === '') {
		return null;
	}
	if (field.type === 'checkbox') {
		return TICKS.get(value);
	}
	if (field.type !== 'dropdown') {
		return typeof value === 'boolean' ? undefined : String(value);
	}
	const by = sim.switches.get('dropdown_value') as 'id' | 'label' | 'value';
	return field.options.find((option) => option[by] === value)?.id;
}

/** @throws Refusal 422 naming each value that its field does not take */
export function writeFieldValues(
	call: Call,
	{ owner, use, key }: { owner: FieldOwner; use: FieldUse; key: string },
	given: readonly Given[],
): void {
	const { state } = call;
	const errors: FieldErrors = {};
	const changes = given.map(({ id, value }, at) => {
		const field = live(state.custom_fields).find((each) => each.id === id);
		if (field?.available_for !== use) {
			errors[`custom_fields.${at}.id`] = [`The selected custom_fields.${at}.id is invalid.`];
			return { id, value: null };
		}
		const taken = kept(call, field, value);
		if (taken === undefined) {
			errors[`custom_fields.${at}.value`] = [`The selected value of ${field.name} is invalid.`];
		}
		return { id, value: taken ?? null };
	});
	orRefuse(call, errors);
	const ids = new Set(changes.map(({ id }) => id));
	const others = state.field_values.filter(
		(each) => !(each.owner === owner && each.key === key && ids.has(each.field_id)),
	);
	const said = changes.flatMap(({ id, value }): FieldValue[] =>
		value === null ? [] : [{ owner, key, field_id: id, value }],
	);
	state.field_values = [...others, ...said];
}

/** Keeps the values that came with the record itself, where the switch reads them there. */
export function writeWithRecord(call: Call): void {
	const kind = ownerOf(call);
	if (!kind || !takesFieldValues(call) || call.body['custom_fields'] === undefined) {
		return;
	}
	const raw = (call.request.url.split('?')[0] ?? '').split('/')[3] ?? '';
	const key = decodeURIComponent(decodeURIComponent(raw));
	const { custom_fields } = readBody(
		{ ...call, body: { custom_fields: call.body['custom_fields'] } },
		fieldValuesModel,
	);
	writeFieldValues(call, { ...kind, key }, custom_fields);
}
