/** Tells what is going on, on one stream, with the seconds since the start. */
export class Progress {
	private readonly startedAt = Date.now();

	private lastDetailAt = 0;

	/** @param detailEveryMs how often a running step may report in between */
	constructor(
		private readonly write: (line: string) => void,
		private readonly detailEveryMs = 5000,
	) {}

	/** Whole seconds since the start. */
	get seconds(): number {
		return Math.round((Date.now() - this.startedAt) / 1000);
	}

	/** A new step has begun or something worth knowing has happened. */
	step(text: string): void {
		this.lastDetailAt = Date.now();
		this.write(`[${String(this.seconds).padStart(4)} s] ${text}`);
	}

	/** How far the running step is; most calls are swallowed so that the terminal stays readable. */
	detail(text: string): void {
		if (Date.now() - this.lastDetailAt < this.detailEveryMs) {
			return;
		}
		this.lastDetailAt = Date.now();
		this.write(`[${String(this.seconds).padStart(4)} s]   ${text}`);
	}
}
