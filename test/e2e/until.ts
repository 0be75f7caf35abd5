import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until something holds.
 * @throws Error when it does not within the time
 */
export async function until(holds: () => Promise<boolean>, timeoutMs = 90_000): Promise<void> {
	const deadline = Date.now() + timeoutMs;
	while (!(await holds())) {
		if (Date.now() > deadline) {
			throw new Error(`Waited ${timeoutMs / 1000} s for nothing: ${String(holds)}`);
		}
		await pause(250);
	}
}
