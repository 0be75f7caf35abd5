import type { Call } from './api';
import { invalid } from './problems';

const MAX_PAGE_SIZE = 1000;

type Row = Record<string, unknown>;

interface Condition {
	field: string;
	operator: 'eq' | 'contains';
	value: string;
}

function conditionOf(text: string, allowed: readonly string[]): Condition {
	const match = /^\s*(\w+)\s+(eq|contains)\s+'(.*)'\s*$/is.exec(text);
	const field = allowed.find((name) => name.toLowerCase() === match?.[1]?.toLowerCase());
	if (!match || !field) {
		throw invalid('queryFilter', `The filter is not understood: ${text}`);
	}
	return {
		field,
		operator: match[2]?.toLowerCase() === 'eq' ? 'eq' : 'contains',
		value: (match[3] ?? '').replaceAll("''", "'").toLowerCase(),
	};
}

/** Splits at each semicolon that stands outside quotes. */
function partsOf(text: string): string[] {
	return (text.match(/(?:'(?:[^']|'')*'|[^;])+/g) ?? []).filter((part) => part.trim() !== '');
}

function meets(row: Row, { field, operator, value }: Condition): boolean {
	const content = String(row[field] ?? '').toLowerCase();
	return operator === 'eq' ? content === value : content.includes(value);
}

/**
 * Rows that fit the `queryFilter` of a list: conditions such as `Name eq 'x'`, joined with `;`.
 *
 * @throws DineroProblem 400/42 for a filter or a field that is not understood
 */
export function filtered<T extends Row>(
	call: Call,
	rows: T[],
	allowed: readonly string[],
	firstOnly = false,
): T[] {
	const text = call.query['queryfilter'];
	if (!text) {
		return rows;
	}
	const conditions = partsOf(text).map((part) => conditionOf(part, allowed));
	if (conditions.length === 0) {
		throw invalid('queryFilter', `The filter is not understood: ${text}`);
	}
	const counted = firstOnly ? conditions.slice(0, 1) : conditions;
	return rows.filter((row) => counted.every((condition) => meets(row, condition)));
}

/** Rows that were created, changed or deleted at or after `changesSince`. */
export function changedSince<T extends Row>(call: Call, rows: T[]): T[] {
	const text = call.query['changessince'];
	if (!text) {
		return rows;
	}
	const since = Date.parse(text);
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) || Number.isNaN(since)) {
		throw invalid('changesSince', 'changesSince must be YYYY-MM-DDTHH:mm:ssZ.');
	}
	return rows.filter(
		(row) =>
			Math.max(
				Date.parse(String(row['UpdatedAt'])),
				row['DeletedAt'] ? Date.parse(String(row['DeletedAt'])) : 0,
			) >= since,
	);
}

/** Deleted rows alone with `deletedOnly=true`, else live rows alone. */
export function liveOrDeleted<T extends { DeletedAt: string | null }>(call: Call, rows: T[]): T[] {
	const wantsDeleted = call.query['deletedonly']?.toLowerCase() === 'true';
	return rows.filter(({ DeletedAt }) => (DeletedAt !== null) === wantsDeleted);
}

/** Each row with the fields asked for, in the casing asked with; unknown names are left out. */
export function picked(call: Call, rows: Row[], usual: string): Row[] {
	const names = (call.query['fields'] || usual).split(',').map((name) => name.trim());
	return rows.map((row) => {
		const byName = new Map(Object.entries(row).map(([key, value]) => [key.toLowerCase(), value]));
		return Object.fromEntries(
			names
				.filter((name) => byName.has(name.toLowerCase()))
				.map((name) => [name, byName.get(name.toLowerCase())]),
		);
	});
}

function countOf(text: string | undefined, name: string, usual: number): number {
	const value = text === undefined || text === '' ? usual : Number(text);
	if (!Number.isInteger(value) || value < 0) {
		throw invalid(name, `${name} must be a whole number from 0.`);
	}
	return value;
}

/** The page of rows that `page` (from 0) and `pageSize` (at most 1000) ask for. */
export function pageOf<T>(call: Call, rows: T[], usualSize: number) {
	const page = countOf(call.query['page'], 'page', 0);
	const size = countOf(call.query['pagesize'], 'pageSize', usualSize);
	if (size < 1 || size > MAX_PAGE_SIZE) {
		throw invalid('pageSize', `pageSize must be 1-${MAX_PAGE_SIZE}.`);
	}
	return { page, size, rows: rows.slice(page * size, (page + 1) * size) };
}

/** The envelope of a paged list. */
export function paged(call: Call, rows: Row[], usualFields: string): unknown {
	const { page, size, rows: shown } = pageOf(call, rows, 100);
	return {
		Collection: picked(call, shown, usualFields),
		Pagination: {
			MaxPageSizeAllowed: MAX_PAGE_SIZE,
			PageSize: size,
			Result: shown.length,
			ResultWithoutFilter: rows.length,
			Page: page,
		},
	};
}

/** Ordered by UpdatedAt in the direction that the switch says. */
export function byUpdate<T extends { UpdatedAt: string }>(call: Call, rows: T[]): T[] {
	const sign = call.sim.switches.is('listOrder', 'ascending') ? 1 : -1;
	return [...rows].sort((left, right) => sign * left.UpdatedAt.localeCompare(right.UpdatedAt));
}
