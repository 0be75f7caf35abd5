import { exact, oreToDecimal, toOre, type Ore } from '../../../bookkeeping/money';
import type { Totals } from '../../../bookkeeping/plan/plan';
import type {
	PurchaseCreditNotePart,
	PurchaseLinePart,
	PurchasePart,
} from '../../../bookkeeping/plan/purchaseParts';
import type {
	StandingPurchase,
	StandingPurchaseCreditNote,
	StandingPurchaseDocument,
	StandingPurchaseLine,
} from '../../../bookkeeping/posting/purchaseFound';
import type {
	PurchaseCreditNote,
	PurchaseCreditNoteBody,
} from '../../../services/dinero/purchaseCreditNotes';
import type {
	PurchaseBody,
	PurchaseLine,
	PurchaseLineBody,
	PurchaseTotal,
	PurchaseVoucher,
} from '../../../services/dinero/purchaseVouchers';

/** JSON has only numbers; two decimals survive the way through one. */
export const wireAmount = (amount: Ore): number => Number(oreToDecimal(amount));

/** An amount of Dinero's in hundredths of its currency; what is left out, or no number, is 0. */
export const readOre = (value: unknown): Ore => toOre(exact(typeof value === 'number' ? value : 0));

type SentLine = Omit<PurchaseLinePart, 'deductiblePercent'>;

/** A line as Dinero takes it. */
export const purchaseLineBody = (line: SentLine): PurchaseLineBody => ({
	Amount: wireAmount(line.amount),
	AccountNumber: line.accountNumber,
	Description: line.description,
	VatCode: line.vatCode,
	...(line.accountTag && { AccountTagName: line.accountTag }),
});

/** What is sent of a purchase voucher. */
export interface SentVoucher
	extends Pick<
		PurchasePart,
		| 'purchaseType'
		| 'date'
		| 'dueDate'
		| 'contactGuid'
		| 'depositAccount'
		| 'region'
		| 'currency'
		| 'reference'
	> {
	lines: readonly SentLine[];
}

const cashFields = ({ depositAccount, region }: SentVoucher) => ({
	...(depositAccount !== null && { DepositAccountNumber: depositAccount }),
	...(region !== null && { RegionKey: region }),
});

const creditFields = ({ contactGuid, dueDate, currency }: SentVoucher) => ({
	...(contactGuid !== null && { ContactGuid: contactGuid }),
	...(dueDate !== null && { PaymentDate: dueDate }),
	CurrencyKey: currency,
});

/**
 * A purchase voucher as Dinero takes it: on cash no due date, currency or contact, on credit no deposit
 * account or region, not even as null.
 */
export const purchaseBody = (sent: SentVoucher, fileGuid: string | null): PurchaseBody => ({
	PurchaseType: sent.purchaseType,
	VoucherDate: sent.date,
	...(sent.purchaseType === 'cash' ? cashFields(sent) : creditFields(sent)),
	...(fileGuid !== null && { FileGuid: fileGuid }),
	...(sent.reference !== '' && { ExternalReference: sent.reference }),
	Lines: sent.lines.map(purchaseLineBody),
});

/** What is sent of a purchase credit note; without own guid Dinero gives one. */
export interface SentCreditNote
	extends Pick<
		PurchaseCreditNotePart,
		'creditNoteFor' | 'fileGuid' | 'contactGuid' | 'date' | 'currency'
	> {
	guid: string | null;
	lines: readonly SentLine[];
}

/** A purchase credit note as Dinero takes it; it has no field for a reference. */
export const purchaseCreditNoteBody = (part: SentCreditNote): PurchaseCreditNoteBody => ({
	...(part.guid !== null && { Guid: part.guid }),
	Date: part.date,
	Currency: part.currency,
	...(part.contactGuid !== null && { ContactGuid: part.contactGuid }),
	...(part.creditNoteFor !== null && { CreditNoteFor: part.creditNoteFor }),
	...(part.fileGuid !== null && { FileGuid: part.fileGuid }),
	Lines: part.lines.map(purchaseLineBody),
});

const standingLine = (line: PurchaseLine): StandingPurchaseLine => ({
	description: line.Description ?? '',
	accountNumber: line.AccountNumber ?? null,
	vatCode: line.VatCode ?? null,
	gross: readOre(line.AmountInclVatValue),
	vat: readOre(line.VatAmountValue),
});

/** Totals by their type; VAT may stand in several rows. Null where Dinero shows no total. */
export function readPurchaseTotals(
	rows: readonly PurchaseTotal[] | null | undefined,
): Totals | null {
	const of = (type: string): Ore[] =>
		(rows ?? [])
			.filter(({ Type }) => Type?.toLowerCase() === type)
			.map(({ Total }) => readOre(Total));
	const [gross] = of('total');
	if (gross === undefined) return null;
	const vat = of('vat').reduce((sum, amount) => sum + amount, 0);
	return { gross, vat, net: gross - vat };
}

/** Editing is a booked or draft voucher that somebody has open; all further states are booked. */
const stateOf = (status: string): StandingPurchaseDocument['state'] =>
	status === 'Draft' ? 'draft' : status === 'Editing' ? 'editing' : 'booked';

const dayOf = (text: string | null | undefined): string => (text ?? '').slice(0, 10);

/** A purchase voucher of Dinero in the words of the posting rules. */
export const standingPurchase = (voucher: PurchaseVoucher): StandingPurchase => ({
	guid: voucher.Guid,
	version: voucher.Timestamp,
	state: stateOf(voucher.Status),
	number: voucher.VoucherNumber ?? null,
	reference: voucher.ExternalReference ?? '',
	isCash: voucher.PurchaseType?.toLowerCase() === 'cash',
	contactGuid: voucher.ContactGuid ?? null,
	date: dayOf(voucher.VoucherDate),
	dueDate: dayOf(voucher.PaymentDate) || null,
	currency: voucher.CurrencyKey ?? 'DKK',
	depositAccount: voucher.DepositAccountNumber ?? null,
	region: voucher.RegionKey ?? null,
	lines: (voucher.Lines ?? []).map(standingLine),
	totals: readPurchaseTotals(voucher.VoucherTotals),
	fileGuid: voucher.FileGuid ?? null,
});

/** A purchase credit note of Dinero in the words of the posting rules. */
export const standingPurchaseCreditNote = (
	note: PurchaseCreditNote,
): StandingPurchaseCreditNote => ({
	guid: note.Guid,
	version: note.Timestamp,
	state: stateOf(note.Status),
	number: note.CreditNoteNumber ?? null,
	contactGuid: note.ContactGuid ?? null,
	creditNoteFor: note.CreditNoteFor ?? null,
	date: dayOf(note.Date),
	currency: note.Currency ?? 'DKK',
	lines: (note.Lines ?? []).map(standingLine),
	totals: readPurchaseTotals(note.Totals),
	fileGuid: note.FileGuid ?? null,
});
