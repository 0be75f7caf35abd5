import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { reverse } from '../books/entries';
import { bookPurchaseCreditNote } from '../books/purchaseBooking';
import { creditNoteReadModel } from '../books/purchaseRead';
import { grossOf, purchaseLineTotals, purchaseRate } from '../books/purchaseTotals';
import { nextVersion } from '../books/versions';
import { inDkk } from '../money';
import { DineroProblem, duplicated, invalid, invalidContact, notFound } from '../problems';
import type { PurchaseCreditNote, PurchaseVoucher } from '../purchaseModel';
import { checkFile } from './fileRoutes';
import { purchaseLinesModel, purchaseLinesOf } from './purchaseModels';
import { checkPurchaseVersion, purchaseOf, touchPurchase } from './purchaseRoutes';
import { checkVersion } from './versionCheck';

const noteModel = z.object({
	Guid: field.guid(),
	CreditNoteFor: field.guid(),
	FileGuid: field.text(),
	ContactGuid: field.guid(),
	Date: field.day(),
	Currency: field.text(),
	Lines: purchaseLinesModel,
});

const bookModel = z.object({ Timestamp: field.text(), Number: field.whole() });
const timestampModel = z.object({ Timestamp: field.text() });

const generateModel = z.object({
	// Unlike everywhere else the version is wrapped in an object here.
	Timestamp: timestampModel.nullish(),
	VoucherDate: field.day(),
	FileGuid: field.text(),
});

function creditedBy(call: Call, guid: string | null): PurchaseVoucher | undefined {
	if (guid === null) {
		return undefined;
	}
	const voucher = call.org.purchases.vouchers.find(({ Guid }) => Guid === guid);
	if (!voucher) {
		throw invalid('CreditNoteFor', 'The purchase voucher does not exist.');
	}
	if (voucher.PurchaseType === 'cash') {
		throw invalid('CreditNoteFor', 'A cash purchase is credited by a manual voucher.');
	}
	return voucher;
}

function contentOf(call: Call, body: z.output<typeof noteModel>) {
	const voucher = creditedBy(call, body.CreditNoteFor);
	const currency = (body.Currency ?? voucher?.CurrencyKey ?? 'DKK').toUpperCase();
	purchaseRate(currency);
	checkFile(call, body.FileGuid);
	const contact = call.org.contacts.find(({ ContactGuid }) => ContactGuid === body.ContactGuid);
	if (body.ContactGuid !== null && (!contact || contact.DeletedAt !== null)) {
		throw invalidContact();
	}
	return {
		CreditNoteFor: body.CreditNoteFor,
		FileGuid: body.FileGuid ?? voucher?.FileGuid ?? null,
		ContactGuid: body.ContactGuid,
		Date: body.Date ?? call.sim.clock.danishDay(),
		Currency: currency,
		Lines: purchaseLinesOf(call, body.Lines, true),
	};
}

function claim(call: Call, guid: string): void {
	if (!call.org.usedGuids.has(guid)) {
		call.org.usedGuids.add(guid);
		return;
	}
	if (call.sim.switches.is('purchaseCreditNoteDuplicate', 400)) {
		throw invalid('Guid', 'A credit note with this guid exists already.');
	}
	throw duplicated();
}

const fresh = (call: Call) => ({
	Timestamp: nextVersion(call.org),
	isBooked: false,
	CreditNoteNumber: null,
	BookingTime: null,
	CreatedAt: call.now,
	settledOre: 0,
});

function create(call: Call): unknown {
	const body = call.body(noteModel);
	const content = contentOf(call, body);
	const guid = body.Guid ?? randomUUID();
	claim(call, guid);
	const note: PurchaseCreditNote = { ...content, Guid: guid, ...fresh(call) };
	call.org.purchases.creditNotes.push(note);
	return call.created({ Guid: guid, TimeStamp: note.Timestamp });
}

function noteOf(call: Call): PurchaseCreditNote {
	const guid = (call.params['guid'] ?? '').toLowerCase();
	const found = call.org.purchases.creditNotes.find(({ Guid }) => Guid === guid);
	if (found) {
		return found;
	}
	if (call.org.goneVouchers.has(guid) && call.sim.switches.is('removedVoucherAnswer', 400)) {
		throw new DineroProblem(400, 65, 'Item is deleted', { message: `${guid} is deleted.` });
	}
	throw notFound(`Credit note ${guid}`);
}

function check(call: Call, note: PurchaseCreditNote, sent: string | null): void {
	const touch = () => {
		note.Timestamp = nextVersion(call.org);
	};
	checkVersion(call, () => note.Timestamp, sent, touch);
}

function mustBeDraft(note: PurchaseCreditNote): void {
	if (note.isBooked) {
		throw invalid('message', 'The credit note is booked and cannot be changed.');
	}
}

function update(call: Call): unknown {
	const note = noteOf(call);
	const body = call.body(noteModel.omit({ Guid: true }).extend({ Timestamp: field.text() }));
	check(call, note, body.Timestamp);
	mustBeDraft(note);
	Object.assign(note, contentOf(call, { ...body, Guid: null }));
	note.Timestamp = nextVersion(call.org);
	return { Guid: note.Guid, TimeStamp: note.Timestamp };
}

