import type { Simulator } from '../control';
import { creditNoteModelOf } from './books/creditNoteRead';
import { readModel } from './books/invoiceRead';
import { reminderModelOf } from './books/reminderRead';
import { settlePending } from './books/ledgerBooking';
import { creditNoteReadModel, purchaseReadModel } from './books/purchaseRead';
import { tradeOfferModelOf } from './books/tradeOffers';
import type { DineroState, Organisation } from './model';
import type { Reminder } from './reminderModel';
import { linksOf } from './routes/fileRoutes';

function sent(sim: Simulator<DineroState>, org: Organisation) {
	return {
		mailouts: org.mailouts,
		reminders: org.reminders.map((reminder) => ({
			...reminder,
			...shownReminder(sim, org, reminder),
		})),
		attachments: org.attachments,
	};
}

function sales(sim: Simulator<DineroState>, org: Organisation) {
	return {
		invoices: org.invoices.map((invoice) => ({
			...readModel(sim, org, invoice),
			payments: invoice.payments,
		})),
		creditNotes: org.creditNotes.map((note) => ({
			...creditNoteModelOf(sim, org, note),
			payments: note.payments,
		})),
		tradeOffers: org.tradeOffers.map((offer) => tradeOfferModelOf(sim, org, offer)),
	};
}

function organisationOf(sim: Simulator<DineroState>, org: Organisation, withBytes: boolean) {
	settlePending(sim, org);
	return {
		id: org.id,
		name: org.name,
		isPro: org.isPro,
		years: org.years,
		accounts: org.accounts,
		deposits: org.deposits,
		contacts: org.contacts,
		contactNotes: org.contactNotes,
		accountMails: org.accountMails,
		products: org.products,
		...sales(sim, org),
		manualVouchers: org.manualVouchers,
		purchaseVouchers: org.purchases.vouchers.map((voucher) => ({
			...purchaseReadModel({ sim, org }, voucher),
			payments: voucher.payments,
		})),
		purchaseCreditNotes: org.purchases.creditNotes.map((note) =>
			creditNoteReadModel({ sim, org }, note),
		),
		ledgerItems: org.ledgerItems,
		files: filesOf(org, withBytes),
		...sent(sim, org),
		entries: org.entries,
		webhooks: {
			subscriptions: org.webhooks.subscriptions,
			deliveries: org.webhooks.deliveries,
		},
	};
}

function shownReminder(sim: Simulator<DineroState>, org: Organisation, reminder: Reminder) {
	const invoice = org.invoices.find(({ Guid }) => Guid === reminder.invoiceGuid);
	return invoice ? reminderModelOf(sim, org, invoice, reminder) : {};
}

function filesOf(org: Organisation, withBytes: boolean): unknown {
	return org.files.map(({ bytes, FileGuid, Name, Extension, UploadedAt }) => {
		const linked = linksOf(org, FileGuid, true);
		const file = {
			fileGuid: FileGuid,
			name: Name,
			extension: Extension,
			size: bytes.length,
			uploadedAt: UploadedAt,
			/** The oldest voucher that carries it. */
			voucherGuid: linked[0]?.VoucherGuid ?? null,
			linked,
		};
		return withBytes ? { ...file, base64: bytes.toString('base64') } : file;
	});
}

/** Everything as JSON; `?files=1` adds the bytes of the files in base64. */
export function snapshot(
	state: DineroState,
	query: Record<string, unknown>,
	sim: Simulator<DineroState>,
): unknown {
	const withBytes = query['files'] === '1';
	return {
		now: state.clock.now().toISOString(),
		connect: {
			user: state.connect.user,
			refreshTokens: [...state.connect.refreshTokens.values()].map(({ signIn, usedUpAt }) => ({
				clientId: signIn.client.id,
				refresh: signIn.refresh,
				usedUpAt: usedUpAt === null ? null : new Date(usedUpAt).toISOString(),
			})),
		},
		organisations: state.organisations.map((org) => organisationOf(sim, org, withBytes)),
	};
}
