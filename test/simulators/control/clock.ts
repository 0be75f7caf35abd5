import { DateTime } from 'luxon';

const DANISH_ZONE = 'Europe/Copenhagen';

/** A clock that runs at normal speed from any moment it is set to. */
export class Clock {
	private offsetMs = 0;

	now(): Date {
		return new Date(Date.now() + this.offsetMs);
	}

	/** Milliseconds since 1970 on this clock. */
	millis(): number {
		return this.now().getTime();
	}

	/** Today as a Danish calendar day, YYYY-MM-DD. */
	danishDay(): string {
		return DateTime.fromJSDate(this.now(), { zone: DANISH_ZONE }).toFormat('yyyy-MM-dd');
	}

	/** Jumps to a moment; the clock runs on from there. */
	set(moment: Date): void {
		this.offsetMs = moment.getTime() - Date.now();
	}

	advance(seconds: number): void {
		this.offsetMs += seconds * 1000;
	}

	/** Back to the machine's own time. */
	restore(): void {
		this.offsetMs = 0;
	}
}
