import type { InvoicePart, Posting, VoucherPart } from '../../../bookkeeping/plan/plan';
import { nothingFound, type Evidence, type Found } from '../../../bookkeeping/posting/found';
import { ROUNDING_TEXT } from '../../../bookkeeping/posting/invoiceComparison';
import { nextStep } from '../../../bookkeeping/posting/nextStep';
import { postingResult, type PostingResult } from '../../../bookkeeping/posting/result';
import { isVerdict, stop, type Step, type Verdict } from '../../../bookkeeping/posting/step';
import { problem } from '../../../bookkeeping/reasons/problem';
import { Lost, Refused, type BooksModel, type Fault } from './booksModel';

type Works = {
	[Kind in Exclude<Step['do'], Verdict['do']>]: (
		step: Extract<Step, { do: Kind }>,
		fault: Fault,
	) => void;
};

/** One run of one plan against the model, a step at a time, so that runs can be interleaved. */
export class ModelRun {
	readonly found: Found;
	result: PostingResult | undefined;
	readonly taken: Array<Step['do']> = [];

	/** `skew`: how far this machine's clock is ahead of Dinero's, in milliseconds. */
	constructor(
		private readonly books: BooksModel,
		private readonly posting: Posting,
		evidence: Evidence | null = null,
		private readonly skew = 0,
	) {
		this.found = nothingFound(books.now + skew, evidence);
	}

	/** Takes one step; the answer of its write may be lost. */
	step(fault: Fault = 'none'): void {
		if (this.result) return;
		this.found.now = this.books.now + this.skew;
		const step = nextStep(this.posting, this.found);
		this.taken.push(step.do);
		if (isVerdict(step)) return this.end(step);
		try {
			const carry = this.works[step.do] as (step: Step, fault: Fault) => void;
			carry(step, fault);
		} catch (error) {
			if (!(error instanceof Lost)) throw error;
			this.end(stop(problem('UNCERTAIN', { step: step.do, document: 'Faktura' })));
		}
	}

	/** Runs to the end; the n-th step from here has the fault. */
	finish(faults: readonly Fault[] = []): PostingResult {
		for (let count = 0; !this.result; count += 1) {
			if (count > 60) throw new Error(`endless: ${this.taken.join(' ')}`);
			this.step(faults[count]);
		}
		return this.result;
	}

	private end(verdict: Verdict): void {
		this.result = postingResult(this.posting, this.found, verdict, null);
	}

	private pause(look: number): void {
		this.books.now += Math.min(10_000, 500 * 2 ** look);
	}

	private contactGuid = (part: InvoicePart): string | null =>
		part.contactGuid ?? this.found.contact.guid;

	private look(guid: string): void {
		const { invoice } = this.found;
		try {
			invoice.standing = this.books.readInvoice(guid);
			Object.assign(invoice, { state: 'standing', writeUnknown: false });
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			invoice.state = error.kind === 'deleted' ? 'deleted' : 'absent';
			if (invoice.state === 'absent') invoice.emptyLooks += 1;
		}
	}

	private create(part: InvoicePart, fault: Fault): void {
		const { invoice } = this.found;
		invoice.creates += 1;
		try {
			this.books.createInvoice(part, this.contactGuid(part), fault);
			Object.assign(invoice, { createdByUs: true, state: 'standing' });
		} catch (error) {
			if (error instanceof Lost) {
				Object.assign(invoice, { state: 'unknown', writeUnknown: true, emptyLooks: 0 });
			} else if (error instanceof Refused) invoice.state = 'standing';
			else throw error;
		}
	}

	private round(part: InvoicePart, difference: number, fault: Fault): void {
		const { invoice } = this.found;
		const line = {
			lineType: 'Product' as const,
			description: ROUNDING_TEXT,
			quantity: '1',
			unitPrice: String(difference / 100),
			discountPercent: '0',
			unit: 'parts' as const,
			accountNumber: part.rounding.account,
		};
		const timestamp = invoice.standing?.timestamp ?? '';
		invoice.roundingAdded = this.tried(() =>
			this.books.addLine(part.guid, timestamp, line, difference, fault),
		);
		invoice.standing = null;
	}

	/** Whether a write was done; a lost or stale one is looked at afterwards. */
	private tried(write: () => void): boolean {
		try {
			write();
			return true;
		} catch (error) {
			if (error instanceof Lost || error instanceof Refused) return false;
			throw error;
		}
	}

	private book(part: InvoicePart, fault: Fault): void {
		const { invoice } = this.found;
		const timestamp = invoice.standing?.timestamp ?? '';
		invoice.standing = null;
		const done = this.tried(() => {
			invoice.standing = this.books.bookInvoice(part.guid, timestamp, fault);
		});
		if (done) invoice.bookedByUs = true;
		else invoice.stale += 1;
	}

	private send(part: InvoicePart, fault: Fault): void {
		const { invoice } = this.found;
		try {
			this.books.sendInvoice(part.guid, invoice.standing?.timestamp ?? '', fault);
			invoice.sent = 'now';
		} catch (error) {
			if (error instanceof Lost) {
				invoice.standing = this.books.readInvoice(part.guid);
				invoice.sent = invoice.standing.mailOutStatus === 'Sent' ? 'now' : 'uncertain';
				if (invoice.sent === 'uncertain') {
					this.found.problems.push(problem('MAIL_UNCERTAIN', { document: 'Faktura' }));
				}
			} else if (error instanceof Refused) {
				invoice.standing = null;
				invoice.bookedByUs = invoice.bookedByUs && invoice.stale === 0;
				invoice.stale += 1;
			} else throw error;
		}
	}

