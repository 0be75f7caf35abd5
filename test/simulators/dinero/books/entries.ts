import { randomUUID } from 'node:crypto';
import type { Entry, Organisation } from '../model';
import { accountOf } from './chart';
import { sumOf } from '../money';

/** What all entries of one voucher share. */
export interface VoucherHead {
	voucherGuid: string;
	voucherNumber: number | null;
	voucherType: string;
	date: string;
	externalReference: string | null;
	fileGuid: string | null;
	contactGuid: string | null;
	ledgerItemId: string | null;
	createdAt: string;
}

/** One posting; debit is positive. */
export interface Posting {
	accountNumber: number;
	ore: number;
	vatCode: string | null;
	description: string;
	/** Whose account it moves, where that is not the whole voucher's. */
	contactGuid?: string | null;
}

/**
 * Writes a voucher into the books.
 *
 * @throws Error when debit and credit differ: the routes must have refused that before
 */
export function post(org: Organisation, head: VoucherHead, postings: readonly Posting[]): void {
	const difference = sumOf(postings.map(({ ore }) => ore));
	if (difference !== 0) {
		throw new Error(`Voucher ${head.voucherGuid} is out of balance by ${difference} øre.`);
	}
	for (const { accountNumber, ore, vatCode, description, contactGuid } of postings) {
		if (ore === 0) {
			continue;
		}
		org.entries.push({
			EntryGuid: randomUUID(),
			...head,
			accountNumber,
			accountName: accountOf(org, accountNumber, 'AccountNumber').name,
			debitOre: Math.max(ore, 0),
			creditOre: Math.max(-ore, 0),
			vatCode,
			description,
			...(contactGuid ? { contactGuid } : {}),
		});
	}
}

/** Writes the opposite of everything that stands under a voucher. */
export function reverse(org: Organisation, voucherGuid: string, createdAt: string): void {
	const standing = org.entries.filter((entry) => entry.voucherGuid === voucherGuid);
	const opposite = standing.map(
		(entry): Entry => ({
			...entry,
			EntryGuid: randomUUID(),
			debitOre: entry.creditOre,
			creditOre: entry.debitOre,
			createdAt,
		}),
	);
	org.entries.push(...opposite);
}
