import type { Row } from '../model';

/** Names that were asked for; those in parentheses stand below their parent. */
export type FieldTree = Map<string, FieldTree | null>;

/**
 * Reads `fields` such as `number,lines(id,item(number)),customer`; white space does not count.
 * A parenthesis that is never closed is taken as closed at the end.
 */
export function readFields(text: string): FieldTree {
	const tokens = text.match(/[^,()\s]+|[(),]/g) ?? [];
	let place = 0;
	const level = (): FieldTree => {
		const tree: FieldTree = new Map();
		let last: string | undefined;
		while (place < tokens.length) {
			const token = tokens[place];
			place += 1;
			if (token === ')') {
				break;
			}
			if (token === '(') {
				const inner = level();
				if (last !== undefined) {
					tree.set(last, inner);
				}
			} else if (token !== undefined && token !== ',') {
				last = token;
				tree.set(token, null);
			}
		}
		return tree;
	};
	return level();
}

/** The value with the properties that were asked for; names that it does not have are left out. */
export function pick(value: unknown, tree: FieldTree, nested: boolean): unknown {
	if (Array.isArray(value)) {
		return value.map((entry) => pick(entry, tree, nested));
	}
	if (typeof value !== 'object' || value === null) {
		return value;
	}
	const row = value as Row;
	return Object.fromEntries(
		[...tree]
			.filter(([name]) => name in row)
			.map(([name, inner]) => [name, inner && nested ? pick(row[name], inner, nested) : row[name]]),
	);
}
