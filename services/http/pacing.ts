const WINDOW_MS = 60_000;

export interface PacingClock {
	now(): number;
	sleep(milliseconds: number): Promise<void>;
}

/**
 * A sliding window for each key (credential and company): at most the limit minus one calls in any
 * 60 seconds. One instance serves a whole process; between processes the service's 429 decides.
 */
export class Pacing {
	private readonly calls = new Map<string, number[]>();

	/**
	 * Takes a place in the window, waiting for one when it is full.
	 * @returns false when a place would be free only after `longestWaitMs`; then none was taken
	 */
	async take(
		key: string,
		limitPerMinute: number,
		clock: PacingClock,
		longestWaitMs = Infinity,
	): Promise<boolean> {
		const allowed = Math.max(1, limitPerMinute - 1);
		const until = clock.now() + longestWaitMs;
		for (;;) {
			const now = clock.now();
			// A call "in the future" is left from before the clock was set back.
			const isRecent = (at: number) => at > now - WINDOW_MS && at <= now;
			const recent = (this.calls.get(key) ?? []).filter(isRecent);
			this.calls.set(key, recent);
			if (recent.length < allowed) {
				// The place is taken in the same turn in which it is seen, so waiting callers queue up.
				recent.push(now);
				return true;
			}
			const free = (recent[recent.length - allowed] ?? now) + WINDOW_MS + 1;
			if (free > until) return false;
			await clock.sleep(free - now);
		}
	}
}
