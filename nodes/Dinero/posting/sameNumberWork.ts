import { addDays } from '../../../bookkeeping/danishDay';
import type { PurchasePart } from '../../../bookkeeping/plan/purchaseParts';
import { namesSame } from '../../../bookkeeping/reference';
import { getStateOfAccount, type StateOfAccount } from '../../../services/dinero/stateOfAccount';
import type { PostingRun, Work } from './postingRun';
import { adopt, voucherOf } from './purchaseWork';

/** A supplier that uses a number again after so long means another paper. */
const DAYS_AROUND = 400;
/** Shorter numbers stand in too many texts to mean anything. */
const LEAST_LENGTH = 3;

type Row = NonNullable<StateOfAccount['Entries']>[number];

const words = (text: string): string[] =>
	text
		.toLowerCase()
		.split(/[\s,;:()]+/)
		.filter((word) => word !== '');

/** The number's own words one after the other: "2026 117" is looked for as it is written. */
function isNamed(row: Row, number: string): boolean {
	const wanted = words(number);
	const said = words(row.Description ?? '');
	return said.some((_, at) => wanted.every((word, place) => said[at + place] === word));
}

const isPurchase = (row: Row): boolean => row.RelatedVoucherCategory?.toLowerCase() === 'purchases';
const isSale = (row: Row): boolean => row.RelatedVoucherCategory?.toLowerCase() === 'sales';

/** Remembers the voucher of a row, or adopts it where it is our own; one that is gone is no double. */
async function look(run: PostingRun, part: PurchasePart, row: Row): Promise<void> {
	const guid = row.RelatedVoucherGuid;
	if (!guid) return;
	const voucher = isPurchase(row) ? await voucherOf(run, guid) : undefined;
	if (voucher && namesSame(voucher.reference, part.reference)) {
		adopt(run, part, voucher);
		return;
	}
	if (isPurchase(row) && !voucher) return;
	const number = voucher?.number ?? Number(row.RelatedVoucherNumber);
	run.found.purchase.sameNumber = { guid, number: number > 0 ? number : null };
}

/**
 * Searches what is booked on the supplier's account for its own number: there is no list of purchase
 * vouchers, and this is where they can be seen. Drafts are not shown there.
 */
export const findSameNumber: Work<'findSameNumber'> = async (run, { part }) => {
	const { purchase, contact } = run.found;
	const number = part.supplierNumber?.trim() ?? '';
	const guid = part.contactGuid ?? contact.guid;
	purchase.numberAsked = true;
	// A contact that was made just now has no vouchers yet.
	const isNew = run.posting.contact?.action === 'create' && contact.written;
	if (guid === null || isNew || number.length < LEAST_LENGTH) return;
	const period = { from: addDays(part.date, -DAYS_AROUND), to: addDays(part.date, DAYS_AROUND) };
	const { Entries } = await getStateOfAccount(run.api, guid, period);
	const named = (Entries ?? []).filter((row) => !isSale(row) && isNamed(row, number));
	for (const row of named) {
		await look(run, part, row);
		if (purchase.standing) return;
	}
};
