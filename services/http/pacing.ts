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

	/** Takes a place in the window, waiting for one when it is full. */
	async take(key: string, limitPerMinute: number, clock: PacingClock): Promise<void> {
		const allowed = Math.max(1, limitPerMinute - 1);
		for (;;) {
			const now = clock.now();
			const recent = (this.calls.get(key) ?? []).filter((at) => at > now - WINDOW_MS);
			this.calls.set(key, recent);
			if (recent.length < allowed) {
				recent.push(now);
				return;
			}
			// The place is taken in the same turn in which it is seen, so waiting callers queue up here.
			const oldest = recent[recent.length - allowed] ?? now;
			await clock.sleep(oldest + WINDOW_MS - now + 1);
		}
	}
}
