import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { reverse } from '../books/entries';
import { bookPurchase } from '../books/purchaseBooking';
import { purchaseContentModel, purchaseReadModel } from '../books/purchaseRead';
import { grossOf, purchaseLineTotals } from '../books/purchaseTotals';
import { nextVersion } from '../books/versions';
import type { Organisation } from '../model';
import { DineroProblem, invalid, notFound } from '../problems';
import type { PurchaseVoucher } from '../purchaseModel';
import {
	checkUpdateContact,
	purchaseContentOf,
	purchaseModel,
	purchaseUpdateModel,
} from './purchaseModels';
import { checkVersion } from './versionCheck';

/** From this net on a purchase is written off over years (a limit of the tax law). */
const FIXED_ASSET_ORE = 3_310_000;

const bookModel = z.object({ Timestamp: field.text(), Number: field.whole() });

/** @throws DineroProblem 404/40 when there is none, 400/65 for a deleted one when the switch says so */
export function purchaseOf(call: Call, name = 'guid'): PurchaseVoucher {
	const guid = (call.params[name] ?? '').toLowerCase();
	const found = call.org.purchases.vouchers.find(({ Guid }) => Guid === guid);
	if (found) {
		return found;
	}
	if (call.org.goneVouchers.has(guid) && call.sim.switches.is('removedVoucherAnswer', 400)) {
		throw new DineroProblem(400, 65, 'Item is deleted', { message: `${guid} is deleted.` });
	}
	throw notFound(`Voucher ${guid}`);
}

export function touchPurchase(org: Organisation, voucher: PurchaseVoucher): string {
	voucher.Timestamp = nextVersion(org);
	return voucher.Timestamp;
}

/** @throws DineroProblem 400 as `checkVersion` */
export function checkPurchaseVersion(call: Call, voucher: PurchaseVoucher, sent: string | null) {
	checkVersion(
		call,
		() => voucher.Timestamp,
		sent,
		() => touchPurchase(call.org, voucher),
	);
}

function mustBeDraft(voucher: PurchaseVoucher): void {
	if (voucher.isBooked) {
		throw invalid('message', 'The voucher is booked and cannot be changed.');
	}
}

function markCreditor({ org }: Call, guid: string | null): void {
	const contact = org.contacts.find(({ ContactGuid }) => ContactGuid === guid);
	if (contact) {
		contact.IsCreditor = true;
	}
}

const create =
	(keepTags: boolean) =>
	(call: Call): unknown => {
		const voucher: PurchaseVoucher = {
			...purchaseContentOf(call, call.body(purchaseModel), keepTags),
			Guid: randomUUID(),
			Timestamp: nextVersion(call.org),
			isBooked: false,
			VoucherNumber: null,
			BookingTime: null,
			CreatedAt: call.now,
			payments: [],
		};
		call.org.purchases.vouchers.push(voucher);
		markCreditor(call, voucher.ContactGuid);
		return call.created(purchaseReadModel(call, voucher));
	};

const update =
	(keepTags: boolean) =>
	(call: Call): unknown => {
		const voucher = purchaseOf(call);
		const body = call.body(purchaseUpdateModel);
		checkPurchaseVersion(call, voucher, body.Timestamp);
		mustBeDraft(voucher);
		checkUpdateContact(call, body.ContactGuid);
		Object.assign(voucher, purchaseContentOf(call, body, keepTags));
		touchPurchase(call.org, voucher);
		markCreditor(call, voucher.ContactGuid);
		return purchaseReadModel(call, voucher);
	};

function book(call: Call): unknown {
	const voucher = purchaseOf(call);
	const { Timestamp, Number: wanted } = call.body(bookModel);
	if (call.sim.faults.of(call.request)?.kind === 'bookedMeanwhile') {
		bookPurchase(call, voucher, null);
	}
	checkPurchaseVersion(call, voucher, Timestamp);
	mustBeDraft(voucher);
	bookPurchase(call, voucher, wanted);
	return purchaseReadModel(call, voucher);
}

function remove(call: Call): undefined {
	const voucher = purchaseOf(call);
	const { Timestamp } = call.body(z.object({ Timestamp: field.text() }));
	checkPurchaseVersion(call, voucher, Timestamp);
	if (voucher.payments.length > 0) {
		throw invalid('message', 'The voucher has payments; delete them first.');
	}
	if (voucher.isBooked) {
		reverse(call.org, voucher.Guid, call.now);
	}
	const { purchases, goneVouchers } = call.org;
	if (voucher.FileGuid !== null && call.sim.switches.on('deletedStayLinked')) {
		purchases.goneLinks.push({
			fileGuid: voucher.FileGuid,
			voucherGuid: voucher.Guid,
			linkedAt: voucher.CreatedAt,
			wasBooked: voucher.isBooked,
		});
	}
	goneVouchers.add(voucher.Guid);
	purchases.vouchers = purchases.vouchers.filter((other) => other !== voucher);
	return undefined;
}

function preview(call: Call): unknown {
	const content = purchaseContentOf(call, call.body(purchaseModel), true);
	const totals = purchaseLineTotals(call, content.Lines);
	return {
		...purchaseContentModel(call, content),
		ShouldPossiblyBeFixedAsset: totals.some(({ net }) => net >= FIXED_ASSET_ORE),
	};
}

function similar(call: Call): unknown {
	const wanted = purchaseContentOf(call, call.body(purchaseModel), true);
	const total = grossOf(purchaseLineTotals(call, wanted.Lines));
	const found = call.org.purchases.vouchers.find(
		(voucher) =>
			voucher.ContactGuid === wanted.ContactGuid &&
			voucher.VoucherDate === wanted.VoucherDate &&
			grossOf(purchaseLineTotals(call, voucher.Lines)) === total,
	);
	return {
		SimilarFound: found !== undefined,
		SimilarGuid: found?.Guid ?? null,
		VoucherNumber: found?.VoucherNumber ?? null,
	};
}

function byFile(call: Call): unknown {
	const withDrafts = call.sim.switches.on('draftsOnFileGuid');
	return call.org.purchases.vouchers
		.filter(({ FileGuid, isBooked }) => {
			return FileGuid === call.params['fileGuid'] && (withDrafts || isBooked);
		})
		.map(({ Guid }) => Guid);
}

/** Purchase vouchers (købsbilag); there is no list. */
export function addPurchaseRoutes(api: Api): void {
	const path = ':org/vouchers/purchase';
	api.on('POST', `v1.1/${path}`, create(false));
	api.on('POST', `v1.2/${path}`, create(true));
	api.on('POST', `v1/${path}/fetch`, preview);
	api.on('POST', `v1/${path}/similar`, similar);
	api.on('GET', `v1/${path}/fileguid/:fileGuid`, byFile);
	api.on('GET', `v1/${path}/:guid`, (call) => purchaseReadModel(call, purchaseOf(call)));
	api.on('PUT', `v1/${path}/:guid`, update(false));
	api.on('PUT', `v1.1/${path}/:guid`, update(true));
	api.on('DELETE', `v1/${path}/:guid`, remove);
	api.on('POST', `v1/${path}/:guid/book`, book);
}
