import type { IDataObject } from 'n8n-workflow';
import type { Entry } from '../../../../services/dinero/entries';

/**
 * An entry in short. A voucher number is unique only together with its accounting year; where the call
 * does not go by years, that is null.
 */
export const entryRow = (entry: Entry, accountingYear: string | null): IDataObject => ({
	date: entry.Date.slice(0, 10),
	accountingYear,
	accountNumber: entry.AccountNumber,
	accountName: entry.AccountName ?? null,
	amount: entry.Amount,
	description: entry.Description ?? null,
	voucherNumber: entry.VoucherNumber ?? null,
	voucherType: entry.VoucherType ?? null,
	voucherGuid: entry.VoucherGuid ?? null,
	vatCode: entry.VatCode ?? null,
	contactGuid: entry.ContactGuid ?? null,
	fileGuid: entry.FileGuid ?? null,
	entryGuid: entry.EntryGuid ?? null,
	type: entry.Type ?? null,
});
