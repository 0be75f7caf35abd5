import { instant } from '../../../bookkeeping/danishDay';
import { exact, oreToDecimal, toText } from '../../../bookkeeping/money';
import type {
	SalesLinePart,
	SalesPart,
	VoucherLinePart,
	VoucherPart,
} from '../../../bookkeeping/plan/plan';
import { ROUNDING_TEXT } from '../../../bookkeeping/posting/salesComparison';
import type { StandingSales, StandingVoucher } from '../../../bookkeeping/posting/found';
import { DINERO_UNITS } from '../../../bookkeeping/settings/rackbeatDinero';
import type { CreditNoteBody } from '../../../services/dinero/creditNotes';
import type { InvoiceBody } from '../../../services/dinero/invoices';
import type { LedgerItemBody } from '../../../services/dinero/ledgerItems';
import type {
	ManualVoucher,
	ManualVoucherBody,
	ManualVoucherLineBody,
} from '../../../services/dinero/manualVouchers';
import type {
	SalesBody,
	SalesDocument,
	SalesLine,
	SalesLineBody,
	SalesTotals,
} from '../../../services/dinero/salesDocuments';
import { readOre } from './purchaseWire';

const HAS_ZONE = /(Z|[+-]\d{2}:?\d{2})$/;

/** Dinero's times without offset are UTC (seen in live answers). Milliseconds since 1970; 0 when unset. */
export function dineroInstant(text: string | null | undefined): number {
	if (!text) return 0;
	return instant(HAS_ZONE.test(text) ? text : `${text}Z`);
}

/** JSON has only numbers; a decimal text of at most 15 digits survives the way through one. */
const wireNumber = (decimal: string): number => Number(decimal);

/** A line as Dinero takes it; `anyAccount` for headings, which have none of their own. */
export function salesLineBody(line: SalesLinePart, anyAccount: number): SalesLineBody {
	return {
		BaseAmountValue: wireNumber(line.unitPrice),
		Quantity: wireNumber(line.quantity),
		Discount: wireNumber(line.discountPercent),
		Description: line.description,
		// A heading has no amount, but the model wants an account on every line.
		AccountNumber: line.accountNumber ?? anyAccount,
		Unit: line.unit,
		LineType: line.lineType,
	};
}

/** The line that brings the gross to the wanted one, on an account without VAT. */
export const roundingLine = (part: SalesPart, difference: number): SalesLinePart => ({
	lineType: 'Product',
	description: ROUNDING_TEXT,
	quantity: '1',
	unitPrice: oreToDecimal(difference),
	discountPercent: '0',
	unit: 'parts',
	accountNumber: part.rounding.account,
});

/** What only one kind of sales document has. */
const ownFields = (part: SalesPart): Partial<InvoiceBody & CreditNoteBody> =>
	part.type === 'invoice'
		? {
				PaymentConditionType: part.paymentConditionType,
				PaymentConditionNumberOfDays: part.paymentConditionDays,
			}
		: { CreditNoteFor: part.creditNoteFor };

/** The document as Dinero takes it; `extra` are lines after the planned ones. */
export function salesBody(
	part: SalesPart,
	contactGuid: string | null,
	extra: readonly SalesLinePart[] = [],
): SalesBody {
	const anyAccount = part.lines.find((line) => line.accountNumber !== null)?.accountNumber ?? 0;
	return {
		Guid: part.guid,
		ContactGuid: contactGuid,
		Date: part.date,
		Currency: part.currency,
		Language: part.language,
		ExternalReference: part.reference,
		Description: part.description,
		Comment: part.comment,
		Address: part.address,
		...ownFields(part),
		ShowLinesInclVat: false,
		InvoiceTemplateId: part.templateId,
		ProductLines: [...part.lines, ...extra].map((line) => salesLineBody(line, anyAccount)),
	};
}

const decimal = (value: number | null | undefined): string => toText(exact(value ?? 0));

const readLine = (line: SalesLine): SalesLinePart => ({
	lineType: line.LineType === 'Text' ? 'Text' : 'Product',
	description: line.Description ?? '',
	quantity: decimal(line.Quantity),
	unitPrice: decimal(line.BaseAmountValue),
	discountPercent: decimal(line.Discount),
	unit: DINERO_UNITS.find((unit) => unit === line.Unit) ?? null,
	accountNumber: line.AccountNumber ?? null,
});

export const readTotals = (
	found: Pick<SalesTotals, 'TotalExclVat' | 'TotalVat' | 'TotalInclVat'>,
) => ({
	net: readOre(found.TotalExclVat),
	vat: readOre(found.TotalVat),
	gross: readOre(found.TotalInclVat),
});

/** An invoice or credit note of Dinero in the words of the posting rules. */
export const standingSales = (
	found: SalesDocument & { CreditNoteFor?: string | null },
): StandingSales => ({
	timestamp: found.TimeStamp,
	// On the single document Status is only Draft or Booked; the payment has a field of its own.
	booked: found.Status === 'Booked',
	number: found.Number ?? null,
	reference: found.ExternalReference ?? '',
	contactGuid: found.ContactGuid ?? null,
	currency: found.Currency ?? 'DKK',
	totals: readTotals(found),
	lines: (found.ProductLines ?? []).map(readLine),
	mailOutStatus: found.MailOutStatus ?? '',
	creditNoteFor: found.CreditNoteFor ?? null,
	updatedAt: dineroInstant(found.UpdatedAt),
});

/** One entry of a voucher as Dinero takes it; VAT codes are always said aloud. */
export const voucherLineBody = (line: VoucherLinePart): ManualVoucherLineBody => ({
	Description: line.description,
	Amount: wireNumber(oreToDecimal(line.amount)),
	AccountNumber: line.accountNumber,
	AccountVatCode: line.accountVatCode,
	BalancingAccountNumber: line.balancingAccountNumber,
	BalancingAccountVatCode: line.balancingAccountVatCode,
});

/** A manual voucher as Dinero takes it, with its file. */
export const voucherBody = (part: VoucherPart, fileGuid: string | null): ManualVoucherBody => ({
	VoucherDate: part.date,
	FileGuid: fileGuid,
	ExternalReference: part.reference,
	Lines: part.lines.map(voucherLineBody),
});

/** The same voucher as one item of the ledger, under our own Id. */
export const ledgerItemBody = (part: VoucherPart, fileGuid: string | null): LedgerItemBody => ({
	Id: part.guid,
	VoucherDate: part.date,
	FileGuid: fileGuid,
	Lines: voucherBody(part, null).Lines,
});

const sumOre = (values: ReadonlyArray<number | null | undefined>): number =>
	values.reduce<number>((total, value) => total + readOre(value), 0);

/** A manual voucher of Dinero in the words of the posting rules. */
export const standingVoucher = (voucher: ManualVoucher): StandingVoucher => ({
	guid: voucher.Guid,
	version: voucher.Timestamp,
	state: voucher.Status === 'Booked' ? 'booked' : 'draft',
	number: voucher.VoucherNumber ?? null,
	total: sumOre((voucher.Lines ?? []).map((line) => line.AmountInclVatValue)),
	vat: sumOre((voucher.Lines ?? []).map((line) => line.VatAmountValue)),
});
