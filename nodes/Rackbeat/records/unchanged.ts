import { Blocked, problem, type Problem } from '../../../bookkeeping/reasons/problem';
import { ServiceError } from '../../../services/http/serviceError';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { getItem, itemStock } from '../../../services/rackbeat/items';
import { numberOf } from './recordValue';

/** What an adjustment wanted. */
export interface Wanted {
	item: string;
	location: string;
	/** `quantity` or `cost_price`. */
	type: string;
	value: number;
}

/** Why an adjustment changes nothing; undefined where it would change something. */
async function unchanged(api: RackbeatApi, wanted: Wanted): Promise<Problem | undefined> {
	const { item, location, type, value } = wanted;
	if (type === 'quantity') {
		const [row] = await itemStock(api, 'items', item, location);
		const isSame = row !== undefined && numberOf(row, 'stock_quantity') === value;
		return isSame
			? problem('NO_STOCK_CHANGE', { item, location, quantity: value }, 'quantity')
			: undefined;
	}
	const found = await getItem(api, item);
	const isSame = found !== null && numberOf(found, 'cost_price') === value;
	return isSame ? problem('NO_COST_CHANGE', { item, cost: value }, 'costPrice') : undefined;
}

/**
 * The adjustment that was made. Rackbeat refuses one that changes nothing, in words of the user's
 * language; so after a refusal the stock is looked at.
 * @throws Blocked (`NO_STOCK_CHANGE`, `NO_COST_CHANGE`), or the refusal where it has another reason
 */
export async function toldIfUnchanged<Answer>(
	api: RackbeatApi,
	wanted: Wanted,
	made: Promise<Answer>,
): Promise<Answer> {
	try {
		return await made;
	} catch (refused) {
		const isRefusal = refused instanceof ServiceError && refused.kind === 'validation';
		const why = isRefusal ? await unchanged(api, wanted).catch(() => undefined) : undefined;
		throw why ? new Blocked([why]) : refused;
	}
}
