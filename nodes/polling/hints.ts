import { sleep } from 'n8n-workflow';

/**
 * Word that something may have happened, from a webhook to the poll of the same trigger in the same
 * process. A hint carries nothing and is never lost on a busy poll: it is kept until the poll reads.
 */
export class Hints {
	private readonly given = new Set<string>();
	private readonly waiting = new Map<string, () => void>();

	/** Wakes the trigger's poll, or lets its next wait end at once. */
	give(trigger: string): void {
		this.given.add(trigger);
		this.waiting.get(trigger)?.();
	}

	/** What was hinted at so far is about to be read. */
	take(trigger: string): void {
		this.given.delete(trigger);
	}

	/** True as soon as there is a hint, false when none came in time. */
	async wait(trigger: string, milliseconds: number): Promise<boolean> {
		if (!this.given.has(trigger)) {
			const woken = new Promise<void>((resolve) => this.waiting.set(trigger, resolve));
			await Promise.race([woken, sleep(milliseconds)]);
			this.waiting.delete(trigger);
		}
		return this.given.has(trigger);
	}
}

/** The hints of this process. */
export const hints = new Hints();
