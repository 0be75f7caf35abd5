import type { Day } from '../danishDay';
import type { DecimalText, Ore } from '../money';

/** What Rackbeat says that the stock is worth at the end of a day. */
export interface StockReport {
	/** Value of the whole stock in kroner, items below zero included. */
	total: DecimalText;
	/** Items whose stock is worth less than nothing: more was sold than was received. */
	negative: ReadonlyArray<{ number: string; name: string; value: DecimalText }>;
}

/** A booked entry on the inventory account (varelager). */
export interface InventoryEntry {
	day: Day;
	/** Debit positive. */
	amount: Ore;
	/** Dinero's own kind: Normal, Primo or Ultimo. */
	type: string;
	voucherType: string;
	description: string;
}

export interface OpenLine {
	/** The line's own Id in the kassekladde; null where it has none. */
	id: string | null;
	accountNumber: number | null;
	balancingAccountNumber: number | null;
	accountVatCode: string | null;
	balancingAccountVatCode: string | null;
	/** Positive debits `accountNumber`. */
	amount: Ore;
	description: string;
}

/** An item of the kassekladde that is not booked, or a draft of a manual voucher. */
export interface OpenVoucher {
	id: string;
	version: string;
	day: Day;
	/** True while Dinero is booking it. */
	isPending: boolean;
	lines: readonly OpenLine[];
}

/** Everything in Dinero that has to do with the inventory account up to a day. */
export interface InventoryBooks {
	booked: readonly InventoryEntry[];
	/** Unbooked items of the kassekladde, whatever their day and accounts. */
	ledgerItems: readonly OpenVoucher[];
	/** Drafts of manual vouchers that an earlier run made. */
	manualDrafts: readonly OpenVoucher[];
}

/** What an open voucher will do to an account once it is booked: debit positive, in øre. */
export const effectOn = (account: number, { lines }: OpenVoucher): Ore =>
	lines.reduce(
		(sum, line) =>
			sum +
			(line.accountNumber === account ? line.amount : 0) -
			(line.balancingAccountNumber === account ? line.amount : 0),
		0,
	);
