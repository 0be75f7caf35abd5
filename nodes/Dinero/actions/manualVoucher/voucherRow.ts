import type { IDataObject } from 'n8n-workflow';
import type { ManualVoucher } from '../../../../services/dinero/manualVouchers';
import { voucherTotals } from './amountsAre';

/** A manual voucher in short. Its number is unique only together with the year of its day. */
export const voucherRow = (voucher: ManualVoucher): IDataObject => ({
	guid: voucher.Guid,
	timestamp: voucher.Timestamp,
	status: voucher.Status,
	voucherNumber: voucher.VoucherNumber ?? null,
	voucherDate: voucher.VoucherDate ?? null,
	externalReference: voucher.ExternalReference ?? null,
	fileGuid: voucher.FileGuid ?? null,
	...voucherTotals(voucher),
	lines: (voucher.Lines ?? []).length,
});
