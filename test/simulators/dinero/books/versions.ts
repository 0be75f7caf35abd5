import type { Organisation } from '../model';
import type { Call } from '../api';
import { invalid, outdated } from '../problems';

/** The next version of a voucher: 16 upper-case hex digits from the organisation's counter. */
export function nextVersion(org: Organisation): string {
	org.version += 1;
	return org.version.toString(16).toUpperCase().padStart(16, '0');
}

/** The next version of a ledger item: base64 of eight bytes from the same counter. */
export function nextLedgerVersion(org: Organisation): string {
	org.version += 1;
	const bytes = Buffer.alloc(8);
	bytes.writeBigUInt64BE(BigInt(org.version));
	return bytes.toString('base64');
}

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
