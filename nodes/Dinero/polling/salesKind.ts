import type { IDataObject } from 'n8n-workflow';
import { shortHash } from '../../../bookkeeping/reference';
import type { DineroApi } from '../../../services/dinero/api';
import { getCreditNote, listCreditNotes } from '../../../services/dinero/creditNotes';
import { getInvoice, listInvoices } from '../../../services/dinero/invoices';
import type { Paging } from '../../../services/dinero/lists';
import type { SalesQuery, SalesRow } from '../../../services/dinero/salesLists';
import type { EventRow } from '../../polling/pollingEvent';
import { salesRow } from '../salesRows';
import { eventItem } from './eventItem';
import type { DineroEvent, DineroPolling } from './dineroEvent';
import { changedAt, newestOf, textOf, timeOf } from './reading';

/** Invoices or credit notes: the same but for where they live and what they are called. */
export interface SalesKind {
	value: 'invoice' | 'creditNote';
	/** Title Case. */
	name: string;
	/** In a sentence, with article and the Danish word. */
	one: string;
	list(api: DineroApi, query: SalesQuery, paging?: Paging): Promise<SalesRow[]>;
	get(api: DineroApi, guid: string): Promise<object>;
}

export const INVOICE: SalesKind = {
	value: 'invoice',
	name: 'Invoice',
	one: 'An invoice (faktura)',
	list: listInvoices,
	get: getInvoice,
};

export const CREDIT_NOTE: SalesKind = {
	value: 'creditNote',
	name: 'Credit Note',
	one: 'A credit note (kreditnota)',
	list: listCreditNotes,
	get: getCreditNote,
};

/** The list's Status in lower case: document and payment in one word. */
export const statusOf = ({ Status }: SalesRow): string => (Status ?? '').toLowerCase();

/**
 * What the user changes in a document. Not its status, which the calendar moves; not the contact's
 * name and the amounts in DKK, which follow other records.
 */
const OWN_FIELDS = [
	'Number',
	'ExternalReference',
	'ContactGuid',
	'Date',
	'PaymentDate',
	'Description',
	'Currency',
	'TotalExclVat',
	'TotalInclVat',
];

/** Tells two changes apart, even two that bear the same time. */
export const changeMark = (row: SalesRow): string => {
	const content = OWN_FIELDS.map((name) => row[name] ?? null);
	return `${textOf(row, 'UpdatedAt') ?? ''} ${shortHash([content, statusOf(row) === 'draft'])}`;
};

/** What is the same in every event of sales documents. */
export const salesBase = (row: SalesRow): Omit<EventRow<SalesRow>, 'holds'> => ({
	key: row.Guid,
	changed: changedAt(row),
	// No list tells when it was booked or paid.
	occurrence: '',
	since: timeOf(row, 'CreatedAt'),
	dated: timeOf(row, 'Date'),
	found: row,
});

const simple = (row: SalesRow): IDataObject => ({
	...salesRow(row),
	createdAt: textOf(row, 'CreatedAt'),
	updatedAt: textOf(row, 'UpdatedAt'),
});

/** The newest change of the kind. */
export const newestSale = (
	{ list }: SalesKind,
	{ api, now }: DineroPolling,
): Promise<SalesRow | undefined> => newestOf(now, (query) => list(api, query), changedAt);

type OwnParts = Pick<
	DineroEvent<SalesRow>,
	'value' | 'name' | 'description' | 'waits' | 'read' | 'newestChange' | 'sample' | 'noSample'
>;

/** An event of sales documents: its own way to read, and what all of them share. */
export function salesEvent(kind: SalesKind, own: OwnParts): DineroEvent<SalesRow> {
	const event: DineroEvent<SalesRow> = {
		...own,
		item: (context, found) => eventItem(context, event, found, simple),
		contactOf: (row) => textOf(row, 'ContactGuid'),
		statusOf: ({ Status }) => Status ?? null,
		document: (api, { Guid }) => kind.get(api, Guid),
	};
	return event;
}
