import { DateTime } from 'luxon';
import type { Clock } from '../control';
import type { Stamps } from './model';

/** The moment as ISO in UTC to the second: Rackbeat's times carry no more. */
export function stamp(clock: Clock): string {
	return `${clock.now().toISOString().slice(0, 19)}Z`;
}

/** Stamps of a thing that is made now. */
export function madeAt(now: string): Stamps {
	return { created_at: now, updated_at: now, deleted_at: null };
}

/** A Danish calendar day some days later. */
export function daysAfter(day: string, days: number): string {
	return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** The last day of the month that a day is in. */
export function endOfMonth(day: string): string {
	return DateTime.fromISO(day, { zone: 'utc' }).endOf('month').toFormat('yyyy-MM-dd');
}
