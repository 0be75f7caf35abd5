import type { Posting } from '../../../bookkeeping/plan/plan';
import type { PurchasePart } from '../../../bookkeeping/plan/purchaseParts';
import { afterListing, afterOwnUpload } from '../../../bookkeeping/posting/election';
import { nothingFound, type Evidence, type Found } from '../../../bookkeeping/posting/found';
import { nextStep } from '../../../bookkeeping/posting/nextStep';
import type { StandingPurchase } from '../../../bookkeeping/posting/purchaseFound';
import { postingResult, type PostingResult } from '../../../bookkeeping/posting/result';
import { isVerdict, stop, type Step, type Verdict } from '../../../bookkeeping/posting/step';
import { problem } from '../../../bookkeeping/reasons/problem';
import { Lost, Refused, type Fault, type PurchaseKind } from './modelTerms';
import type { PurchaseBooks } from './purchaseBooks';

type Works = {
	[Kind in PurchaseKind]: (step: Extract<Step, { do: Kind }>, fault: Fault) => void;
};

/** One run of a purchase, credit note or payment against the model, a step at a time. */
export class PurchaseRun {
	readonly found: Found;
	result: PostingResult | undefined;
	readonly taken: Array<Step['do']> = [];

	/** `skew`: how far this machine's clock is ahead of Dinero's, in milliseconds. */
	constructor(
		private readonly books: PurchaseBooks,
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
			const carry = this.works[step.do as PurchaseKind] as (step: Step, fault: Fault) => void;
			carry(step, fault);
		} catch (error) {
			if (!(error instanceof Lost)) throw error;
			this.end(stop(problem('UNCERTAIN', { step: step.do, document: 'Køb' })));
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

	get codes(): string[] {
		return (this.result?.problems ?? []).map(({ code }) => code);
	}

	private end(verdict: Verdict): void {
		this.result = postingResult(this.posting, this.found, verdict, null);
	}

	private pause(look: number): void {
		this.books.now += Math.min(10_000, 500 * 2 ** look);
	}

	/** Whether a write was done; what stands then decides. */
	private tried(write: () => void): boolean {
		try {
			write();
			return true;
		} catch (error) {
			if (error instanceof Lost || error instanceof Refused) return false;
			throw error;
		}
	}

	private voucher(guid: string): StandingPurchase | undefined {
		let found: StandingPurchase | undefined;
		this.tried(() => {
			found = this.books.readPurchase(guid);
		});
		return found;
	}

	private adopt(part: PurchasePart, voucher: StandingPurchase): boolean {
		const { purchase } = this.found;
		if (voucher.reference === part.reference) {
			Object.assign(purchase, { standing: voucher, state: 'standing', writeUnknown: false });
			return true;
		}
		purchase.other = { guid: voucher.guid, number: voucher.number };
		purchase.foreign.push(voucher.guid);
		return false;
	}

	private read(part: PurchasePart, guids: readonly string[]): void {
		const { purchase } = this.found;
		let gone = 0;
		for (const guid of guids) {
			const voucher = this.voucher(guid);
			if (voucher && this.adopt(part, voucher)) return;
			if (!voucher) gone += 1;
		}
		if (gone > 0) Object.assign(purchase, { state: 'deleted', standing: null });
		purchase.files &&= this.withoutForeign(purchase.files);
	}

	private withoutForeign<File extends { voucherGuids: readonly string[] }>(files: File[]): File[] {
		const { foreign } = this.found.purchase;
		return files.map((file) => ({
			...file,
			voucherGuids: file.voucherGuids.filter((guid) => !foreign.includes(guid)),
		}));
	}

	private list(part: PurchasePart, afterPause: boolean): void {
		const { purchase } = this.found;
		if (afterPause) this.pause(purchase.lists);
		const files = this.withoutForeign(this.books.papers(part.fileName, purchase.ownFile));
		Object.assign(purchase, afterListing(purchase, files));
	}

	private similar(part: PurchasePart): void {
		this.found.purchase.similarAsked += 1;
		const voucher = this.books.similar(part);
		if (voucher) this.adopt(part, voucher);
	}

	private create(part: PurchasePart, fault: Fault): void {
		const { purchase } = this.found;
		const done = this.tried(() => {
			purchase.standing = this.books.createPurchase(part, purchase.ownFile, fault);
		});
		if (done) Object.assign(purchase, { state: 'standing', createdByUs: true, lists: 0 });
		else Object.assign(purchase, { writeUnknown: true, files: null, lists: 0 });
	}

	private lookAgain(guid: string): void {
		const { purchase } = this.found;
		purchase.stale += 1;
		const voucher = this.voucher(guid);
		Object.assign(purchase, {
			standing: voucher ?? null,
			state: voucher ? 'standing' : 'deleted',
		});
	}

	private book(fault: Fault): void {
		const { purchase } = this.found;
		const { guid, version } = purchase.standing!;
		const done = this.tried(() => {
			purchase.standing = this.books.bookPurchase(guid, version, fault);
		});
		if (done) purchase.bookedByUs = true;
		else this.lookAgain(guid);
	}

	private takeBack(fault: Fault): void {
		const { purchase } = this.found;
		const { guid, version } = purchase.standing!;
		const done = this.tried(() => this.books.deletePurchase(guid, version, fault));
		if (done) Object.assign(purchase, { standing: null, state: 'deleted' });
		else this.lookAgain(guid);
	}

	private createNote(step: Extract<Step, { do: 'createPurchaseCreditNote' }>, fault: Fault): void {
		const { purchaseCreditNote: found } = this.found;
		found.creates += 1;
		try {
			this.books.createNote(step.part, fault);
			Object.assign(found, { createdByUs: true, state: 'standing', writeUnknown: false });
		} catch (error) {
			if (error instanceof Lost) {
				Object.assign(found, { state: 'unknown', writeUnknown: true, emptyLooks: 0 });
			} else Object.assign(found, { wasDuplicate: true, state: 'standing' });
		}
	}

	private readNote(guid: string, afterPause: boolean): void {
		const { purchaseCreditNote: found } = this.found;
		if (afterPause) this.pause(found.emptyLooks);
		try {
			const standing = this.books.readNote(guid);
			Object.assign(found, { standing, state: 'standing', writeUnknown: false });
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			found.state = error.kind === 'deleted' ? 'deleted' : 'absent';
			if (found.state === 'absent') found.emptyLooks += 1;
		}
	}

	private bookNote(guid: string, fault: Fault): void {
		const { purchaseCreditNote: found } = this.found;
		const { version } = found.standing!;
		found.standing = null;
		const done = this.tried(() => {
			found.standing = this.books.bookNote(guid, version, fault);
		});
		if (done) found.bookedByUs = true;
		else found.stale += 1;
	}

	private unknown(): never {
		throw new Error('a step that no run without a version asks for');
	}

	private payment(write: (version: string) => void): void {
		const { payment } = this.found;
		try {
			write(payment.document!.version);
			payment.writeUnknown = false;
		} catch (error) {
			if (error instanceof Lost) payment.writeUnknown = true;
			else if (error instanceof Refused) payment.stale += 1;
			else throw error;
		}
		Object.assign(payment, { document: null, payments: null, remaining: null });
	}

	private readonly works: Works = {
		// The flows against the simulator prove these: the model's evidence keeps no versions.
		updatePurchase: () => this.unknown(),
		updatePurchaseCreditNote: () => this.unknown(),
		findSameNumber: () => {
			this.found.purchase.numberAsked = true;
		},
		lookAtSource: ({ part, fileGuid }) => {
			for (const { guid } of [...this.books.purchases.values()].filter(
				(one) => one.fileGuid === fileGuid,
			)) {
				const voucher = this.voucher(guid);
				if (voucher && this.adopt(part, voucher)) break;
			}
			this.found.purchase.sourceLooked = true;
		},
		uploadPaper: ({ part }, fault) => {
			const { purchase } = this.found;
			const ownFile = this.books.uploadFile(part.fileName, fault);
			Object.assign(purchase, afterOwnUpload(purchase, ownFile));
		},
		listPapers: ({ part, afterPause }) => this.list(part, afterPause),
		findSimilarPurchase: ({ part }) => this.similar(part),
		createPurchase: ({ part }, fault) => this.create(part, fault),
		readPurchase: ({ part, guids }) => this.read(part, guids),
		bookPurchase: (_, fault) => this.book(fault),
		deletePurchase: (_, fault) => this.takeBack(fault),
		createPurchaseCreditNote: (step, fault) => this.createNote(step, fault),
		readPurchaseCreditNote: ({ part, afterPause }) => this.readNote(part.guid, afterPause),
		bookPurchaseCreditNote: ({ part }, fault) => this.bookNote(part.guid, fault),
		readPayable: ({ afterPause }) => {
			if (afterPause) this.pause(this.found.payment.adds);
			const { version, total } = this.books.payable;
			this.found.payment.document = { version, obstacle: null, currency: 'DKK', total };
			this.found.payment.payments = null;
		},
		listPayments: ({ part }) => {
			this.found.payment.payments = this.books.payable.payments.map((each) => ({ ...each }));
			this.found.payment.remaining =
				part.documentKind === 'purchaseVoucher' ? null : this.books.remaining();
		},
		addPayment: ({ part, sign }, fault) => {
			this.found.payment.adds += 1;
			this.payment((version) => {
				const guid = this.books.addPayment(part, version, sign, fault);
				Object.assign(this.found.payment, { added: true, guid });
			});
		},
		takeBackPayment: ({ guid }, fault) => {
			Object.assign(this.found.payment, { added: false, guid: null, sign: -1 });
			this.payment((version) => this.books.deletePayment(guid, version, fault));
		},
	};
}

/** The row that a workflow keeps after a run; null where nothing was seen. */
export const evidenceOf = (result: PostingResult): Evidence | null =>
	result.voucherGuid === null
		? null
		: { generation: 1, salesGuid: null, voucherGuid: result.voucherGuid, mailUncertain: false };
