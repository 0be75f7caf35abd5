import type { NamedFile } from '../../../bookkeeping/posting/election';
import type {
	StandingPayment,
	StandingPurchase,
	StandingPurchaseCreditNote,
} from '../../../bookkeeping/posting/purchaseFound';
import type {
	PaymentPart,
	PurchaseCreditNotePart,
	PurchaseLinePart,
	PurchasePart,
} from '../../../bookkeeping/plan/purchaseParts';
import { BooksModel } from './booksModel';
import { PLAIN, Refused, type Fault, type Switches } from './modelTerms';

/** What the documentation of purchases and payments leaves open. */
export interface PurchaseSwitches extends Switches {
	/** `fileguid` names drafts. */
	draftsOnFileGuid: boolean;
	/** `similar` finds drafts. */
	draftsSimilar: boolean;
	/** Files go on naming vouchers that were deleted. */
	deletedStayLinked: boolean;
	/** -1: a payment of a credit note is counted with the other sign. */
	creditNoteSign: 1 | -1;
	/** VAT that Dinero finds on each line, in percent of the gross. */
	vatPercent: number;
}

export const PURCHASES_PLAIN: PurchaseSwitches = {
	...PLAIN,
	draftsOnFileGuid: true,
	draftsSimilar: true,
	deletedStayLinked: true,
	creditNoteSign: 1,
	vatPercent: 20,
};

interface ModelPurchase extends StandingPurchase {
	deleted: boolean;
	fileGuid: string | null;
}

interface ModelCreditNote extends StandingPurchaseCreditNote {
	deleted: boolean;
}

/** A document that can be paid; its payments as Dinero counts them. */
interface ModelPayable {
	version: string;
	total: number;
	payments: StandingPayment[];
}

/** Dinero's purchases and payments in memory. */
export class PurchaseBooks extends BooksModel {
	readonly purchases = new Map<string, ModelPurchase>();
	readonly notes = new Map<string, ModelCreditNote>();
	readonly payable: ModelPayable = { version: this.next(), total: 125_000, payments: [] };

	constructor(readonly open: PurchaseSwitches = PURCHASES_PLAIN) {
		super(open);
	}

	private linesOf(lines: readonly PurchaseLinePart[]) {
		return lines.map(({ description, accountNumber, vatCode, amount }) => ({
			...{ description, accountNumber, vatCode },
			gross: amount,
			vat: Math.round((amount * this.open.vatPercent) / 100),
		}));
	}

	private totalsOf(lines: ReturnType<PurchaseBooks['linesOf']>) {
		const gross = lines.reduce((sum, line) => sum + line.gross, 0);
		const vat = lines.reduce((sum, line) => sum + line.vat, 0);
		return { gross, vat, net: gross - vat };
	}

	private live(fileGuid: string, withDrafts: boolean): string[] {
		return [...this.purchases.values()]
			.filter((one) => !one.deleted && one.fileGuid === fileGuid)
			.filter(({ state }) => withDrafts || state === 'booked')
			.map(({ guid }) => guid);
	}

	override vouchersOn(fileGuid: string): string[] {
		const gone = [...this.purchases.values()].filter(
			(one) => one.deleted && one.fileGuid === fileGuid && this.open.deletedStayLinked,
		);
		const shown = gone.filter(({ state }) => this.open.draftsLinked || state === 'booked');
		return [...shown.map(({ guid }) => guid), ...this.live(fileGuid, this.open.draftsLinked)];
	}

	/** The list of files, and for those without voucher what `fileguid` says of them. */
	papers(name: string, ownFile: string | null): NamedFile[] {
		return this.listFiles(name, ownFile).map((file) =>
			file.voucherGuids.length > 0
				? file
				: { ...file, voucherGuids: this.live(file.fileGuid, this.open.draftsOnFileGuid) },
		);
	}

	similar(part: PurchasePart): StandingPurchase | undefined {
		return [...this.purchases.values()].find(
			(one) =>
				!one.deleted &&
				(this.open.draftsSimilar || one.state === 'booked') &&
				one.contactGuid === part.contactGuid &&
				one.date === part.date &&
				one.totals?.gross === part.total,
		);
	}

