import type { IDataObject } from 'n8n-workflow';
import type { SalesPart } from '../../../bookkeeping/plan/plan';
import type { DocumentKey } from '../../../bookkeeping/plan/planPosting';
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

type DocumentType = DocumentKey['type'];

const isSale = (type: DocumentType): type is SalesPart['type'] =>
	type === 'invoice' || type === 'creditNote';

/**
 * The same with the other kind's names beside it, empty, so that every item has the same fields. A
 * purchase or regulation stands under the names of the voucher.
 */
export const allKeys = (type: DocumentType, result: Result): IDataObject => ({
	invoiceGuid: null,
	invoiceNumber: null,
	creditNoteGuid: null,
	creditNoteNumber: null,
	...(isSale(type) ? ownKeys(type, result) : {}),
});
