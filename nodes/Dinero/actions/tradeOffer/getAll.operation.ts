import { listTradeOffers } from '../../../../services/dinero/tradeOffers';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { tradeOfferFilters, tradeOfferQueryOf } from '../../fields/tradeOfferFilters';
import { rawJson } from '../../rows';
import { tradeOfferRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get trade offers without their lines */
export const getTradeOffers: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many trade offers',
	description: 'Get trade offers without their lines',
	properties: [...listFields, simplifyField, tradeOfferFilters],
	async execute({ functions, api }, itemIndex) {
		const query = tradeOfferQueryOf(functions, itemIndex);
		const rows = await listTradeOffers(await api(itemIndex), query, {
			limit: wantedRows(functions, itemIndex),
		});
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simple ? tradeOfferRow(row) : rawJson(row) }));
	},
};
