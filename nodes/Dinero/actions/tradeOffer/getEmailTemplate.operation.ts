import { getTradeOfferEmailTemplate } from '../../../../services/dinero/tradeOffers';
import { chosenKey, tradeOfferLocator } from '../../fields/locators';
import { emailTemplateRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get how the mail of a trade offer would read; nothing is sent */
export const getTradeOfferEmailTemplateOperation: ItemOperation<DineroRun> = {
	value: 'getEmailTemplate',
	name: 'Get Email Template',
	action: 'Get the email template of a trade offer',
	description: 'Get how the mail of a trade offer would read; nothing is sent',
	properties: [tradeOfferLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'tradeOffer', itemIndex);
		const template = await getTradeOfferEmailTemplate(await api(itemIndex), guid);
		return { json: emailTemplateRow(template) };
	},
};
