import { DateTime } from 'luxon';
import type { Call } from '../call';
import type { Row } from '../model';
import { invalid, notFound } from '../problems';

/** What one list can be asked for. */
export interface ListSpec {
	/** Properties that `search` looks in. */
	search?: readonly string[];
	/** Plain filters: name of the parameter -> property. */
	filters?: Record<string, string>;
	/** Ranges of days: prefix of `_from` and `_to` -> property. */
	days?: Record<string, string>;
	/** Properties that simple_filter[...] knows. */
	simple?: readonly string[];
	/** A switch that may say 'refused': then plain filters are answered 422. */
	filterSwitch?: string;
}

/** Parameters that every list knows. */
const KNOWN = new Set([
	...['page', 'limit', 'fields', 'expand', 'search', 'order_by', 'order_direction', 'sort'],
	...['updated_at_from', 'updated_at_to', 'suppress_webhooks', 'customer_from', 'customer_to'],
]);

const USUAL_LIMIT = 20;
const SIMPLE = /^simple_filter\[(\w+)\]$/;

const asText = (value: unknown): string =>
	typeof value === 'boolean' ? (value ? 'true' : 'false') : String(value ?? '');

function equals(value: unknown, wanted: string): boolean {
	const plain =
		typeof value === 'boolean' ? wanted.replace(/^1$/, 'true').replace(/^0$/, 'false') : wanted;
	return asText(value).toLowerCase() === plain.toLowerCase();
}

function bySearch(rows: Row[], call: Call, spec: ListSpec): Row[] {
	const text = call.query['search']?.toLowerCase();
	if (!text) {
		return rows;
	}
	const names = spec.search ?? ['number', 'name'];
	return rows.filter((row) => names.some((name) => asText(row[name]).toLowerCase().includes(text)));
}

function byProperty(rows: Row[], call: Call, spec: ListSpec): Row[] {
	const honoured = call.sim.switches.is('plain_filters', 'honoured');
	const refuses = spec.filterSwitch && call.sim.switches.is(spec.filterSwitch, 'refused');
	const conditions: [string, string][] = [];
	for (const [parameter, wanted] of Object.entries(call.query)) {
		const simple = SIMPLE.exec(parameter)?.[1];
		const property = spec.filters?.[parameter];
		if (simple !== undefined) {
			if (!(spec.simple ?? ['number', 'created_at', 'updated_at']).includes(simple)) {
				throw invalid(call.sim, { simple_filter: [`Property '${simple}' is not filterable.`] });
			}
			conditions.push([simple, wanted]);
		} else if (property !== undefined && refuses) {
			throw invalid(call.sim, { [parameter]: [`Property '${parameter}' is not filterable.`] });
		} else if (property !== undefined && honoured) {
			conditions.push([property, wanted]);
		}
	}
	return rows.filter((row) => conditions.every(([name, wanted]) => equals(row[name], wanted)));
}

function moment(call: Call, parameter: string, text: string): number {
	const zone = call.sim.switches.is('updated_from_zone', 'utc') ? 'utc' : 'Europe/Copenhagen';
	const read = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?.*)?$/.test(text)
		? DateTime.fromISO(text.replace(' ', 'T'), { zone })
		: DateTime.invalid('form');
	if (!read.isValid) {
		throw invalid(call.sim, { [parameter]: [`The ${parameter} is not a valid date.`] });
	}
	return read.toMillis();
}

function byTime(rows: Row[], call: Call): Row[] {
	const { updated_at_from: from, updated_at_to: to } = call.query;
	const after = call.sim.switches.on('updated_from_inclusive') ? 0 : 1;
	const least = from ? moment(call, 'updated_at_from', from) + after : -Infinity;
	const most = to ? moment(call, 'updated_at_to', to) : Infinity;
	if (!from && !to) {
		return rows;
	}
	return rows.filter((row) => {
		const changed = Date.parse(asText(row['updated_at']));
		return changed >= least && changed <= most;
	});
}

