import type { IDataObject } from 'n8n-workflow';
import { oreToDecimal } from '../../../../bookkeeping/money';
import type { Totals } from '../../../../bookkeeping/plan/plan';
import type { PurchaseVoucher } from '../../../../services/dinero/purchaseVouchers';
import { readPurchaseTotals } from '../../posting/purchaseWire';

const kroner = (ore: number | undefined): number | null =>
	ore === undefined ? null : Number(oreToDecimal(ore));

/** Totals in the document's own currency. */
export const totalsRow = (totals: Totals | null): IDataObject => ({
	totalExclVat: kroner(totals?.net),
	totalVat: kroner(totals?.vat),
	totalInclVat: kroner(totals?.gross),
});

/** A purchase voucher in short. Its number is unique only together with the year of its day. */
export const purchaseRow = (voucher: PurchaseVoucher): IDataObject => ({
	guid: voucher.Guid,
	timestamp: voucher.Timestamp,
	status: voucher.Status,
	purchaseType: voucher.PurchaseType ?? null,
	voucherNumber: voucher.VoucherNumber ?? null,
	voucherDate: voucher.VoucherDate ?? null,
	paymentDate: voucher.PaymentDate ?? null,
	contactGuid: voucher.ContactGuid ?? null,
	externalReference: voucher.ExternalReference ?? null,
	fileGuid: voucher.FileGuid ?? null,
	currency: voucher.CurrencyKey ?? null,
	...totalsRow(readPurchaseTotals(voucher.VoucherTotals)),
	lines: (voucher.Lines ?? []).length,
});
