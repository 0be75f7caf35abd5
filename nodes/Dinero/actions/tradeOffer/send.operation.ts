import { emailTradeOffer } from '../../../../services/dinero/tradeOffers';
import { emailBody, emailOptions, recipientsOf } from '../../fields/emailFields';
import { chosenKey, tradeOfferLocator } from '../../fields/locators';
import { sentOnce } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Mail an offer to the customer, who can accept it there; each run sends one more mail */
export const sendTradeOfferOperation: ItemOperation<DineroRun> = {
	value: 'send',
	name: 'Send',
	action: 'Send trade offer',
	description:
		'Mail an offer to the customer, who can accept it there; each run sends one more mail',
	properties: [tradeOfferLocator, emailOptions],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'tradeOffer', itemIndex);
		const body = emailBody(functions, itemIndex);
		const client = await api(itemIndex);
		const answer = await sentOnce(`Tilbud ${guid}`, () => emailTradeOffer(client, guid, body));
		return { json: { sent: true, guid, recipients: recipientsOf(answer) } };
	},
};
