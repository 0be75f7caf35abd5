import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { collectPages, number, queryFilter, text, type Filter, type Paging } from './lists';

const LIST_FIELDS =
	'Number,Guid,ExternalReference,ContactName,ContactGuid,Date,PaymentDate,Description,Currency,Status,MailOutStatus,' +
	'LatestMailOutType,TotalExclVatInDkk,TotalInclVatInDkk,TotalExclVat,TotalInclVat,CreatedAt,UpdatedAt,DeletedAt';

const row = z
	.object({
		Guid: z.string(),
		Number: number,
		/** Draft, Booked, Paid, OverPaid or Overdue: document and payment in one word. */
		Status: text,
		UpdatedAt: text,
		ExternalReference: text,
	})
	.passthrough();
export type SalesRow = z.infer<typeof row>;

export interface SalesQuery {
	/** On ExternalReference, ContactGuid and Description; all must be met. */
	filters?: readonly Filter[];
	/** Looks in number, contact, title and total. */
	freeTextSearch?: string;
	/** UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
	changesSince?: string;
	deletedOnly?: boolean;
	/** Draft, Booked, Paid, OverPaid, Overdue; separated by commas. */
	statusFilter?: string;
	/** Both days or neither; drafts are listed whatever their day. */
	startDate?: string;
	endDate?: string;
	/** VoucherNumber, VoucherDate, Status, Contact; separated by commas. */
	sort?: string;
	sortOrder?: 'ascending' | 'descending';
}

const meets =
	({ field, operator, value }: Filter) =>
	(found: SalesRow): boolean => {
		const content = String(found[field] ?? '').toLowerCase();
		const wanted = value.toLowerCase();
		return operator === 'eq' ? content === wanted : content.includes(wanted);
	};

/**
 * Sales documents without lines. Of several conditions only the first is sent, since one author saw no
 * more than one work on sales lists; the others are met here.
 * @param path below the company, such as ['tradeoffers']
 * @param fields by name, or nearly nothing comes; those that are filtered among them
 */
export async function listDocuments(
	api: DineroApi,
	path: readonly string[],
	fields: string,
	{ filters = [], ...rest }: SalesQuery,
	paging: Paging = {},
): Promise<SalesRow[]> {
	const [first, ...others] = filters;
	const query = { fields, queryFilter: queryFilter(first ? [first] : []), ...rest };
	const whole = others.length === 0 ? paging : {};
	const idOf = ({ Guid }: SalesRow): string => Guid;
	const rows = await collectPages(api, { method: 'GET', path, query }, row, idOf, whole);
	return others
		.reduce((kept, filter) => kept.filter(meets(filter)), rows)
		.slice(0, paging.limit ?? rows.length);
}

/** Invoices, credit notes or both, without lines and versions. */
export const listSales = (
	api: DineroApi,
	path: readonly string[],
	query: SalesQuery,
	paging: Paging = {},
	moreFields = '',
): Promise<SalesRow[]> => listDocuments(api, path, LIST_FIELDS + moreFields, query, paging);
