import { getTradeOffer } from '../../../../services/dinero/tradeOffers';
import { simplifyField } from '../../../operation/fields';
import { chosenKey, tradeOfferLocator } from '../../fields/locators';
import { rawJson } from '../../rows';
import { singleTradeOfferRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get one trade offer with its lines, totals, history and invoices */
export const getTradeOfferOperation: ItemOperation<DineroRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get trade offer',
	description: 'Get one trade offer with its lines, totals, history and invoices',
	properties: [tradeOfferLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'tradeOffer', itemIndex);
		const offer = await getTradeOffer(await api(itemIndex), guid);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? singleTradeOfferRow(offer) : rawJson(offer) };
	},
};
