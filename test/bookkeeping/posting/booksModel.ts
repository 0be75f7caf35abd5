import type {
	InvoiceLinePart,
	InvoicePart,
	Totals,
	VoucherPart,
} from '../../../bookkeeping/plan/plan';
import type {
	SheetFile,
	StandingInvoice,
	StandingVoucher,
} from '../../../bookkeeping/posting/found';

/** No answer came; the write may or may not have been done. */
export class Lost extends Error {}

/** Dinero said no. */
export class Refused extends Error {
	constructor(readonly kind: 'duplicate' | 'notFound' | 'deleted' | 'stale') {
		super(kind);
	}
}

export type Fault = 'none' | 'lostBefore' | 'lostAfter';

/** The points of Dinero's behaviour that its documentation leaves open. */
export interface Switches {
	/** A draft voucher shows on its file, not only a booked one. */
	draftsLinked: boolean;
	/** How long a file is missing from the list, in milliseconds. */
	listLag: number;
	/** Upload times are cut to whole seconds. */
	wholeSeconds: boolean;
	/** What Dinero's VAT differs from Rackbeat's, in øre. */
	vatOffset: number;
	/** Deleted documents answer as if they had never been. */
	deletedIsNotFound: boolean;
}

export const PLAIN: Switches = {
	draftsLinked: true,
	listLag: 0,
	wholeSeconds: false,
	vatOffset: 0,
	deletedIsNotFound: false,
};

interface ModelInvoice extends StandingInvoice {
	deleted: boolean;
	mails: number;
}

interface ModelVoucher extends StandingVoucher {
	deleted: boolean;
	fileGuid: string | null;
	/** Status calls until a pending ledger item is booked. */
	pendingPolls: number;
}

interface ModelFile {
	fileGuid: string;
	name: string;
	uploadedAt: number;
	shownFrom: number;
}

/** Dinero's books in memory: own guids burn, every change has a version, files show their vouchers. */
export class BooksModel {
	now = Date.UTC(2026, 10, 20, 12);
	readonly invoices = new Map<string, ModelInvoice>();
	readonly vouchers = new Map<string, ModelVoucher>();
	readonly files: ModelFile[] = [];
	/** Write calls sent, and changes that they made. */
	attempts = 0;
	changes = 0;
	private counter = 0;

	constructor(readonly switches: Switches = PLAIN) {}

	/** Every write goes through here; a fault loses its answer before or after it was done. */
	private write<Answer>(fault: Fault, change: () => Answer): Answer {
		this.attempts += 1;
		if (fault === 'lostBefore') throw new Lost();
		const answer = change();
		this.changes += 1;
		if (fault === 'lostAfter') throw new Lost();
		return answer;
	}

	private next(): string {
		this.counter += 1;
		return String(this.counter).padStart(16, '0');
	}

	private invoice(guid: string): ModelInvoice {
		const invoice = this.invoices.get(guid);
		if (!invoice) throw new Refused('notFound');
		if (invoice.deleted)
			throw new Refused(this.switches.deletedIsNotFound ? 'notFound' : 'deleted');
		return invoice;
	}

	private touch(invoice: ModelInvoice): void {
		invoice.timestamp = this.next();
		invoice.updatedAt = this.now;
	}

	totals(part: InvoicePart): Totals {
		const { net, vat, gross } = part.totals;
		const offset = this.switches.vatOffset;
		return { net, vat: vat + offset, gross: gross + offset };
	}

	createInvoice(part: InvoicePart, contactGuid: string | null, fault: Fault): void {
		this.write(fault, () => {
			if (this.invoices.has(part.guid)) throw new Refused('duplicate');
			this.invoices.set(part.guid, {
				timestamp: this.next(),
				booked: false,
				number: null,
				reference: part.reference,
				contactGuid,
				currency: part.currency,
				totals: this.totals(part),
				lines: part.lines,
				mailOutStatus: 'NotSent',
				updatedAt: this.now,
				deleted: false,
				mails: 0,
			});
		});
	}

	readInvoice(guid: string): StandingInvoice {
		return { ...this.invoice(guid) };
	}

	addLine(
		guid: string,
		timestamp: string,
		line: InvoiceLinePart,
		amount: number,
		fault: Fault,
	): void {
		this.write(fault, () => {
			const invoice = this.invoice(guid);
			if (invoice.timestamp !== timestamp || invoice.booked) throw new Refused('stale');
			const { net, vat, gross } = invoice.totals;
			invoice.totals = { net: net + amount, vat, gross: gross + amount };
			invoice.lines = [...invoice.lines, line];
			this.touch(invoice);
		});
	}

