import { DateTime } from '../../vendor/luxon';
import { DANISH_ZONE } from '../danishDay';

const IS_INSTANT = /T.*(Z|[+-]\d\d:?\d\d)$/;

/**
 * The day that a date of Roger means; null when there is none. Roger writes days as times whose zone is
 * UNCONFIRMED: a midnight of Danish clocks is that Danish day, anything else the day as it is written
 * (the vendor's integrators take the first ten characters).
 */
export function rogerDay(text: string | null | undefined): string | null {
	const written = /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0];
	if (text === null || text === undefined || written === undefined) return null;
	if (!IS_INSTANT.test(text)) return written;
	const danish = DateTime.fromISO(text, { zone: DANISH_ZONE });
	const isMidnight = danish.isValid && danish.toMillis() === danish.startOf('day').toMillis();
	return isMidnight ? danish.toISODate() : written;
}