/** The credit note takes from what remains of its voucher, as a row without deposit account. */
function settle(call: Call, note: PurchaseCreditNote): void {
	const voucher = call.org.purchases.vouchers.find(({ Guid }) => Guid === note.CreditNoteFor);
	if (!voucher?.isBooked || !call.sim.switches.on('purchaseCreditNoteSettles')) {
		return;
	}
	note.settledOre = grossOf(purchaseLineTotals(call, note.Lines));
	voucher.payments.push({
		Guid: randomUUID(),
		DepositAccountNumber: null,
		amountOre: inDkk(note.settledOre, purchaseRate(note.Currency)),
		amountInCurrencyOre: note.settledOre,
		PaymentDate: note.Date,
		Description: `Kreditnota ${note.CreditNoteNumber}`,
		ExternalReference: null,
		RelatedVoucherGuid: note.Guid,
	});
	touchPurchase(call.org, voucher);
}

function bookNote(call: Call, note: PurchaseCreditNote, wanted: number | null): void {
	bookPurchaseCreditNote(call, note, wanted);
	settle(call, note);
}

function book(call: Call): unknown {
	const note = noteOf(call);
	const { Timestamp, Number: wanted } = call.body(bookModel);
	if (call.sim.faults.of(call.request)?.kind === 'bookedMeanwhile') {
		bookNote(call, note, null);
	}
	check(call, note, Timestamp);
	mustBeDraft(note);
	bookNote(call, note, wanted);
	return creditNoteReadModel(call, note);
}

function remove(call: Call): undefined {
	const note = noteOf(call);
	const { Timestamp } = call.body(timestampModel);
	check(call, note, Timestamp);
	const { purchases, goneVouchers } = call.org;
	if (note.isBooked) {
		reverse(call.org, note.Guid, call.now);
		for (const voucher of purchases.vouchers) {
			voucher.payments = voucher.payments.filter(
				({ RelatedVoucherGuid }) => RelatedVoucherGuid !== note.Guid,
			);
		}
	}
	goneVouchers.add(note.Guid);
	purchases.creditNotes = purchases.creditNotes.filter((other) => other !== note);
	return undefined;
}

/** A cash purchase gets a draft of a manual voucher with the opposite amounts. */
function creditCash(call: Call, voucher: PurchaseVoucher, body: z.output<typeof generateModel>) {
	const made = { Guid: randomUUID(), Timestamp: nextVersion(call.org) };
	call.org.manualVouchers.push({
		...made,
		Status: 'Draft',
		VoucherNumber: null,
		VoucherDate: body.VoucherDate ?? call.sim.clock.danishDay(),
		FileGuid: body.FileGuid ?? voucher.FileGuid,
		ExternalReference: null,
		CreditNoteFor: voucher.Guid,
		Lines: voucher.Lines.map((line) => ({
			Description: line.Description,
			Amount: -line.Amount,
			AccountNumber: line.AccountNumber,
			AccountVatCode: line.VatCode,
			BalancingAccountNumber: voucher.DepositAccountNumber,
			BalancingAccountVatCode: 'none',
		})),
		BookingTime: null,
		CreatedAt: call.now,
	});
	return made;
}

function creditCredit(call: Call, voucher: PurchaseVoucher, body: z.output<typeof generateModel>) {
	const made = { Guid: randomUUID(), ...fresh(call) };
	call.org.usedGuids.add(made.Guid);
	call.org.purchases.creditNotes.push({
		...made,
		CreditNoteFor: voucher.Guid,
		FileGuid: body.FileGuid ?? voucher.FileGuid,
		ContactGuid: voucher.ContactGuid,
		Date: body.VoucherDate ?? call.sim.clock.danishDay(),
		Currency: voucher.CurrencyKey,
		Lines: voucher.Lines.map((line) => ({ ...line })),
	});
	return made;
}

function generate(call: Call): unknown {
	const voucher = purchaseOf(call);
	const body = call.body(generateModel);
	checkFile(call, body.FileGuid);
	const sent = body.Timestamp?.Timestamp ?? null;
	if (sent !== null) {
		checkPurchaseVersion(call, voucher, sent);
	}
	if (!voucher.isBooked) {
		throw invalid('message', 'The voucher must be booked before it can be credited.');
	}
	const isCash = voucher.PurchaseType === 'cash';
	const made = isCash ? creditCash(call, voucher, body) : creditCredit(call, voucher, body);
	touchPurchase(call.org, voucher);
	return call.created({ Guid: made.Guid, TimeStamp: made.Timestamp });
}

/** Purchase credit notes (købskreditnotaer). */
export function addPurchaseCreditNoteRoutes(api: Api): void {
	const path = ':org/vouchers/purchase/creditnotes';
	api.on('POST', `v1/${path}`, create);
	api.on('GET', `v1/${path}/:guid`, (call) => creditNoteReadModel(call, noteOf(call)));
	api.on('PUT', `v1/${path}/:guid`, update);
	api.on('DELETE', `v1/${path}/:guid`, remove);
	api.on('POST', `v1/${path}/:guid/book`, book);
	api.on('POST', 'v1/:org/vouchers/purchase/:guid/generate-creditnote', generate);
}
