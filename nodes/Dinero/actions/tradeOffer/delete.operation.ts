import { deleteTradeOffer, getTradeOffer } from '../../../../services/dinero/tradeOffers';
import { chosenKey, tradeOfferLocator } from '../../fields/locators';
import { BINDING, checkUnanswered } from '../../fields/tradeOfferForm';
import { deletedOnce } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Delete an offer that was not accepted */
export const deleteTradeOfferOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete trade offer',
	description: 'Delete an offer that was not accepted; an accepted one binds and stays',
	properties: [tradeOfferLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'tradeOffer', itemIndex);
		const client = await api(itemIndex);
		const standing = await getTradeOffer(client, guid);
		checkUnanswered(standing, BINDING);
		await deletedOnce(
			() => deleteTradeOffer(client, guid, standing.TimeStamp),
			() => getTradeOffer(client, guid),
		);
		return { json: { deleted: true, guid } };
	},
};
