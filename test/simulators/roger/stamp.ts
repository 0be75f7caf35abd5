import { DateTime } from 'luxon';
import type { Sim } from './model';

export const DANISH_ZONE = 'Europe/Copenhagen';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day or moment as answers carry it: seven digits of a second, in UTC, a day at midnight. */
export function wireTime(sim: Sim, time: string | null): string | null {
	if (time === null) {
		return null;
	}
	const iso = DAY.test(time) ? `${time}T00:00:00.000Z` : time;
	const digits = iso.replace(/(\.\d{3})?Z$/, (_all, part?: string) => `${part ?? '.000'}0000`);
	return sim.switches.is('timeZone', 'Z') ? `${digits}Z` : digits;
}

/** Midnight of a Danish day in milliseconds. */
export const danishMidnight = (day: string): number =>
	DateTime.fromISO(day, { zone: DANISH_ZONE }).toMillis();

export const danishDayOf = (millis: number): string =>
	DateTime.fromMillis(millis, { zone: DANISH_ZONE }).toFormat('yyyy-MM-dd');

/** A Danish day some days later or earlier. */
export const shifted = (day: string, days: number): string =>
	DateTime.fromISO(day, { zone: DANISH_ZONE }).plus({ days }).toFormat('yyyy-MM-dd');

/** The first day after this one on which Danish banks are open; holidays are left out. */
export function nextBankDay(day: string): string {
	let next = DateTime.fromISO(day, { zone: DANISH_ZONE }).plus({ days: 1 });
	while (next.weekday > 5) {
		next = next.plus({ days: 1 });
	}
	return next.toFormat('yyyy-MM-dd');
}
