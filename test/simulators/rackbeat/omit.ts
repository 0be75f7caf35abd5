/** A copy of an object without some of its properties. */
export function omit<Whole extends object, Key extends keyof Whole>(
	whole: Whole,
	...keys: Key[]
): Omit<Whole, Key> {
	const unwanted = new Set<string>(keys.map(String));
	const left = Object.entries(whole).filter(([key]) => !unwanted.has(key));
	return Object.fromEntries(left) as Omit<Whole, Key>;
}
