import { DateTime } from 'luxon';
import type { Simulator } from '../../control';
import type { RackbeatState } from '../model';
import { stamp } from '../stamp';

/** How a write is to happen. */
export interface Manner {
	/** Causes no webhooks. */
	quiet: boolean;
	/** ISO in UTC to the second. */
	now: string;
}

export function mannerNow(sim: Simulator<RackbeatState>): Manner {
	return { quiet: false, now: stamp(sim.clock) };
}

/** The Danish calendar day of a moment. */
export function danishDayOf(moment: string): string {
	return DateTime.fromISO(moment, { zone: 'Europe/Copenhagen' }).toFormat('yyyy-MM-dd');
}
