import { DateTime } from '../vendor/luxon';

/** A calendar day in Denmark, `YYYY-MM-DD`. Never cut from a UTC time. */
export type Day = string;

export const DANISH_ZONE = 'Europe/Copenhagen';

/** Says that a text is neither a day nor a time. */
export class NotADay extends Error {
	constructor(readonly value: unknown) {
		super(`"${String(value)}" is not a date`);
		this.name = 'NotADay';
	}
}

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;
const HAS_ZONE = /(Z|[+-]\d{2}:?\d{2})$/;

function danishTime(text: string): DateTime {
	const iso = text.trim().replace(' ', 'T');
	// A time without offset is read as Danish local time: that is how Rackbeat writes it.
	const time = HAS_ZONE.test(iso)
		? DateTime.fromISO(iso, { setZone: true }).setZone(DANISH_ZONE)
		: DateTime.fromISO(iso, { zone: DANISH_ZONE });
	if (!time.isValid) throw new NotADay(text);
	return time;
}

/** The Danish day of a day text, an ISO time or a local time. @throws NotADay */
export function danishDay(value: string): Day {
	const text = value.trim();
	const day = PLAIN_DAY.test(text)
		? DateTime.fromISO(text, { zone: DANISH_ZONE })
		: danishTime(text);
	const iso = day.isValid ? day.toISODate() : null;
	if (iso === null) throw new NotADay(value);
	return iso;
}

function noDay(error: unknown): undefined {
	if (error instanceof NotADay) return undefined;
	throw error;
}

/** The same, or undefined where the text is no day. */
export function dayIfAny(value: string): Day | undefined {
	try {
		return danishDay(value);
	} catch (error) {
		return noDay(error);
	}
}

/** The Danish day of an instant given in milliseconds since 1970. */
export function danishDayOf(milliseconds: number): Day {
	const iso = DateTime.fromMillis(milliseconds, { zone: DANISH_ZONE }).toISODate();
	if (iso === null) throw new NotADay(milliseconds);
	return iso;
}

/** Milliseconds since 1970 of a time text. @throws NotADay */
export const instant = (value: string): number => danishTime(value).toMillis();

const at = (day: Day): DateTime => DateTime.fromISO(danishDay(day), { zone: DANISH_ZONE });

const dayText = (time: DateTime): Day => danishDayOf(time.toMillis());

/** The day `days` calendar days later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => dayText(at(day).plus({ days }));

/** Whole calendar days from one day to another, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
	Math.round(at(to).diff(at(from), 'days').days);

/** The last day of that day's month. */
export const endOfMonth = (day: Day): Day => dayText(at(day).endOf('month'));

/** The way a Danish reader writes it: "20.11.2026". */
export const danishDate = (day: Day): string => at(day).toFormat('dd.MM.yyyy');
