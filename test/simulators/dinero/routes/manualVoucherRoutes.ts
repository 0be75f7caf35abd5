import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { post, reverse } from '../books/entries';
import { nextVersion } from '../books/versions';
import { checkBalance, checkLines, lineAmounts, postingsOf } from '../books/voucherLines';
import type { LineRules } from '../books/voucherLines';
import { voucherNumberFor, yearForBooking } from '../books/years';
import type { ManualVoucher } from '../model';
import { sumOf, toKroner } from '../money';
import { omit } from '../omit';
import { DineroProblem, invalid, notFound } from '../problems';
import { checkFile } from './fileRoutes';
import { checkVersion } from './versionCheck';

const lineModel = z.object({
	Description: field.text(),
	AccountNumber: field.whole(),
	BalancingAccountNumber: field.whole(),
	Amount: field.amount(),
	AccountVatCode: field.text(),
	BalancingAccountVatCode: field.text(),
});

const voucherModel = z.object({
	VoucherDate: field.day(),
	FileGuid: field.text(),
	ExternalReference: field.reference(),
	Lines: z.array(lineModel).nullish(),
});

const bookModel = z.object({ Timestamp: field.text(), Number: field.whole() });

const rulesOf = ({ sim, org }: Call): LineRules => ({
	sim,
	org,
	salesAmount: sim.switches.is('manualVoucherSalesAmount', 'net') ? 'net' : 'gross',
});

function readModel(call: Call, voucher: ManualVoucher): unknown {
	const amounts = voucher.Lines.map((line) => lineAmounts(rulesOf(call), line));
	return {
		...omit(voucher, 'CreatedAt'),
		CreditNoteFor: voucher.CreditNoteFor ?? null,
		TotalInclVat: toKroner(sumOf(amounts.map(({ gross }) => gross))),
		TotalExclVat: toKroner(sumOf(amounts.map(({ net }) => net))),
		Lines: voucher.Lines.map((line, at) => ({
			Description: line.Description,
			AmountExclVatValue: toKroner(amounts[at]?.net ?? 0),
			AmountInclVatValue: toKroner(amounts[at]?.gross ?? 0),
			VatAmountValue: toKroner(amounts[at]?.vat ?? 0),
			AccountNumber: line.AccountNumber,
			BalancingAccountNumber: line.BalancingAccountNumber,
			AccountVatCode: line.AccountVatCode,
			BalancingAccountVatCode: line.BalancingAccountVatCode,
			CurrencyKey: 'DKK',
			AmountInForeignCurrency: null,
		})),
		BookedByType: voucher.Status === 'Booked' ? 'API' : null,
		BookedByUsername: null,
	};
}

function contentOf(call: Call, body: z.output<typeof voucherModel>) {
	const lines = body.Lines ?? [];
	checkLines(rulesOf(call), lines);
	checkFile(call, body.FileGuid);
	return {
		VoucherDate: body.VoucherDate ?? call.sim.clock.danishDay(),
		FileGuid: body.FileGuid,
		ExternalReference: body.ExternalReference,
		Lines: lines,
	};
}

function voucherOf(call: Call): ManualVoucher {
	const guid = (call.params['guid'] ?? '').toLowerCase();
	const found = call.org.manualVouchers.find(({ Guid }) => Guid === guid);
	if (found) {
		return found;
	}
	if (call.org.goneVouchers.has(guid) && call.sim.switches.is('removedVoucherAnswer', 400)) {
		throw new DineroProblem(400, 65, 'Item is deleted', { message: `${guid} is deleted.` });
	}
	throw notFound(`Voucher ${guid}`);
}

function touch(call: Call, voucher: ManualVoucher): void {
	voucher.Timestamp = nextVersion(call.org);
}

function check(call: Call, voucher: ManualVoucher, sent: string | null): void {
	checkVersion(
		call,
		() => voucher.Timestamp,
		sent,
		() => touch(call, voucher),
	);
}

function mustBeDraft(voucher: ManualVoucher): void {
	if (voucher.Status !== 'Draft') {
		throw invalid('message', 'The voucher is booked and cannot be changed.');
	}
}

function create(call: Call): unknown {
	const voucher: ManualVoucher = {
		...contentOf(call, call.body(voucherModel)),
		Guid: randomUUID(),
		Timestamp: nextVersion(call.org),
		Status: 'Draft',
		VoucherNumber: null,
		BookingTime: null,
		CreatedAt: call.now,
	};
	call.org.manualVouchers.push(voucher);
	return call.created(readModel(call, voucher));
}

function update(call: Call): unknown {
	const voucher = voucherOf(call);
	const body = call.body(voucherModel.extend({ Timestamp: field.text() }));
	check(call, voucher, body.Timestamp);
	mustBeDraft(voucher);
	Object.assign(voucher, contentOf(call, body));
	touch(call, voucher);
	return readModel(call, voucher);
}

function bookVoucher(call: Call, voucher: ManualVoucher, wanted: number | null): void {
	const postings = postingsOf(rulesOf(call), voucher.Lines);
	checkBalance(postings);
	const year = yearForBooking(call.org, voucher.VoucherDate, 'VoucherDate');
	voucher.VoucherNumber = voucherNumberFor(call.org, year, wanted);
	voucher.Status = 'Booked';
	voucher.BookingTime = call.now;
	touch(call, voucher);
	const head = {
		voucherGuid: voucher.Guid,
		voucherNumber: voucher.VoucherNumber,
		voucherType: 'manuel',
		date: voucher.VoucherDate,
		externalReference: voucher.ExternalReference,
		fileGuid: voucher.FileGuid,
		contactGuid: null,
		ledgerItemId: null,
		createdAt: call.now,
	};
	post(call.org, head, postings);
}

function book(call: Call): unknown {
	const voucher = voucherOf(call);
	const { Timestamp, Number: wanted } = call.body(bookModel);
	if (call.sim.faults.of(call.request)?.kind === 'bookedMeanwhile') {
		bookVoucher(call, voucher, null);
	}
	check(call, voucher, Timestamp);
	mustBeDraft(voucher);
	bookVoucher(call, voucher, wanted);
	return readModel(call, voucher);
}

function remove(call: Call): undefined {
	const voucher = voucherOf(call);
	const { Timestamp } = call.body(z.object({ Timestamp: field.text() }));
	check(call, voucher, Timestamp);
	if (voucher.Status === 'Booked') {
		reverse(call.org, voucher.Guid, call.now);
	}
	call.org.goneVouchers.add(voucher.Guid);
	call.org.manualVouchers = call.org.manualVouchers.filter((other) => other !== voucher);
	return undefined;
}

/** Manual vouchers (finansbilag); the path word is `manuel`, and there is no list. */
export function addManualVoucherRoutes(api: Api): void {
	api.on('POST', 'v1/:org/vouchers/manuel', create);
	api.on('GET', 'v1/:org/vouchers/manuel/:guid', (call) => readModel(call, voucherOf(call)));
	api.on('PUT', 'v1/:org/vouchers/manuel/:guid', update);
	api.on('DELETE', 'v1/:org/vouchers/manuel/:guid', remove);
	api.on('POST', 'v1/:org/vouchers/manuel/:guid/book', book);
}
