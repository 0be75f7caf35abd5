import type { SwitchTable } from '../control';
import { creditNoteSwitches } from './switches/creditNotes';
import { reminderSwitches } from './switches/reminders';
import { salesDocumentSwitches } from './switches/salesDocuments';
import { accessSwitches } from './switches/access';
import { ledgerBatchSwitches } from './switches/ledgerBatches';
import { registerSwitches } from './switches/registers';
import { tradeOfferSwitches } from './switches/tradeOffers';
import { changeSwitches } from './switches/changes';
import { webhookSwitches } from './switches/webhooks';
import { purchaseSwitches } from './switches/purchases';

const yesNo = [true, false] as const;

const shapes: SwitchTable = {
	unknownField: {
		meaning: 'What happens to a field that the model does not have.',
		values: ['dropped', 'refused'],
		initial: 'dropped',
	},
	createAnswersEmpty: {
		meaning: 'Whether a create answers 201 without a body.',
		values: yesNo,
		initial: false,
	},
	timeOffset: {
		meaning: 'Whether times in answers end in Z or carry no offset.',
		values: ['none', 'Z'],
		initial: 'none',
	},
	listOrder: {
		meaning: 'In which direction contacts and products are ordered by UpdatedAt.',
		values: ['ascending', 'descending'],
		initial: 'ascending',
	},
	salesFilter: {
		meaning: 'Whether all conditions of a queryFilter on sales lists count or only the first.',
		values: ['all', 'firstOnly'],
		initial: 'all',
	},
	controlAccountsListed: {
		meaning: 'Whether the control accounts of debtors and creditors are listed as entry accounts.',
		values: yesNo,
		initial: true,
	},
	emptyVatCode: {
		meaning: 'What an empty VAT code on a voucher or ledger line means.',
		values: ['refused', 'none'],
		initial: 'refused',
	},
};

const sales: SwitchTable = {
	vatRounding: {
		meaning: 'Whether VAT of an invoice is rounded on each line or once for each rate.',
		values: ['perLine', 'perInvoice'],
		initial: 'perLine',
	},
	unitPriceDecimals: {
		meaning: 'Decimals that are kept of a unit price.',
		values: 'count',
		initial: 10,
		other: 6,
	},
	quantityDecimals: {
		meaning: 'Decimals that are kept of a quantity.',
		values: 'count',
		initial: 10,
		other: 6,
	},
	draftNumber: {
		meaning: 'Whether a draft shows Number 0 or the number it would get.',
		values: ['zero', 'provisional'],
		initial: 'zero',
	},
	deleteBookedInvoice: {
		meaning: 'Whether a booked invoice can be deleted (its entries are then reversed).',
		values: ['refused', 'reversed'],
		initial: 'refused',
	},
	contactPersonCompanyFields: {
		meaning: 'What happens to company numbers on a private person.',
		values: ['refused', 'accepted'],
		initial: 'refused',
	},
	cvrCheck: {
		meaning: 'Whether a Danish VAT number must pass the modulus 11 check.',
		values: ['modulus11', 'none'],
		initial: 'modulus11',
	},
	productNumberUnique: {
		meaning: 'Whether two products may not share a number.',
		values: yesNo,
		initial: false,
	},
};

const vouchers: SwitchTable = {
	manualVoucherSalesAmount: {
		meaning: 'Whether the amount of a manual voucher line with a sales code is before VAT.',
		values: ['net', 'gross'],
		initial: 'net',
	},
	purchaseVatOnCreditedBalancing: {
		meaning: 'What a purchase code does on a balancing account that is credited.',
		values: ['ignored', 'split'],
		initial: 'ignored',
	},
	removedVoucherAnswer: {
		meaning: 'The answer to reading a manual voucher that was deleted.',
		values: [404, 400],
		initial: 404,
	},
	unknownFileOnVoucher: {
		meaning: 'Whether a FileGuid that does not exist is refused.',
		values: ['refused', 'accepted'],
		initial: 'refused',
	},
};

const ledger: SwitchTable = {
	ledgerAddAnswer: {
		meaning: 'Whether adding ledger items answers an array or the first item alone.',
		values: ['array', 'single'],
		initial: 'array',
	},
	ledgerBookingPolls: {
		meaning: 'Status calls after which a pending booking is through.',
		values: 'count',
		initial: 2,
		other: 4,
	},
	ledgerBookingMs: {
		meaning: 'Milliseconds after which a pending booking is through in any case.',
		values: 'count',
		initial: 3000,
		other: 0,
	},
	ledgerStaleCode: {
		meaning: 'The error code for a stale Version of a ledger item.',
		values: [58, 42],
		initial: 58,
	},
	ledgerVoucherGuid: {
		meaning: 'Whether the booked voucher has a guid of its own or the Id of the item.',
		values: ['own', 'sameAsId'],
		initial: 'own',
	},
	deletedLedgerIdStaysBurnt: {
		meaning: 'Whether the Id of a deleted ledger item can never be used again.',
		values: yesNo,
		initial: true,
	},
	bookedLedgerDelete: {
		meaning: 'What deleting a pending or booked ledger item does.',
		values: ['refused', 'ignored'],
		initial: 'refused',
	},
	emptyLedgersMeansAll: {
		meaning: 'Whether an empty array reads all unbooked ledger items or none.',
		values: yesNo,
		initial: true,
	},
	statusUnknownIdFailsWhole: {
		meaning: 'Whether one unknown Id fails a whole status call or is left out.',
		values: yesNo,
		initial: true,
	},
	ledgerPaymentSign: {
		meaning: 'Which sign of a ledger line that pays an invoice stands for money received.',
		values: ['negative', 'positive'],
		initial: 'negative',
	},
};

const files: SwitchTable = {
	fileName: {
		meaning: 'Whether a file keeps its name or loses what is not a letter, digit, dot or dash.',
		values: ['kept', 'altered'],
		initial: 'kept',
	},
	fileListLagMs: {
		meaning: 'Milliseconds until an uploaded file appears in the list.',
		values: 'count',
		initial: 0,
		other: 300,
	},
	fileReadyLagMs: {
		meaning: 'Milliseconds until an uploaded file can be used and read.',
		values: 'count',
		initial: 0,
		other: 800,
	},
	draftsLinkedInFiles: {
		meaning: 'Whether Linked of a file also names drafts.',
		values: yesNo,
		initial: true,
	},
	fileTooLargeStatus: {
		meaning: 'The answer to a file over 6,000,000 bytes.',
		values: [400, 413],
		initial: 400,
	},
	fileContent: {
		meaning: 'Whether the first bytes of a file must be those of a PDF, PNG or JPEG.',
		values: ['checked', 'any'],
		initial: 'checked',
	},
};

/** Every reading of Dinero that no source confirms, with the most plausible one chosen. */
export const dineroSwitches: SwitchTable = {
	...accessSwitches,
	...shapes,
	...sales,
	...vouchers,
	...purchaseSwitches,
	...ledger,
	...files,
	...salesDocumentSwitches,
	...reminderSwitches,
	...creditNoteSwitches,
	...ledgerBatchSwitches,
	...registerSwitches,
	...tradeOfferSwitches,
	...webhookSwitches,
	...changeSwitches,
};