	bookInvoice(guid: string, timestamp: string, fault: Fault): StandingInvoice {
		return this.write(fault, () => {
			const invoice = this.invoice(guid);
			if (invoice.timestamp !== timestamp || invoice.booked) throw new Refused('stale');
			invoice.booked = true;
			invoice.number = Number(this.next());
			this.touch(invoice);
			return { ...invoice };
		});
	}

	sendInvoice(guid: string, timestamp: string, fault: Fault): void {
		this.write(fault, () => {
			const invoice = this.invoice(guid);
			if (invoice.timestamp !== timestamp) throw new Refused('stale');
			invoice.mails += 1;
			invoice.mailOutStatus = 'Sent';
			this.touch(invoice);
		});
	}

	deleteInvoice(guid: string): void {
		this.invoice(guid).deleted = true;
	}

	uploadFile(name: string, fault: Fault): string {
		return this.write(fault, () => {
			// Guids that sort against time, so that nothing rests on their order.
			const fileGuid = `f-${String(9999 - this.files.length)}`;
			const { wholeSeconds, listLag } = this.switches;
			const uploadedAt = wholeSeconds ? this.now - (this.now % 1000) : this.now;
			this.files.push({ fileGuid, name, uploadedAt, shownFrom: this.now + listLag });
			return fileGuid;
		});
	}

	listFiles(name: string, ownFile: string | null): SheetFile[] {
		const shown = this.files.filter((file) => file.name === name && file.shownFrom <= this.now);
		return shown.map(({ fileGuid, uploadedAt }) => ({
			fileGuid,
			uploadedAt,
			voucherGuid: this.voucherOn(fileGuid),
			ours: fileGuid === ownFile,
		}));
	}

	private voucherOn(fileGuid: string): string | null {
		const linked = [...this.vouchers.values()].find(
			(voucher) =>
				voucher.fileGuid === fileGuid && (this.switches.draftsLinked || voucher.state === 'booked'),
		);
		return linked?.guid ?? null;
	}

	private addVoucher(guid: string, part: VoucherPart, fileGuid: string | null): StandingVoucher {
		const voucher: ModelVoucher = {
			guid,
			version: this.next(),
			state: 'draft',
			number: null,
			total: part.total,
			vat: 0,
			deleted: false,
			fileGuid,
			pendingPolls: 0,
		};
		this.vouchers.set(guid, voucher);
		return { ...voucher };
	}

	createVoucher(part: VoucherPart, fileGuid: string | null, fault: Fault): StandingVoucher {
		return this.write(fault, () => this.addVoucher(`v-${this.next()}`, part, fileGuid));
	}

	private voucher(guid: string): ModelVoucher {
		const voucher = this.vouchers.get(guid);
		if (!voucher || voucher.deleted) throw new Refused('notFound');
		return voucher;
	}

	readVoucher(guid: string): StandingVoucher {
		return { ...this.voucher(guid) };
	}

	bookVoucher(guid: string, version: string, fault: Fault): StandingVoucher {
		return this.write(fault, () => {
			const voucher = this.voucher(guid);
			if (voucher.version !== version || voucher.state !== 'draft') throw new Refused('stale');
			voucher.state = 'booked';
			voucher.version = this.next();
			voucher.number = this.counter;
			return { ...voucher };
		});
	}

	deleteVoucher(guid: string, version: string, fault: Fault): void {
		this.write(fault, () => {
			const voucher = this.voucher(guid);
			if (voucher.version !== version) throw new Refused('stale');
			voucher.deleted = true;
		});
	}

	addLedgerItem(part: VoucherPart, fileGuid: string | null, fault: Fault): StandingVoucher {
		return this.write(fault, () => {
			if (this.vouchers.has(part.guid)) throw new Refused('duplicate');
			return this.addVoucher(part.guid, part, fileGuid);
		});
	}

	ledgerStatus(guid: string): StandingVoucher {
		const item = this.voucher(guid);
		if (item.state === 'pending') {
			item.pendingPolls -= 1;
			if (item.pendingPolls <= 0) Object.assign(item, { state: 'booked', number: this.counter });
		}
		return { ...item };
	}

	bookLedgerItem(guid: string, version: string, fault: Fault): void {
		this.write(fault, () => {
			const item = this.voucher(guid);
			if (item.version !== version || item.state !== 'draft') throw new Refused('stale');
			Object.assign(item, { state: 'pending', pendingPolls: 2, version: this.next() });
		});
	}
}
