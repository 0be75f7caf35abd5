/**
 * Gives what looks like several documents to one of them: to one that is missing before one that
 * stands, so that nothing in the books is counted twice.
 */
export function sharedOut<Alike, Match extends { alike: readonly Alike[] }>(
	matches: readonly Match[],
	keyOf: (alike: Alike) => string,
	isAbsent: (match: Match) => boolean,
): Match[] {
	const owners = new Map<string, Match>();
	for (const match of [...matches.filter(isAbsent), ...matches]) {
		for (const each of match.alike) {
			const key = keyOf(each);
			// A document that is missing takes one; a second look-alike is for the next.
			const isServed = isAbsent(match) && [...owners.values()].includes(match);
			if (!owners.has(key) && !isServed) owners.set(key, match);
		}
	}
	for (const match of matches) {
		for (const each of match.alike) {
			if (!owners.has(keyOf(each))) owners.set(keyOf(each), match);
		}
	}
	return matches.map((match) => ({
		...match,
		alike: match.alike.filter((each) => owners.get(keyOf(each)) === match),
	}));
}
