import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import { orderLocator } from '../../orders/orderFields';
import { reopenChosenOrder } from '../../orders/orderWork';
import type { RackbeatRun } from '../../rackbeatRun';
import { ORDER } from '../../records/order';

export const reopenOrder: ItemOperation<RackbeatRun> = {
	value: 'reopen',
	name: 'Reopen',
	action: 'Reopen order',
	description: 'Turn a booked order into a draft again, while nothing was made from it',
	properties: [orderLocator, suppressWebhooksField],
	execute: (run, itemIndex) => reopenChosenOrder(run, itemIndex, ORDER, 'reopen'),
};
