/** A row as a test's name gives it: "[6.8 Draft deleted in Dinero] asks before it makes another". */
export interface NamedRow {
	section: string;
	row: string;
}

const SECTION = /^(\d+(?:\.\d+)?) (.+)$/s;

/** The text inside the bracket that `name` begins with, brackets inside it counted; undefined without. */
function leadingBracket(name: string): string | undefined {
	if (!name.startsWith('[')) return undefined;
	let depth = 0;
	for (const [place, letter] of [...name].entries()) {
		if (letter === '[') depth += 1;
		if (letter === ']') depth -= 1;
		if (depth === 0) return [...name].slice(1, place).join('');
	}
	return undefined;
}

/** All rows that a test's title, or a title around it, begins with. */
export function namedRows(title: string): NamedRow[] {
	const rows: NamedRow[] = [];
	let rest = title.trimStart();
	for (let inside = leadingBracket(rest); inside !== undefined; inside = leadingBracket(rest)) {
		const [, section, row] = SECTION.exec(inside) ?? [];
		if (section === undefined || row === undefined) break;
		rows.push({ section, row });
		rest = rest.slice(inside.length + 2).trimStart();
	}
	return rows;
}

/** What tells two rows apart: marks of sources, emphasis, quotes and case do not. */
export const rowKey = ({ section, row }: NamedRow): string =>
	`${section} ${row}`
		.replace(/ ?\[[A-Z]+\d*\]/g, '')
		.replace(/[`*]/g, '')
		.replace(/[’‘]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/\s+/g, ' ')
		.replace(/[.:]$/, '')
		.trim()
		.toLowerCase();
