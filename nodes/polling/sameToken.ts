/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function isSameToken(given: unknown, kept: unknown): boolean {
	if (typeof given !== 'string' || typeof kept !== 'string' || kept === '') return false;
	const left = new TextEncoder().encode(given);
	const right = new TextEncoder().encode(kept);
	let difference = left.length ^ right.length;
	for (let at = 0; at < right.length; at += 1) difference |= (left[at] ?? 0) ^ (right[at] ?? 0);
	return difference === 0;
}
