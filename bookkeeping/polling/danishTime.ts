import { DateTime } from '../../vendor/luxon';
import { DANISH_ZONE } from '../danishDay';

/** An instant (milliseconds since 1970) as Rackbeat filters by it: `YYYY-MM-DD HH:MM:SS`, Danish time. */
export const danishTimeText = (milliseconds: number): string =>
	DateTime.fromMillis(milliseconds, { zone: DANISH_ZONE }).toFormat('yyyy-MM-dd HH:mm:ss');

/** The greatest difference between Danish time and UTC, and the second itself. */
const FILTER_DOUBT_MS = 2 * 60 * 60_000 + 1000;

/**
 * From when Rackbeat is asked for what changed since an instant. Nobody tells in which zone it reads a
 * time that names none, nor whether it gives what changed in that very second, so it is asked for a bit
 * more; what is too old is to be sorted out by whoever asks.
 */
export const changedSinceText = (milliseconds: number): string =>
	danishTimeText(milliseconds - FILTER_DOUBT_MS);

/**
 * Whether the instant lies in the hour that local clocks show twice when summer time ends, whether its
 * text was read as Danish time or as UTC.
 */
export const isInDoubledHour = (milliseconds: number): boolean =>
	[DANISH_ZONE, 'utc'].some(
		(zone) =>
			DateTime.fromMillis(milliseconds, { zone })
				.setZone(DANISH_ZONE, { keepLocalTime: true })
				.getPossibleOffsets().length > 1,
	);

/** A time with offset keeps it; an unreadable one moves no cursor but must not end a poll. */
function instantOf(text: string | null | undefined, zone: string): number | null {
	const time = DateTime.fromISO((text ?? '').trim().replace(' ', 'T'), { zone });
	return time.isValid ? time.toMillis() : null;
}

/** Instant of a Danish local time or one with offset; null when it is none or cannot be read. */
export const danishInstant = (text: string | null | undefined): number | null =>
	instantOf(text, DANISH_ZONE);

/** The same where a time without offset is UTC. */
export const utcInstant = (text: string | null | undefined): number | null =>
	instantOf(text, 'utc');
