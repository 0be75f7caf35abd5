import { addDays, type Day } from './danishDay';

/** Days from and to, both included. */
export interface Period {
	from: Day;
	to: Day;
}

/** An accounting year (regnskabsår); years need not follow the calendar, nor each other. */
export interface NamedYear extends Period {
	name: string;
}

/** The part of a period that lies in one accounting year. */
export interface YearPart extends Period {
	year: string;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/**
 * Splits a period by accounting years, in order of time.
 * @returns the parts, and the stretches of the period that no year holds
 */
export function splitByYears(
	period: Period,
	years: readonly NamedYear[],
): { parts: YearPart[]; outside: Period[] } {
	const parts = years
		.map(({ name, from, to }) => ({
			year: name,
			from: later(from, period.from),
			to: earlier(to, period.to),
		}))
		.filter(({ from, to }) => from <= to)
		.sort((a, b) => (a.from < b.from ? -1 : 1));
	const outside: Period[] = [];
	let next = period.from;
	for (const { from, to } of parts) {
		if (next < from) outside.push({ from: next, to: addDays(from, -1) });
		next = later(next, addDays(to, 1));
	}
	if (next <= period.to) outside.push({ from: next, to: period.to });
	return { parts, outside };
}

/** Instants in milliseconds since 1970, both included. */
export interface Stretch {
	from: number;
	to: number;
}

/**
 * Splits a stretch of time into ones of at most `longest` milliseconds. Neighbours share their border,
 * so that nothing falls between them; what stands on it may be seen twice.
 */
export function splitStretch({ from, to }: Stretch, longest: number): Stretch[] {
	const stretches: Stretch[] = [];
	for (let start = from; start < to || stretches.length === 0; start += longest) {
		stretches.push({ from: start, to: Math.min(to, start + longest) });
	}
	return stretches;
}
