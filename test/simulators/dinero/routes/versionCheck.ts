import type { Call } from '../api';
import { touch } from '../books/salesPosting';
import { invalid, outdated } from '../problems';
import type { SalesState } from '../salesModel';

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

/** The same for a sales document. @throws DineroProblem 400 as `checkVersion` */
export function checkSalesVersion(call: Call, document: SalesState, sent: string | null): void {
	checkVersion(
		call,
		() => document.TimeStamp,
		sent,
		() => touch(call, document),
	);
}

/** For calls whose version is optional: it counts when it is sent. */
export function checkOptionalVersion(call: Call, document: SalesState, sent: string | null): void {
	if (sent !== null) {
		checkSalesVersion(call, document, sent);
	}
}