	private upload(part: VoucherPart, fault: Fault): void {
		const { voucher } = this.found;
		voucher.afterBroken = (voucher.files ?? []).some((file) => file.voucherGuid === null);
		voucher.ownFile = this.books.uploadFile(part.fileName, fault);
		Object.assign(voucher, { files: null, lists: 0 });
	}

	private list(part: VoucherPart, afterPause: boolean): void {
		const { voucher } = this.found;
		if (afterPause) this.pause(voucher.lists);
		voucher.lists += 1;
		voucher.files = this.books.listFiles(part.fileName, voucher.ownFile);
		const own = voucher.files.find((file) => file.ours);
		if (voucher.createdByUs && own?.voucherGuid) voucher.draftSeen = true;
	}

	private createVoucher(part: VoucherPart, fault: Fault): void {
		const { voucher } = this.found;
		const done = this.tried(() => {
			voucher.standing = this.books.createVoucher(part, voucher.ownFile, fault);
		});
		if (done) Object.assign(voucher, { state: 'standing', createdByUs: true, lists: 0 });
		else Object.assign(voucher, { writeUnknown: true, files: null, lists: 0 });
	}

	private readVoucher(guid: string): void {
		const { voucher } = this.found;
		const standing = this.tried(() => {
			voucher.standing = this.books.readVoucher(guid);
		});
		voucher.state = standing ? 'standing' : 'deleted';
	}

	private bookVoucher(fault: Fault): void {
		const { voucher } = this.found;
		const { guid, version } = voucher.standing!;
		const done = this.tried(() => {
			voucher.standing = this.books.bookVoucher(guid, version, fault);
		});
		if (done) voucher.bookedByUs = true;
		else {
			voucher.stale += 1;
			this.readVoucher(guid);
		}
	}

	private takeBack(fault: Fault): void {
		const { voucher } = this.found;
		this.books.deleteVoucher(voucher.standing!.guid, voucher.standing!.version, fault);
		Object.assign(voucher, { standing: null, state: 'deleted' });
	}

	private addItem(part: VoucherPart, fault: Fault): void {
		const { voucher } = this.found;
		try {
			voucher.standing = this.books.addLedgerItem(part, voucher.ownFile, fault);
			Object.assign(voucher, { state: 'standing', createdByUs: true });
		} catch (error) {
			Object.assign(voucher, { state: 'standing', standing: null });
			if (error instanceof Lost) voucher.writeUnknown = true;
			else voucher.wasDuplicate = true;
		}
	}

	private readItem(guid: string, afterPause: boolean): void {
		const { voucher } = this.found;
		if (afterPause) this.pause(voucher.polls);
		voucher.polls += 1;
		voucher.standing = null;
		const standing = this.tried(() => {
			voucher.standing = this.books.ledgerStatus(guid);
		});
		voucher.state = standing ? 'standing' : voucher.wasDuplicate ? 'deleted' : 'absent';
	}

	private bookItem(guid: string, fault: Fault): void {
		const { voucher } = this.found;
		const item = voucher.standing!;
		voucher.stale += 1;
		const done = this.tried(() => this.books.bookLedgerItem(guid, item.version, fault));
		if (done) voucher.bookedByUs = true;
		voucher.standing = done ? { ...item, state: 'pending' } : null;
	}

	private readonly works: Works = {
		writeContact: () => {
			this.found.contact = { guid: 'c-1', done: true, written: false };
		},
		previewInvoice: ({ part }) => {
			this.found.invoice.preview = this.books.totals(part);
		},
		createInvoice: ({ part }, fault) => this.create(part, fault),
		readInvoice: ({ part, afterPause }) => {
			if (afterPause) this.pause(this.found.invoice.emptyLooks);
			this.look(part.guid);
		},
		addRounding: ({ part, difference }, fault) => this.round(part, difference, fault),
		bookInvoice: ({ part }, fault) => this.book(part, fault),
		sendInvoice: ({ part }, fault) => this.send(part, fault),
		uploadSheet: ({ part }, fault) => this.upload(part, fault),
		listSheets: ({ part, afterPause }) => this.list(part, afterPause),
		createVoucher: ({ part }, fault) => this.createVoucher(part, fault),
		readVoucher: ({ guid }) => this.readVoucher(guid),
		bookVoucher: (_, fault) => this.bookVoucher(fault),
		deleteVoucher: (_, fault) => this.takeBack(fault),
		addLedgerItem: ({ part }, fault) => this.addItem(part, fault),
		readLedgerItem: ({ part, afterPause }) => this.readItem(part.guid, afterPause),
		bookLedgerItem: ({ part }, fault) => this.bookItem(part.guid, fault),
	};
}

/** The row that the workflow keeps after a run; null where nothing was seen. */
export const evidenceAfter = (result: PostingResult, generation = 1): Evidence | null =>
	result.invoiceGuid === null && result.voucherGuid === null
		? null
		: {
				generation,
				invoiceGuid: result.invoiceGuid,
				voucherGuid: result.voucherGuid,
				mailUncertain: result.mailUncertain,
			};
