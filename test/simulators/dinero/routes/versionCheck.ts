import type { Call } from '../api';
import { invalid, outdated } from '../problems';

/**
 * Holds what was sent against the version that stands.
 *
 * @param someoneElse changes the item behind the caller's back; used by the fault `staleVersion`
 * @throws DineroProblem 400/42 when it is missing, 400/58 when it is not the latest
 */
export function checkVersion(
	call: Call,
	standing: () => string,
	sent: string | null,
	someoneElse: () => void,
): void {
	if (call.sim.faults.of(call.request)?.kind === 'staleVersion') {
		someoneElse();
	}
	if (sent === null || sent === '') {
		throw invalid('timestamp', 'The Timestamp field is required.');
	}
	if (sent.toUpperCase() !== standing()) {
		throw outdated();
	}
}
