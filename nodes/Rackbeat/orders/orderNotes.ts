import type { OutputItem } from '../../operation/operation';
import { addNote, getInvoicePart } from '../invoices/notesAndPayments';
import type { RackbeatRun } from '../rackbeatRun';
import { ORDER } from '../records/order';

/** A note names the document that it is on by what that is. */
const ofOrder = ({ json: { invoice, ...note }, ...item }: OutputItem): OutputItem => ({
	...item,
	json: { order: invoice, ...note },
});

export const getOrderNoteItems = async (
	run: RackbeatRun,
	itemIndex: number,
): Promise<OutputItem[]> => (await getInvoicePart(run, itemIndex, ORDER, 'notes')).map(ofOrder);

export const addOrderNoteItem = async (run: RackbeatRun, itemIndex: number): Promise<OutputItem> =>
	ofOrder(await addNote(run, itemIndex, ORDER));
