import type { IDataObject, INodeProperties } from 'n8n-workflow';
import {
	addInvoicePart,
	listInvoicePart,
	type InvoicePart,
	type InvoicePartBody,
	type InvoicePartRow,
} from '../../../services/rackbeat/invoiceParts';
import { textOf } from '../../../bookkeeping/document/rawValue';
import { decimalField } from '../../Dinero/fields/amounts';
import { wantedRows } from '../../operation/fields';
import type { OutputItem } from '../../operation/operation';
import { writingOf } from '../fields/writing';
import type { RackbeatRun } from '../rackbeatRun';
import { numberOf, textIn } from '../records/recordValue';
import { notThere, orNotThere } from '../records/recordWork';
import { invoiceNumber, type ShownInvoice } from './invoiceWork';

export const noteField: INodeProperties = {
	displayName: 'Note',
	name: 'note',
	type: 'string',
	typeOptions: { rows: 3 },
	required: true,
	default: '',
	description: 'Text of the note; it does not stand on the invoice itself',
};

export const amountField: INodeProperties = {
	displayName: 'Amount (Beløb)',
	name: 'amount',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 1184.00',
	description: 'What was paid, in the invoice’s currency',
};

const noteRow = (number: string, row: InvoicePartRow): IDataObject => ({
	invoice: number,
	id: textIn(row, 'id'),
	note: textOf(row.note_text),
	createdAt: textIn(row, 'created_at'),
});

const paymentRow = (number: string, row: InvoicePartRow): IDataObject => ({
	invoice: number,
	id: textIn(row, 'id'),
	number: textIn(row, 'number'),
	amount: numberOf(row, 'amount'),
	createdAt: textIn(row, 'created_at'),
});

const ROW = { notes: noteRow, payments: paymentRow };

/** The notes or payments of the chosen invoice. @throws Blocked (`NOT_IN_RACKBEAT`) */
export async function getInvoicePart(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	part: InvoicePart,
): Promise<OutputItem[]> {
	const number = invoiceNumber(run, itemIndex, shown);
	const limit = wantedRows(run.functions, itemIndex);
	const paging = limit === undefined ? {} : { limit };
	const rows = await listInvoicePart(await run.api(itemIndex), shown.kind, number, part, paging);
	if (rows === null) throw notThere(shown, number);
	return rows.map((row) => ({ json: ROW[part](number, row) }));
}

async function add(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	part: InvoicePart,
	body: InvoicePartBody,
): Promise<OutputItem> {
	const number = invoiceNumber(run, itemIndex, shown);
	const writing = writingOf(run.functions, itemIndex);
	const api = await run.api(itemIndex);
	const asked = addInvoicePart(api, shown.kind, number, part, body, writing);
	return { json: ROW[part](number, await orNotThere(asked, shown, number)) };
}

/** Adds a note; each run adds one more. */
export const addNote = (
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
): Promise<OutputItem> =>
	add(run, itemIndex, shown, 'notes', {
		note_text: run.functions.getNodeParameter('note', itemIndex) as string,
	});

/** Adds a payment; each run adds one more. @throws Blocked when the amount is no number */
export const addPayment = (
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
): Promise<OutputItem> => {
	const amount = decimalField('amount', run.functions.getNodeParameter('amount', itemIndex));
	return add(run, itemIndex, shown, 'payments', { amount: Number(amount) });
};
