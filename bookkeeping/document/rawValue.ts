import { exact, type Exact } from '../money';

/** A text field without outer blanks; empty when Rackbeat has none. */
export const textOf = (value: string | number | null | undefined): string =>
	value === null || value === undefined ? '' : String(value).trim();

/** A key such as a number or id as text; null when missing. */
export const keyOf = (value: unknown): string | null => {
	if (typeof value === 'number' || typeof value === 'string') return textOf(value) || null;
	if (typeof value !== 'object' || value === null) return null;
	const { number, id } = value as { number?: unknown; id?: unknown };
	return keyOf(number ?? id);
};

/** The name of a related object, or the text itself. */
export const nameOf = (value: unknown): string => {
	if (typeof value === 'string') return value.trim();
	if (typeof value !== 'object' || value === null) return '';
	const { name } = value as { name?: unknown };
	return typeof name === 'string' ? name.trim() : '';
};

/** A decimal, or undefined when it is not set. @throws NotANumber when it is no number */
export const decimalOf = (value: string | number | null | undefined): Exact | undefined =>
	value === null || value === undefined || value === '' ? undefined : exact(value);

/** true, 1, "1" and "true" are true; undefined when not set. */
export const flagOf = (
	value: boolean | number | string | null | undefined,
): boolean | undefined => {
	if (value === null || value === undefined || value === '') return undefined;
	return value === true || value === 1 || value === '1' || value === 'true';
};

/** The fields that are set: a null of the more particular answer must not hide what another knows. */
export const filled = <Fields extends object>(fields: Fields | null | undefined): Partial<Fields> =>
	Object.fromEntries(
		Object.entries(fields ?? {}).filter(([, value]) => value !== null && value !== undefined),
	) as Partial<Fields>;

/**
 * The object inside its envelope, or as it is: Rackbeat wraps one object under its name, but not every
 * answer is documented. An object that has a number of its own is no envelope.
 */
export function unwrapped(answer: unknown, ...names: string[]): unknown {
	if (typeof answer !== 'object' || answer === null || 'number' in answer) return answer;
	const inside = names
		.map((name) => (answer as Record<string, unknown>)[name])
		.find((value) => typeof value === 'object' && value !== null);
	return inside ?? answer;
}

/** Text or number of a field that is not checked yet; empty for anything else. */
export const numberText = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? textOf(value) : '';
