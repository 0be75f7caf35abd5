import { z } from '../../vendor/zod';
import { OutcomeUnknown, ServiceError, ShapeDrift } from '../http/serviceError';
import { orNull, type RackbeatApi } from './api';
import type { InvoiceKind } from './invoices';
import { collectPages, numberOrText, optionalText, type Paging } from './lists';
import { recordPath, writeQuery, type Writing } from './records';

/** A list that hangs on an invoice; nobody documents whether its envelope carries the invoice's name. */
const PARTS = { notes: 'note', payments: 'payment' } as const;
export type InvoicePart = keyof typeof PARTS;

const listKeys = ({ keys }: InvoiceKind, part: InvoicePart): string[] => [
	part,
	...keys.map((key) => `${key}_${part}`),
	`invoice_${part}`,
];

const partRow = z
	.object({
		id: numberOrText.nullish(),
		number: numberOrText.nullish(),
		note_text: optionalText,
		amount: optionalText,
		created_at: optionalText,
	})
	.passthrough();

export type InvoicePartRow = z.infer<typeof partRow>;

/** The notes or payments of an invoice; null when Rackbeat does not know the invoice. */
export const listInvoicePart = (
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
	part: InvoicePart,
	paging: Paging = {},
): Promise<InvoicePartRow[] | null> =>
	orNull(
		collectPages(
			api,
			// Payments may all carry the invoice's number, so it does not tell them apart.
			{ path: recordPath(kind, number, part), key: listKeys(kind, part), isKeyed: false },
			partRow,
			paging,
		),
	);

/** What is put on an invoice. */
export type InvoicePartBody = { note_text: string } | { amount: number };

const says = (row: InvoicePartRow, body: InvoicePartBody): boolean =>
	'amount' in body
		? Number(row.amount ?? NaN) === body.amount
		: String(row.note_text ?? '').trim() === body.note_text.trim();

/** The rows that say the same as the body; null where the list cannot be read. */
const sameRows = (
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
	part: InvoicePart,
	body: InvoicePartBody,
): Promise<InvoicePartRow[] | null> =>
	listInvoicePart(api, kind, number, part).then(
		(rows) => rows?.filter((row) => says(row, body)) ?? null,
		(error: unknown) => {
			if (error instanceof ServiceError || error instanceof ShapeDrift) return null;
			throw error;
		},
	);

/** The row that came since; undefined unless it is the only one. */
function addedRow(before: readonly InvoicePartRow[], after: readonly InvoicePartRow[]) {
	if (after.length !== before.length + 1) return undefined;
	const known = new Set(before.map(({ id }) => String(id)));
	return after.find(({ id }) => !known.has(String(id))) ?? after.at(-1);
}

/**
 * Adds a note or a payment; each call adds one more. Those that say the same are counted before, so
 * that after a lost answer the list tells whether this one came to them.
 * @throws OutcomeUnknown when the answer was lost and the list does not show one more
 */
export async function addInvoicePart(
	api: RackbeatApi,
	kind: InvoiceKind,
	number: string,
	part: InvoicePart,
	body: InvoicePartBody,
	writing: Writing,
): Promise<InvoicePartRow> {
	const before = await sameRows(api, kind, number, part, body);
	const single = PARTS[part];
	const keys = [single, ...kind.keys.map((key) => `${key}_${single}`), `invoice_${single}`];
	const answer = z.preprocess((content) => {
		const fields = (content ?? {}) as Record<string, unknown>;
		return keys.map((key) => fields[key]).find((value) => typeof value === 'object') ?? content;
	}, partRow);
	const path = recordPath(kind, number, part);
	const call = { method: 'POST' as const, path, json: body, query: writeQuery(writing) };
	return await api.read(call, answer).catch(async (lost: unknown) => {
		if (!(lost instanceof OutcomeUnknown) || before === null) throw lost;
		const after = await sameRows(api, kind, number, part, body);
		const added = addedRow(before, after ?? []);
		if (added === undefined) throw lost;
		return added;
	});
}
