import { randomUUID } from 'node:crypto';
import type { Simulator } from '../../control';
import type { DineroState, LedgerItem, Organisation, VoucherLine } from '../model';
import { sumOf, toOre } from '../money';
import { DineroProblem } from '../problems';
import { CONTROL } from './chart';
import { post } from './entries';
import type { Posting } from './entries';
import { touchByPayment } from './paymentStamp';

import { nextLedgerVersion } from './versions';
import { checkBalance, checkLines, postingsOf } from './voucherLines';
import type { LineRules } from './voucherLines';
import { voucherNumberFor, yearForBooking } from './years';

/** A line that pays an invoice posts to the debtors' control account. */
function asPosted(sim: Simulator<DineroState>, line: VoucherLine): VoucherLine {
	if (!line.IsPaymentForVoucherId) {
		return line;
	}
	const sign = sim.switches.is('ledgerPaymentSign', 'positive') ? -1 : 1;
	return {
		...line,
		AccountNumber: CONTROL.debtors,
		AccountVatCode: 'none',
		Amount: sign * line.Amount,
	};
}

function settleInvoices(
	sim: Simulator<DineroState>,
	org: Organisation,
	item: LedgerItem,
	voucherGuid: string,
): void {
	for (const line of item.Lines.filter(({ IsPaymentForVoucherId }) => IsPaymentForVoucherId)) {
		const invoice = org.invoices.find(({ Guid }) => Guid === line.IsPaymentForVoucherId);
		if (!invoice) {
			throw new DineroProblem(400, 42, 'The paid voucher does not exist');
		}
		const ore = -toOre(asPosted(sim, line).Amount);
		invoice.payments.push({
			Guid: randomUUID(),
			DepositAccountNumber: null,
			amountOre: ore,
			amountInCurrencyOre: ore,
			PaymentDate: item.VoucherDate,
			Description: line.Description ?? '',
			ExternalReference: null,
			RelatedVoucherGuid: voucherGuid,
		});
		touchByPayment({ sim, org, now: sim.clock.now().toISOString() }, invoice);
	}
}

/** The postings of an item; one that pays an invoice moves the account of the invoice's customer. */
function itemPostings(rules: LineRules, item: LedgerItem): Posting[] {
	return item.Lines.flatMap((line) => {
		const paid = rules.org.invoices.find(({ Guid }) => Guid === line.IsPaymentForVoucherId);
		return postingsOf(rules, [asPosted(rules.sim, line)]).map((posting) => ({
			...posting,
			contactGuid: posting.accountNumber === CONTROL.debtors ? (paid?.ContactGuid ?? null) : null,
		}));
	});
}

function bookItem(sim: Simulator<DineroState>, org: Organisation, item: LedgerItem): void {
	const rules = { sim, org, salesAmount: 'gross' as const };
	const lines = item.Lines.map((line) => asPosted(sim, line));
	checkLines(rules, lines);
	const postings = itemPostings(rules, item);
	checkBalance(postings);
	const year = yearForBooking(org, item.VoucherDate, 'VoucherDate');
	const number = voucherNumberFor(org, year, item.VoucherNumber);
	const voucherGuid = sim.switches.is('ledgerVoucherGuid', 'sameAsId') ? item.Id : randomUUID();
	settleInvoices(sim, org, item, voucherGuid);
	item.VoucherNumber = number;
	item.voucherGuid = voucherGuid;
	item.Status = 'Booked';
	post(
		org,
		{
			voucherGuid,
			voucherNumber: number,
			voucherType: 'manuel',
			date: item.VoucherDate,
			externalReference: null,
			fileGuid: item.FileGuid,
			contactGuid: null,
			ledgerItemId: item.Id,
			createdAt: sim.clock.now().toISOString(),
		},
		postings,
	);
}

function settle(sim: Simulator<DineroState>, org: Organisation, item: LedgerItem): void {
	item.Version = nextLedgerVersion(org);
	if (item.staysDraft) {
		item.Status = 'Draft';
		return;
	}
	try {
		bookItem(sim, org, item);
	} catch (error) {
		if (!(error instanceof DineroProblem)) {
			throw error;
		}
		// Dinero has no error text here: an item that could not be booked is a draft again.
		item.Status = 'Draft';
	}
}

/** Carries bookings through whose time has come. */
export function settlePending(sim: Simulator<DineroState>, org: Organisation): void {
	for (const item of org.ledgerItems) {
		const due = item.pollsLeft <= 0 || item.bookedAt <= sim.clock.millis();
		if (item.Status === 'PendingBooking' && due) {
			settle(sim, org, item);
		}
	}
}

/** How many items the daybook holds. */
export const openItems = (org: Organisation): number =>
	sumOf(org.ledgerItems.map(({ Status }) => (Status === 'Booked' ? 0 : 1)));
