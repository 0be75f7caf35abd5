import type { Call } from '../api';
import type { Organisation, VatType } from '../model';
import { inDkk, share, sumOf } from '../money';
import { invalid, invalidContact } from '../problems';
import type { PurchaseCreditNote, PurchaseVoucher } from '../purchaseModel';
import { CONTROL } from './chart';
import { post } from './entries';
import type { Posting, VoucherHead } from './entries';
import { grossOf, purchaseLineTotals, purchaseRate } from './purchaseTotals';
import type { PurchaseBooks, PurchaseLineTotal } from './purchaseTotals';
import { nextVersion } from './versions';
import { voucherNumberFor, yearForBooking } from './years';

const REGIONS: Record<string, readonly string[]> = {
	DK: ['I25', 'HREP', 'REP', 'OBPK'],
	EU: ['IEUV', 'IEUY'],
	World: ['IVV', 'IVY'],
};
export const REGION_KEYS = Object.keys(REGIONS);

/** Codes that users made themselves belong to no region. */
function fitsRegion({ sim }: PurchaseBooks, region: string, type: VatType | null): boolean {
	if (type === null) {
		return region === 'DK' || sim.switches.is('noVatRegion', 'any');
	}
	const known = Object.values(REGIONS).flat().includes(type.VatCode);
	return !known || (REGIONS[region] ?? []).includes(type.VatCode);
}

function linePostings(total: PurchaseLineTotal, rate: number, sign: 1 | -1): Posting[] {
	const { line, vatType } = total;
	const entry = (accountNumber: number, ore: number): Posting => ({
		accountNumber,
		ore: sign * ore,
		vatCode: vatType?.VatCode ?? null,
		description: line.Description ?? '',
	});
	const account = line.AccountNumber ?? 0;
	if (vatType?.side === 'reverseCharge') {
		const cost = inDkk(total.gross, rate);
		const due = share(cost, 2_500, 10_000);
		return [
			entry(account, cost),
			entry(CONTROL.inputVat, due),
			entry(CONTROL.reverseChargeVat, -due),
		];
	}
	return [entry(account, inDkk(total.net, rate)), entry(CONTROL.inputVat, inDkk(total.vat, rate))];
}

/** Costs and input VAT, and what is owed or paid for them. `sign` -1: a credit note. */
function postingsOf(
	totals: readonly PurchaseLineTotal[],
	rate: number,
	against: number,
	sign: 1 | -1,
): Posting[] {
	const lines = totals.flatMap((total) => linePostings(total, rate, sign));
	const owed = -sumOf(lines.map(({ ore }) => ore));
	const description = totals[0]?.line.Description ?? '';
	return [...lines, { accountNumber: against, ore: owed, vatCode: null, description }];
}

function checkLines(totals: readonly PurchaseLineTotal[]): void {
	if (totals.length === 0) {
		throw invalid('Lines', 'At least one line is needed to book.');
	}
	for (const [at, { line }] of totals.entries()) {
		if (line.AccountNumber === null) {
			throw invalid(`Lines[${at}].AccountNumber`, 'The line has no account.');
		}
	}
	if (grossOf(totals) === 0) {
		throw invalid('Lines', 'The voucher has no amount.');
	}
}

function checkCash(books: PurchaseBooks, voucher: PurchaseVoucher, totals: PurchaseLineTotal[]) {
	if (voucher.DepositAccountNumber === null) {
		throw invalid('DepositAccountNumber', 'A cash purchase needs a deposit account.');
	}
	const region = voucher.RegionKey;
	if (region === null) {
		throw invalid('RegionKey', 'A cash purchase needs a region.');
	}
	for (const { vatType } of totals) {
		if (!fitsRegion(books, region, vatType)) {
			const code = vatType?.VatCode ?? 'NONE';
			throw invalid('RegionKey', `The VAT code ${code} does not fit the region ${region}.`);
		}
	}
}

function checkContact(org: Organisation, guid: string | null): void {
	if (guid === null) {
		throw invalid('ContactGuid', 'A contact is needed to book.');
	}
	const contact = org.contacts.find(({ ContactGuid }) => ContactGuid === guid);
	if (!contact || contact.DeletedAt !== null) {
		throw invalidContact();
	}
}

const head = (
	call: Call,
	document: Pick<PurchaseVoucher, 'Guid' | 'FileGuid' | 'ContactGuid'>,
	rest: Pick<VoucherHead, 'voucherNumber' | 'date' | 'externalReference'>,
): VoucherHead => ({
	voucherGuid: document.Guid,
	voucherType: 'Purchases',
	fileGuid: document.FileGuid,
	contactGuid: document.ContactGuid,
	ledgerItemId: null,
	createdAt: call.now,
	...rest,
});

/**
 * Books a purchase voucher: costs and input VAT against the creditor, or against the account that
 * paid.
 *
 * @throws DineroProblem 400/42 without lines, a contact and a due date (credit), a deposit account and
 * a region that fits every VAT code (cash), or outside the open years
 */
export function bookPurchase(call: Call, voucher: PurchaseVoucher, wanted: number | null): void {
	const totals = purchaseLineTotals(call, voucher.Lines);
	checkLines(totals);
	const isCash = voucher.PurchaseType === 'cash';
	if (isCash) {
		checkCash(call, voucher, totals);
	} else {
		checkContact(call.org, voucher.ContactGuid);
		if (voucher.PaymentDate === null) {
			throw invalid('PaymentDate', 'A credit purchase needs a payment date.');
		}
	}
	const year = yearForBooking(call.org, voucher.VoucherDate, 'VoucherDate');
	voucher.VoucherNumber = voucherNumberFor(call.org, year, wanted);
	voucher.isBooked = true;
	voucher.BookingTime = call.now;
	voucher.Timestamp = nextVersion(call.org);
	const against = isCash ? (voucher.DepositAccountNumber ?? 0) : CONTROL.creditors;
	const rest = {
		voucherNumber: voucher.VoucherNumber,
		date: voucher.VoucherDate,
		externalReference: voucher.ExternalReference,
	};
	const rate = purchaseRate(voucher.CurrencyKey);
	post(call.org, head(call, voucher, rest), postingsOf(totals, rate, against, 1));
}

/**
 * Books a purchase credit note: the opposite of a credit purchase.
 *
 * @throws DineroProblem 400/42 without lines or contact, or outside the open years
 */
export function bookPurchaseCreditNote(
	call: Call,
	note: PurchaseCreditNote,
	wanted: number | null,
): void {
	const totals = purchaseLineTotals(call, note.Lines);
	checkLines(totals);
	checkContact(call.org, note.ContactGuid);
	const year = yearForBooking(call.org, note.Date, 'Date');
	note.CreditNoteNumber = voucherNumberFor(call.org, year, wanted);
	note.isBooked = true;
	note.BookingTime = call.now;
	note.Timestamp = nextVersion(call.org);
	const rest = {
		voucherNumber: note.CreditNoteNumber,
		date: note.Date,
		externalReference: null,
	};
	const postings = postingsOf(totals, purchaseRate(note.Currency), CONTROL.creditors, -1);
	post(call.org, head(call, note, rest), postings);
}
