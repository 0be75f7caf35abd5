import { flagOf } from '../../../bookkeeping/document/rawValue';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { SentValue } from '../../../services/rackbeat/customFields';
import type { FieldOption } from '../records/customField';
import type { Definition } from './definitions';

type Raw = string | number | boolean | null;

/** A value out of an answer: an option may come as an object, an unset field as an empty text. */
function raw(value: unknown): Raw {
	if (typeof value === 'object' && value !== null) {
		const { value: own, id } = value as { value?: unknown; id?: unknown };
		return raw(own ?? id ?? null);
	}
	const isPlain = typeof value === 'string' || typeof value === 'number';
	return (isPlain && value !== '') || typeof value === 'boolean' ? value : null;
}

const same = (left: string, right: string): boolean =>
	left.trim().toLowerCase() === right.trim().toLowerCase();

/** Nobody tells by what an option is read and written: value, label or id, in this order of likelihood. */
export const optionOf = (
	{ options }: Pick<Definition, 'options'>,
	text: string,
): FieldOption | undefined =>
	(['value', 'label', 'id'] as const)
		.map((by) => options.find((option) => same(option[by], text)))
		.find((option) => option !== undefined);

export interface ShownValue {
	value: Raw;
	/** What a person sees of a dropdown; empty for other fields. */
	label: string;
}

/** A value as the node shows it: a checkbox is true or false, a choice its value and label. */
export function shownValue(
	field: Pick<Definition, 'type' | 'options'>,
	found: unknown,
): ShownValue {
	const value = raw(found);
	if (field.type === 'checkbox') return { value: flagOf(value) ?? null, label: '' };
	const option = value === null ? undefined : optionOf(field, String(value));
	return option ? { value: option.value, label: option.label } : { value, label: '' };
}

const TICKS: ReadonlyMap<string, boolean> = new Map([
	...['true', '1', 'ja', 'yes'].map((word) => [word, true] as const),
	...['false', '0', 'nej', 'no'].map((word) => [word, false] as const),
]);

const unfit = ({ name, slug }: Definition, value: string, choices: readonly string[]): Blocked =>
	new Blocked([
		problem(
			'CUSTOM_FIELD_VALUE',
			{ field: `${name} (${slug})`, value, choices: choices.join(', ') },
			'customFields',
		),
	]);

/** How the options of dropdowns are sent. */
export type OptionForm = 'value' | 'id' | 'label';

/** What a field is sent for a text of the form. @throws Blocked (`CUSTOM_FIELD_VALUE`) */
export function sentValue(field: Definition, given: unknown, form: OptionForm): SentValue['value'] {
	const text = String(raw(given) ?? '').trim();
	if (text === '') return null;
	if (field.type === 'checkbox') {
		const tick = TICKS.get(text.toLowerCase());
		if (tick === undefined) throw unfit(field, text, ['true', 'false']);
		return tick;
	}
	if (field.type !== 'dropdown') return String(given);
	const option = optionOf(field, text);
	if (!option) {
		throw unfit(
			field,
			text,
			field.options.map(({ label }) => label),
		);
	}
	const chosen = option[form];
	return form === 'id' && /^\d+$/.test(chosen) ? Number(chosen) : chosen;
}

/** Whether what stands is what was sent; an unticked checkbox may be no value at all. */
export function stands(field: Definition, sent: unknown, found: unknown): boolean {
	const plain = (value: unknown): string => {
		const { value: shown } = shownValue(field, value);
		const isEmpty = shown === null || (field.type === 'checkbox' && shown === false);
		return isEmpty ? '' : String(shown).replace(/\r\n/g, '\n').trim();
	};
	return plain(sent) === plain(found);
}
