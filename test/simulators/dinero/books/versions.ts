import type { Organisation } from '../model';

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
