/** An object without some of its properties. */
export function omit<T extends object, Key extends keyof T>(
	value: T,
	...keys: Key[]
): Omit<T, Key> {
	const names = new Set<string>(keys.map(String));
	return Object.fromEntries(
		Object.entries(value).filter(([name]) => !names.has(name)),
	) as unknown as Omit<T, Key>;
}
