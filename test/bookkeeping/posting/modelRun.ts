import type { Plan, Posting, SalesPart, VoucherPart } from '../../../bookkeeping/plan/plan';
import { postingOf } from '../../../bookkeeping/plan/planPosting';
import { afterListing, afterOwnUpload } from '../../../bookkeeping/posting/election';
import { nothingFound, type Evidence, type Found } from '../../../bookkeeping/posting/found';
import { ROUNDING_TEXT } from '../../../bookkeeping/posting/salesComparison';
import { nextStep } from '../../../bookkeeping/posting/nextStep';
import { postingResult, type PostingResult } from '../../../bookkeeping/posting/result';
import { isVerdict, stop, type Step, type Verdict } from '../../../bookkeeping/posting/step';
import { problem } from '../../../bookkeeping/reasons/problem';
import { Lost, Refused, type BooksModel, type Fault } from './booksModel';
import type { PurchaseKind } from './modelTerms';

type Works = {
	[Kind in Exclude<Step['do'], Verdict['do'] | PurchaseKind>]: (
		step: Extract<Step, { do: Kind }>,
		fault: Fault,
	) => void;
};

/** The stock regulation has a model of its own. */
const notInThisModel = (): never => {
	throw new Error('The model of sales has no regulation');
};

/** One run of one plan against the model, a step at a time, so that runs can be interleaved. */
export class ModelRun {
	readonly found: Found;
	private readonly posting: Posting;
	result: PostingResult | undefined;
	readonly taken: Array<Step['do']> = [];

