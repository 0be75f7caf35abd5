import type { SalesLinePart, SalesPart, Totals, VoucherPart } from '../../../bookkeeping/plan/plan';
import type { NamedFile } from '../../../bookkeeping/posting/election';
import type {
	CreditedInvoice,
	Settlement,
	StandingSales,
	StandingVoucher,
} from '../../../bookkeeping/posting/found';
import { Lost, PLAIN, Refused, type Fault, type Switches } from './modelTerms';

export { Lost, PLAIN, Refused, type Fault, type Switches } from './modelTerms';

interface ModelSales extends StandingSales {
	deleted: boolean;
	mails: number;
	/** What booked credit notes took off an invoice, in øre. */
	credited: number;
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
	readonly sales = new Map<string, ModelSales>();
	readonly vouchers = new Map<string, ModelVoucher>();
	readonly files: ModelFile[] = [];
	/** Write calls sent, and changes that they made. */
	attempts = 0;
	changes = 0;
	protected counter = 0;

	constructor(readonly switches: Switches = PLAIN) {}

	/** Every write goes through here; a fault loses its answer before or after it was done. */
	protected write<Answer>(fault: Fault, change: () => Answer): Answer {
		this.attempts += 1;
		if (fault === 'lostBefore') throw new Lost();
		const answer = change();
		this.changes += 1;
		if (fault === 'lostAfter') throw new Lost();
		return answer;
	}

	protected next(): string {
		this.counter += 1;
		return String(this.counter).padStart(16, '0');
	}

	private document(guid: string): ModelSales {
		const document = this.sales.get(guid);
		if (!document) throw new Refused('notFound');
		if (document.deleted)
			throw new Refused(this.switches.deletedIsNotFound ? 'notFound' : 'deleted');
		return document;
	}

	private touch(document: ModelSales): void {
		document.timestamp = this.next();
		document.updatedAt = this.now;
	}

	totals(part: SalesPart): Totals {
		const { net, vat, gross } = part.totals;
		const offset = this.switches.vatOffset;
		return { net, vat: vat + offset, gross: gross + offset };
	}

	createSales(part: SalesPart, contactGuid: string | null, fault: Fault): void {
		this.write(fault, () => {
			if (this.sales.has(part.guid)) throw new Refused('duplicate');
			this.sales.set(part.guid, {
				timestamp: this.next(),
				booked: false,
				number: null,
				reference: part.reference,
				contactGuid,
				currency: part.currency,
				totals: this.totals(part),
				lines: part.lines,
				mailOutStatus: 'NotSent',
				creditNoteFor: part.type === 'creditNote' ? part.creditNoteFor : null,
				updatedAt: this.now,
				deleted: false,
				mails: 0,
				credited: 0,
			});
		});
	}

	readSales(guid: string): StandingSales {
		return { ...this.document(guid) };
	}

	readCredited(guid: string, own: string): CreditedInvoice {
		const found = this.sales.get(guid.toLowerCase());
		if (!found || found.deleted) {
			const nothing = { number: null, contactGuid: null, currency: '', gross: 0, others: 0 };
			return { state: 'absent', ...nothing };
		}
		const { booked, number, contactGuid, currency, totals } = found;
		const state = booked ? 'booked' : 'draft';
		const others = [...this.sales]
			.filter(([key, { creditNoteFor, deleted }]) => {
				const isFor = (creditNoteFor ?? '').toLowerCase() === guid.toLowerCase();
				return isFor && !deleted && key !== own;
			})
			.reduce((sum, [, note]) => sum + note.totals.gross, 0);
		return { state, number, contactGuid, currency, gross: totals.gross, others };
	}

	settlement(guid: string): Settlement {
		const { credited, totals } = this.sales.get(guid.toLowerCase())!;
		return { settled: credited > 0, remaining: totals.gross - credited };
	}

	addLine(
		guid: string,
		timestamp: string,
		line: SalesLinePart,
		amount: number,
		fault: Fault,
	): void {
		this.write(fault, () => {
			const document = this.document(guid);
			if (document.timestamp !== timestamp || document.booked) throw new Refused('stale');
			const { net, vat, gross } = document.totals;
			document.totals = { net: net + amount, vat, gross: gross + amount };
			document.lines = [...document.lines, line];
			this.touch(document);
		});
	}

	/** A booked credit note is set off against its invoice at once. */
	bookSales(guid: string, timestamp: string, fault: Fault): StandingSales {
		return this.write(fault, () => {
			const document = this.document(guid);
			if (document.timestamp !== timestamp || document.booked) throw new Refused('stale');
			document.booked = true;
			document.number = Number(this.next());
			this.touch(document);
			const invoice = this.sales.get((document.creditNoteFor ?? '').toLowerCase());
			if (invoice) {
				invoice.credited += document.totals.gross;
				this.touch(invoice);
			}
			return { ...document };
		});
	}

	sendSales(guid: string, timestamp: string, fault: Fault): void {
		this.write(fault, () => {
			const document = this.document(guid);
			if (document.timestamp !== timestamp) throw new Refused('stale');
			document.mails += 1;
			document.mailOutStatus = 'Sent';
			this.touch(document);
		});
	}

	deleteSales(guid: string): void {
		this.document(guid).deleted = true;
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

	listFiles(name: string, ownFile: string | null): NamedFile[] {
		const shown = this.files.filter((file) => file.name === name && file.shownFrom <= this.now);
		return shown.map(({ fileGuid, uploadedAt }) => ({
			fileGuid,
			uploadedAt,
			voucherGuids: this.vouchersOn(fileGuid),
			ours: fileGuid === ownFile,
		}));
	}

	/** The vouchers on a file, as the list of files names them. */
	protected vouchersOn(fileGuid: string): string[] {
		return [...this.vouchers.values()]
			.filter(
				(voucher) =>
					voucher.fileGuid === fileGuid &&
					(this.switches.draftsLinked || voucher.state === 'booked'),
			)
			.map(({ guid }) => guid);
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
