import type { DineroApi } from '../../../../services/dinero/api';
import {
	createTradeOffer,
	fetchTradeOfferTotals,
	getTradeOffer,
	type TradeOfferBody,
} from '../../../../services/dinero/tradeOffers';
import { v4 } from '../../../../vendor/uuid';
import { checkProductLines } from '../../fields/salesLines';
import { tradeOfferForm, tradeOfferFromForm } from '../../fields/tradeOfferForm';
import { createdUnderGuid } from '../../lostAnswers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Creates under a guid that we know, so that a lost or empty answer can be looked for. */
function created(api: DineroApi, body: TradeOfferBody & { Guid: string }) {
	return createdUnderGuid(
		() => createTradeOffer(api, body),
		() => getTradeOffer(api, body.Guid),
	);
}

/** Create a trade offer; it has no effect on the books */
export const createTradeOfferOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create trade offer',
	description:
		'Create a trade offer; it has no effect on the books, but binds once it is sent and accepted',
	properties: tradeOfferForm,
	async execute(run, itemIndex) {
		const body = await tradeOfferFromForm(run, itemIndex);
		const api = await run.api(itemIndex);
		await checkProductLines(run, api, body, fetchTradeOfferTotals);
		const { Guid, TimeStamp } = await created(api, { ...body, Guid: body.Guid ?? v4() });
		return { json: { guid: Guid, timestamp: TimeStamp ?? null } };
	},
};