function byDay(rows: Row[], call: Call, spec: ListSpec): Row[] {
	return Object.entries(spec.days ?? {}).reduce((left, [prefix, property]) => {
		const from = call.query[`${prefix}_from`]?.slice(0, 10);
		const to = call.query[`${prefix}_to`]?.slice(0, 10);
		return left.filter((row) => {
			const day = asText(row[property]);
			return (!from || (day !== '' && day >= from)) && (!to || (day !== '' && day <= to));
		});
	}, rows);
}

function compare(left: unknown, right: unknown): number {
	if (typeof left === 'number' && typeof right === 'number') {
		return left - right;
	}
	return asText(left).localeCompare(asText(right), 'da');
}

function ordered(rows: Row[], call: Call): Row[] {
	const { order_by: orderBy, order_direction: direction, sort } = call.query;
	const style = call.sim.switches.get('sort_style');
	for (const [name, given] of Object.entries({ order_by: orderBy, sort })) {
		if (given !== undefined && style !== 'both' && style !== name) {
			throw invalid(call.sim, { [name]: [`The ${name} parameter is not supported.`] });
		}
	}
	const descending = call.sim.switches.is('default_order', 'descending');
	const [property, sign] = sort
		? [sort.replace(/^-/, ''), sort.startsWith('-') ? -1 : 1]
		: orderBy
			? [orderBy, direction?.toUpperCase() === 'DESC' ? -1 : 1]
			: [rows[0] && 'number' in rows[0] ? 'number' : 'id', descending ? -1 : 1];
	return [...rows].sort((left, right) => sign * compare(left[property], right[property]));
}

/** Records parameters that the real service would ignore without a word. */
function warnOfUnknown(call: Call, spec: ListSpec): void {
	const own = new Set([
		...Object.keys(spec.filters ?? {}),
		...Object.keys(spec.days ?? {}).flatMap((prefix) => [`${prefix}_from`, `${prefix}_to`]),
	]);
	for (const name of Object.keys(call.query)) {
		if (!KNOWN.has(name) && !own.has(name) && !/^(simple_filter|field|field_eq)\[/.test(name)) {
			call.sim.warn(call.request, `Unknown parameter ignored: ${name}`);
		}
	}
}

/** Rows that fit the query of a list, in the order that it asks for. */
export function selected(call: Call, rows: Row[], spec: ListSpec): Row[] {
	warnOfUnknown(call, spec);
	const found = byDay(byTime(byProperty(bySearch(rows, call, spec), call, spec), call), call, spec);
	return ordered(found, call);
}

function whole(call: Call, name: string, usual: number): number {
	const value = Number(call.query[name] ?? usual);
	return Number.isInteger(value) && value >= 1 ? value : usual;
}

/**
 * One page of rows and the paging numbers.
 *
 * @throws Refusal 422 for a page size over the limit and 404 past the end, where the switches say so
 */
export function pageOf(call: Call, rows: Row[]) {
	const { switches } = call.sim;
	const most = switches.count('max_limit');
	const wanted = whole(call, 'limit', USUAL_LIMIT);
	if (wanted > most && switches.is('over_limit', '422')) {
		throw invalid(call.sim, { limit: [`The limit may not be greater than ${most}.`] });
	}
	const limit = Math.min(wanted, most);
	const page = whole(call, 'page', 1);
	const grown = call.sim.faults.of(call.request)?.kind === 'totalGrows' ? 1 : 0;
	const total = rows.length + grown;
	const pages = total === 0 ? Number(switches.get('empty_list_pages')) : Math.ceil(total / limit);
	if (page > Math.max(1, pages) && switches.is('page_past_end', '404')) {
		throw notFound(call.sim);
	}
	return { rows: rows.slice((page - 1) * limit, page * limit), total, pages, limit, page };
}