	createPurchase(part: PurchasePart, fileGuid: string | null, fault: Fault): StandingPurchase {
		return this.write(fault, () => {
			const lines = this.linesOf(part.lines);
			const purchase: ModelPurchase = {
				guid: `p-${this.next()}`,
				version: this.next(),
				state: 'draft',
				number: null,
				reference: part.reference,
				isCash: part.purchaseType === 'cash',
				contactGuid: part.contactGuid,
				date: part.date,
				dueDate: part.dueDate,
				currency: part.currency,
				depositAccount: part.depositAccount,
				region: part.region,
				lines,
				totals: this.totalsOf(lines),
				deleted: false,
				fileGuid,
			};
			this.purchases.set(purchase.guid, purchase);
			return { ...purchase };
		});
	}

	readPurchase(guid: string): StandingPurchase {
		const purchase = this.purchases.get(guid);
		if (!purchase || purchase.deleted) throw new Refused('notFound');
		return { ...purchase };
	}

	bookPurchase(guid: string, version: string, fault: Fault): StandingPurchase {
		return this.write(fault, () => {
			const purchase = this.purchases.get(guid);
			if (!purchase || purchase.deleted) throw new Refused('notFound');
			if (purchase.version !== version || purchase.state !== 'draft') throw new Refused('stale');
			Object.assign(purchase, { state: 'booked', version: this.next(), number: this.counter });
			return { ...purchase };
		});
	}

	deletePurchase(guid: string, version: string, fault: Fault): void {
		this.write(fault, () => {
			const purchase = this.purchases.get(guid);
			if (purchase?.version !== version) throw new Refused('stale');
			purchase.deleted = true;
		});
	}

	createNote(part: PurchaseCreditNotePart, fault: Fault): void {
		this.write(fault, () => {
			if (this.notes.has(part.guid)) throw new Refused('duplicate');
			const lines = this.linesOf(part.lines);
			this.notes.set(part.guid, {
				...{ guid: part.guid, version: this.next(), state: 'draft', number: null },
				...{ contactGuid: part.contactGuid, date: part.date, currency: part.currency },
				creditNoteFor: part.creditNoteFor,
				lines,
				totals: this.totalsOf(lines),
				deleted: false,
			});
		});
	}

	readNote(guid: string): StandingPurchaseCreditNote {
		const note = this.notes.get(guid);
		if (!note) throw new Refused('notFound');
		if (note.deleted) throw new Refused(this.open.deletedIsNotFound ? 'notFound' : 'deleted');
		return { ...note };
	}

	bookNote(guid: string, version: string, fault: Fault): StandingPurchaseCreditNote {
		return this.write(fault, () => {
			const note = this.notes.get(guid);
			if (!note || note.version !== version || note.state !== 'draft') throw new Refused('stale');
			Object.assign(note, { state: 'booked', version: this.next(), number: this.counter });
			return { ...note };
		});
	}

	/** What is left to pay, as Dinero tells of sales documents. */
	remaining(): number {
		return this.payable.payments.reduce(
			(left, { amount }) => left - this.open.creditNoteSign * amount,
			this.payable.total,
		);
	}

	addPayment(part: PaymentPart, version: string, sign: 1 | -1, fault: Fault): string {
		return this.write(fault, () => {
			if (this.payable.version !== version) throw new Refused('stale');
			const guid = `b-${this.next()}`;
			this.payable.payments.push({
				guid,
				amount: sign * part.amount,
				depositAccount: part.depositAccount,
				date: part.date,
				reference: part.reference,
			});
			this.payable.version = this.next();
			return guid;
		});
	}

	deletePayment(guid: string, version: string, fault: Fault): void {
		this.write(fault, () => {
			if (this.payable.version !== version) throw new Refused('stale');
			this.payable.payments = this.payable.payments.filter((each) => each.guid !== guid);
			this.payable.version = this.next();
		});
	}
}
