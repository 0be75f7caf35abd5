import type { VoucherPart } from '../plan/voucherPart';

/** An own open regulation as it stood while planning. */
export interface StandingItem {
	id: string;
	version: string;
}

/**
 * The regulation of a day, to be posted exactly once. There is never more than one open regulation:
 * the newest takes the place of the one before.
 */
export interface RegulationPart {
	type: 'regulation';
	/** The ledger item under our own Id; null where the books agree and nothing is to stand. */
	item: VoucherPart | null;
	/** `keep`: the open item holds this already. */
	action: 'add' | 'replace' | 'keep' | 'none';
	/** Version of the open item that is replaced or kept; somebody else's change makes it stale. */
	version: string | null;
	/** Id of the line that is replaced, so that it stays the same line. */
	lineId: string | null;
	/** Other open regulations of ours, which must not stand beside the new one. */
	removes: StandingItem[];
}