	/** `skew`: how far this machine's clock is ahead of Dinero's, in milliseconds. */
	constructor(
		private readonly books: BooksModel,
		of: Plan | Posting,
		evidence: Evidence | null = null,
		private readonly skew = 0,
	) {
		this.posting = 'kind' in of ? postingOf(of) : of;
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
			const carry = this.works[step.do as keyof Works] as (step: Step, fault: Fault) => void;
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

	private contactGuid = (part: SalesPart): string | null =>
		part.contactGuid ?? this.found.contact.guid;

	private look(guid: string): void {
		const { sales } = this.found;
		try {
			sales.standing = this.books.readSales(guid);
			Object.assign(sales, { state: 'standing', writeUnknown: false });
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			sales.state = error.kind === 'deleted' ? 'deleted' : 'absent';
			if (sales.state === 'absent') sales.emptyLooks += 1;
		}
	}

	private create(part: SalesPart, fault: Fault): void {
		const { sales } = this.found;
		sales.creates += 1;
		sales.credited = null;
		try {
			this.books.createSales(part, this.contactGuid(part), fault);
			Object.assign(sales, { createdByUs: true, state: 'standing' });
		} catch (error) {
			if (error instanceof Lost) {
				Object.assign(sales, { state: 'unknown', writeUnknown: true, emptyLooks: 0 });
			} else if (error instanceof Refused) sales.state = 'standing';
			else throw error;
		}
	}

	private round(part: SalesPart, difference: number, fault: Fault): void {
		const { sales } = this.found;
		const line = {
			lineType: 'Product' as const,
			description: ROUNDING_TEXT,
			quantity: '1',
			unitPrice: String(difference / 100),
			discountPercent: '0',
			unit: 'parts' as const,
			accountNumber: part.rounding.account,
		};
		const timestamp = sales.standing?.timestamp ?? '';
		sales.roundingAdded = this.tried(() =>
			this.books.addLine(part.guid, timestamp, line, difference, fault),
		);
		sales.standing = null;
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

	private book(part: SalesPart, fault: Fault): void {
		const { sales } = this.found;
		const timestamp = sales.standing?.timestamp ?? '';
		sales.standing = null;
		const done = this.tried(() => {
			sales.standing = this.books.bookSales(part.guid, timestamp, fault);
		});
		if (done) sales.bookedByUs = true;
		else sales.stale += 1;
	}

	private send(part: SalesPart, fault: Fault): void {
		const { sales } = this.found;
		try {
			this.books.sendSales(part.guid, sales.standing?.timestamp ?? '', fault);
			sales.sent = 'now';
		} catch (error) {
			if (error instanceof Lost) {
				sales.standing = this.books.readSales(part.guid);
				sales.sent = sales.standing.mailOutStatus === 'Sent' ? 'now' : 'uncertain';
				if (sales.sent === 'uncertain') {
					this.found.problems.push(problem('MAIL_UNCERTAIN', { document: 'Faktura' }));
				}
			} else if (error instanceof Refused) {
				sales.standing = null;
				sales.bookedByUs = sales.bookedByUs && sales.stale === 0;
				sales.stale += 1;
			} else throw error;
		}
	}

	private upload(part: VoucherPart, fault: Fault): void {
		const { voucher } = this.found;
		const ownFile = this.books.uploadFile(part.fileName, fault);
		Object.assign(voucher, afterOwnUpload(voucher, ownFile));
	}

	private list(part: VoucherPart, afterPause: boolean): void {
		const { voucher } = this.found;
		if (afterPause) this.pause(voucher.lists);
		const files = this.books.listFiles(part.fileName, voucher.ownFile);
		Object.assign(voucher, afterListing(voucher, files));
	}

	private createVoucher(part: VoucherPart, fault: Fault): void {
		const { voucher } = this.found;
		const done = this.tried(() => {
			voucher.standing = this.books.createVoucher(part, voucher.ownFile, fault);
		});
		if (done) Object.assign(voucher, { state: 'standing', createdByUs: true, lists: 0 });
		else Object.assign(voucher, { writeUnknown: true, files: null, lists: 0 });
	}

	private readVoucher(guids: readonly string[]): void {
		const { voucher } = this.found;
		const standing = guids.some((guid) =>
			this.tried(() => {
				voucher.standing = this.books.readVoucher(guid);
			}),
		);
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
			this.readVoucher([guid]);
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
		writeProduct: () => undefined,
		readCredited: ({ guid }) => {
			const own = this.posting.sales?.guid ?? '';
			this.found.sales.credited = this.books.readCredited(guid, own);
		},
		readSettlement: ({ guid }) => {
			this.found.sales.settlement = this.books.settlement(guid);
		},
		readInDkk: () => {
			this.found.sales.inDkk = 'unknown';
		},
		previewSales: ({ part }) => {
			this.found.sales.preview = this.books.totals(part);
		},
		createSales: ({ part }, fault) => this.create(part, fault),
		readSales: ({ part, afterPause }) => {
			if (afterPause) this.pause(this.found.sales.emptyLooks);
			this.look(part.guid);
		},
		addRounding: ({ part, difference }, fault) => this.round(part, difference, fault),
		updateSales: notInThisModel,
		bookSales: ({ part }, fault) => this.book(part, fault),
		sendSales: ({ part }, fault) => this.send(part, fault),
		uploadSheet: ({ part }, fault) => this.upload(part, fault),
		listSheets: ({ part, afterPause }) => this.list(part, afterPause),
		createVoucher: ({ part }, fault) => this.createVoucher(part, fault),
		readVoucher: ({ guids }) => this.readVoucher(guids),
		bookVoucher: (_, fault) => this.bookVoucher(fault),
		deleteVoucher: (_, fault) => this.takeBack(fault),
		addLedgerItem: ({ part }, fault) => this.addItem(part, fault),
		readLedgerItem: ({ part, afterPause }) => this.readItem(part.guid, afterPause),
		bookLedgerItem: ({ part }, fault) => this.bookItem(part.guid, fault),
		removeLedgerItem: notInThisModel,
		replaceLedgerItem: notInThisModel,
		compareLedgerItem: notInThisModel,
	};
}

/** The row that the workflow keeps after a run; null where nothing was seen. */
export const evidenceAfter = (result: PostingResult, generation = 1): Evidence | null =>
	result.salesGuid === null && result.voucherGuid === null
		? null
		: {
				generation,
				salesGuid: result.salesGuid,
				voucherGuid: result.voucherGuid,
				mailUncertain: result.mailUncertain,
			};
