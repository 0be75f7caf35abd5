import { ServiceError, type ServiceErrorKind } from '../http/serviceError';
import type { RackbeatApi } from './api';
import { ORDERS } from './orders';
import { getRecord, type RackbeatRecord } from './records';
import { itemLedger } from './reports';

const ORDER_COSTS = 'number,lines(id,child_id,item(number),quantity,item_cost_price,cost_price)';

/** What a source of cost may answer when it is not open to this key, or not there at all. */
const CLOSED: readonly ServiceErrorKind[] = ['forbidden', 'notFound', 'validation', 'refused'];

async function unlessClosed<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
	try {
		return await asked;
	} catch (error) {
		return closed(error);
	}
}

function closed(error: unknown): null {
	if (error instanceof ServiceError && CLOSED.includes(error.kind)) return null;
	throw error;
}

/** The order that an invoice came from, with the cost of its lines; null when it cannot be read. */
export const getOrderCosts = (api: RackbeatApi, number: string): Promise<RackbeatRecord | null> =>
	unlessClosed(getRecord(api, ORDERS, number, ORDER_COSTS));

/** The movements of an item with their cost; null when they cannot be read. */
export const getItemLedger = (
	api: RackbeatApi,
	item: string,
): Promise<Array<Record<string, unknown>> | null> => unlessClosed(itemLedger(api, item));
