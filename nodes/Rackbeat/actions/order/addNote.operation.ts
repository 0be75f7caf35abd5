import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { noteField } from '../../invoices/notesAndPayments';
import { orderLocator } from '../../orders/orderFields';
import { addOrderNoteItem } from '../../orders/orderNotes';
import type { RackbeatRun } from '../../rackbeatRun';

export const addOrderNote: ItemOperation<RackbeatRun> = {
	value: 'addNote',
	name: 'Add Note',
	action: 'Add a note to an order',
	description: 'Put a note on an order; each run adds one more',
	properties: [orderLocator, noteField, suppressWebhooksField],
	execute: addOrderNoteItem,
};
