import {
	fetchTradeOfferTotals,
	getTradeOffer,
	updateTradeOffer,
	type TradeOffer,
	type TradeOfferBody,
} from '../../../../services/dinero/tradeOffers';
import { documentOptions } from '../../fields/documentForm';
import { documentHeader } from '../../fields/invoiceHeader';
import { keptDocument } from '../../fields/keptDocument';
import { chosenKey, contactLocator, tradeOfferLocator } from '../../fields/locators';
import { salesUpdateForm, updatedBody } from '../../fields/salesUpdate';
import { ANSWERED, checkUnanswered } from '../../fields/tradeOfferForm';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

const keptOffer = (standing: TradeOffer, inclVat: boolean): TradeOfferBody => ({
	...keptDocument(standing, inclVat),
	ContactGuid: standing.ContactGuid ?? '',
});

/** Change an offer; what is not named stays as it is. An answered offer cannot be changed */
export const updateTradeOfferOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update trade offer',
	description:
		'Change an offer; what is not named stays as it is. An offer that was answered is not changed; make a new one.',
	properties: [
		tradeOfferLocator,
		...salesUpdateForm(
			[...documentOptions, { ...contactLocator, required: false }],
			'Date (Tilbudsdato)',
		),
	],
	async execute(run, itemIndex) {
		const guid = chosenKey(run.functions, 'tradeOffer', itemIndex);
		const api = await run.api(itemIndex);
		const standing = await getTradeOffer(api, guid);
		checkUnanswered(standing, ANSWERED);
		const body = await updatedBody<TradeOfferBody>(run, itemIndex, standing, {
			head: documentHeader,
			kept: (_, inclVat) => keptOffer(standing, inclVat),
			preview: fetchTradeOfferTotals,
		});
		const updated = await updateTradeOffer(api, guid, { ...body, Timestamp: standing.TimeStamp });
		return { json: { guid, timestamp: updated.TimeStamp ?? updated.Timestamp ?? null } };
	},
};
