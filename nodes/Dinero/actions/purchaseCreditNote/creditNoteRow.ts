import type { IDataObject } from 'n8n-workflow';
import type { PurchaseCreditNote } from '../../../../services/dinero/purchaseCreditNotes';
import { readPurchaseTotals } from '../../posting/purchaseWire';
import { totalsRow } from '../purchaseVoucher/purchaseRow';

/** A purchase credit note in short; its amounts are positive. */
export const creditNoteRow = (note: PurchaseCreditNote): IDataObject => ({
	guid: note.Guid,
	timestamp: note.Timestamp,
	status: note.Status,
	creditNoteNumber: note.CreditNoteNumber ?? null,
	date: note.Date ?? null,
	contactGuid: note.ContactGuid ?? null,
	creditNoteFor: note.CreditNoteFor ?? null,
	fileGuid: note.FileGuid ?? null,
	currency: note.Currency ?? null,
	...totalsRow(readPurchaseTotals(note.Totals)),
	lines: (note.Lines ?? []).length,
});
