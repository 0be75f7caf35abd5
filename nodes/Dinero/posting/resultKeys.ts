import type { IDataObject } from 'n8n-workflow';
import type { SalesPart } from '../../../bookkeeping/plan/plan';
import type { PostingResult } from '../../../bookkeeping/posting/result';

type Result = Pick<PostingResult, 'salesGuid' | 'salesNumber'>;

/** Guid and number under the name of the document's own kind. */
export const ownKeys = (
	type: SalesPart['type'],
	{ salesGuid, salesNumber }: Result,
): IDataObject =>
	type === 'creditNote'
		? { creditNoteGuid: salesGuid, creditNoteNumber: salesNumber }
		: { invoiceGuid: salesGuid, invoiceNumber: salesNumber };

/** The same with the other kind's names beside it, empty, so that every item has the same fields. */
export const allKeys = (type: SalesPart['type'], result: Result): IDataObject => ({
	invoiceGuid: null,
	invoiceNumber: null,
	creditNoteGuid: null,
	creditNoteNumber: null,
	...ownKeys(type, result),
});
