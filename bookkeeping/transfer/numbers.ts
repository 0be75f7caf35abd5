import { problem, type Problem } from '../reasons/problem';

/** More than this at once is a backfill. */
export const MOST_AT_ONCE = 100;

/** What people typed as numbers, read. */
export interface ReadNumbers {
	/** As Rackbeat writes them, each once, in the order given. */
	numbers: string[];
	problems: Problem[];
}

const SPAN = /^(\d+)-(\d+)$/;

/** "#01001" is 1001: Rackbeat's numbers are integers. */
const cleaned = (token: string): string => token.replace(/[#\s]/g, '').replace(/^0+(?=\d)/, '');

function readToken(token: string, read: ReadNumbers): void {
	const compact = token.replace(/[#\s]/g, '');
	if (compact === '') return;
	const [, first, last] = SPAN.exec(compact) ?? [];
	if (first === undefined || last === undefined) {
		const number = cleaned(token);
		if (/^\d+$/.test(number)) read.numbers.push(number);
		else read.problems.push(problem('NUMBER_UNREADABLE', { number: token.trim() }));
		return;
	}
	const count = Number(last) - Number(first) + 1;
	if (count < 1) {
		read.problems.push(problem('NUMBER_UNREADABLE', { number: token.trim() }));
	} else if (count > MOST_AT_ONCE) {
		read.problems.push(problem('RANGE_TOO_LARGE', { count, most: MOST_AT_ONCE }));
	} else {
		for (let each = Number(first); each <= Number(last); each += 1) read.numbers.push(String(each));
	}
}

/** Reads invoice numbers as people type them: "1001, #1003; 1005-1007", one on each line, leading zeros. */
export function readNumbers(text: string): ReadNumbers {
	const read: ReadNumbers = { numbers: [], problems: [] };
	for (const token of text.split(/[,;\n]/)) readToken(token, read);
	read.numbers = [...new Set(read.numbers)];
	const count = read.numbers.length;
	if (count <= MOST_AT_ONCE) return read;
	const tooMany = problem('RANGE_TOO_LARGE', { count, most: MOST_AT_ONCE });
	return { numbers: [], problems: [...read.problems, tooMany] };
}
