/**
 * What a field holds that takes JSON as text or as a value. Text that is no JSON is `undefined`: the
 * caller says what it expected, or does without where the text was only a hint.
 */
export function jsonIn(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		// Told by `undefined`, which no JSON is.
		return undefined;
	}
}
