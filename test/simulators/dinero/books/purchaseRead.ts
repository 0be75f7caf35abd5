import type { PurchaseContent, PurchaseCreditNote, PurchaseVoucher } from '../purchaseModel';
import { sumOf } from '../money';
import { grossOf, lineModels, purchaseLineTotals, totalRows } from './purchaseTotals';
import type { PurchaseBooks } from './purchaseTotals';

/** What is left to pay of a credit purchase, in øre of its currency. */
export function purchaseRemaining(books: PurchaseBooks, voucher: PurchaseVoucher): number {
	const paid = sumOf(voucher.payments.map(({ amountInCurrencyOre }) => amountInCurrencyOre));
	return grossOf(purchaseLineTotals(books, voucher.Lines)) - paid;
}

/** Cash: Draft or Paid. Credit: Draft, Booked, Paid, Overdue or Overpaid. */
export function purchaseStatus(books: PurchaseBooks, voucher: PurchaseVoucher): string {
	if (!voucher.isBooked) {
		return 'Draft';
	}
	const remaining = voucher.PurchaseType === 'cash' ? 0 : purchaseRemaining(books, voucher);
	if (remaining <= 0) {
		return remaining < 0 ? 'Overpaid' : 'Paid';
	}
	const due = voucher.PaymentDate ?? '9999-12-31';
	return books.sim.clock.danishDay() > due ? 'Overdue' : 'Booked';
}

/** What Dinero makes of a purchase that is sent, saved or not. */
export function purchaseContentModel(books: PurchaseBooks, content: PurchaseContent) {
	const totals = purchaseLineTotals(books, content.Lines);
	return {
		FileGuid: content.FileGuid,
		VoucherDate: content.VoucherDate,
		PaymentDate: content.PurchaseType === 'cash' ? content.VoucherDate : content.PaymentDate,
		RegionKey: content.RegionKey,
		PurchaseType: content.PurchaseType,
		Lines: lineModels(books, totals, content.CurrencyKey),
		DepositAccountNumber: content.DepositAccountNumber,
		ContactGuid: content.ContactGuid,
		ExternalReference: content.ExternalReference,
		VoucherTotals: totalRows(totals, content.CurrencyKey),
		CurrencyKey: content.CurrencyKey,
	};
}

/** Who booked it, as every purchase document tells. */
const booking = ({ isBooked, BookingTime }: Pick<PurchaseVoucher, 'isBooked' | 'BookingTime'>) => ({
	BookedByType: isBooked ? 'API' : null,
	BookedByUsername: null,
	BookingTime,
});

/** The single purchase voucher. */
export function purchaseReadModel(books: PurchaseBooks, voucher: PurchaseVoucher) {
	return {
		Guid: voucher.Guid,
		Timestamp: voucher.Timestamp,
		Status: purchaseStatus(books, voucher),
		VoucherNumber: voucher.VoucherNumber,
		...purchaseContentModel(books, voucher),
		...booking(voucher),
	};
}

function creditNoteStatus(books: PurchaseBooks, note: PurchaseCreditNote): string {
	if (!note.isBooked) {
		return 'Draft';
	}
	const gross = grossOf(purchaseLineTotals(books, note.Lines));
	return note.settledOre >= gross ? 'Paid' : 'Booked';
}

/** The single purchase credit note. */
export function creditNoteReadModel(books: PurchaseBooks, note: PurchaseCreditNote) {
	const totals = purchaseLineTotals(books, note.Lines);
	return {
		Guid: note.Guid,
		CreditNoteFor: note.CreditNoteFor,
		FileGuid: note.FileGuid,
		CreditNoteNumber: note.CreditNoteNumber,
		ContactGuid: note.ContactGuid,
		Date: note.Date,
		Currency: note.Currency,
		Lines: lineModels(books, totals, note.Currency),
		Timestamp: note.Timestamp,
		Status: creditNoteStatus(books, note),
		...booking(note),
		Totals: totalRows(totals, note.Currency),
	};
}
