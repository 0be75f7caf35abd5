import { listFields } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { orderLocator } from '../../orders/orderFields';
import { getOrderNoteItems } from '../../orders/orderNotes';
import type { RackbeatRun } from '../../rackbeatRun';

export const getOrderNotes: ItemOperation<RackbeatRun> = {
	value: 'getNotes',
	name: 'Get Notes',
	action: 'Get notes of an order',
	description: 'Get the notes that were put on an order',
	properties: [orderLocator, ...listFields],
	execute: getOrderNoteItems,
};
