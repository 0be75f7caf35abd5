import type { DineroApi } from '../../../../services/dinero/api';
import {
	generateInvoice,
	getTradeOffer,
	type TradeOffer,
} from '../../../../services/dinero/tradeOffers';
import { ServiceError } from '../../../../services/http/serviceError';
import { chosenKey, tradeOfferLocator } from '../../fields/locators';
import { lookedFor } from '../../lostAnswers';
import { hasInvoice } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** `invoiceGuid` is null where Dinero tells that there is an invoice, but not which. */
interface Made {
	invoiceGuid: string | null;
	isNew: boolean;
}

const MOST_TRIES = 3;

const newest = ({ GeneratedVouchers }: TradeOffer): string | null =>
	(GeneratedVouchers ?? []).at(-1) ?? null;

/** What a call without answer has made of the offer as it was before; undefined when nothing. */
async function foundAfter(api: DineroApi, before: TradeOffer): Promise<Made | undefined> {
	const now = await getTradeOffer(api, before.Guid);
	const known = new Set(before.GeneratedVouchers ?? []);
	const invoiceGuid = (now.GeneratedVouchers ?? []).find((guid) => !known.has(guid)) ?? null;
	const isSeen = invoiceGuid !== null || (hasInvoice(now) && !hasInvoice(before));
	return isSeen ? { invoiceGuid, isNew: true } : undefined;
}

async function generated(api: DineroApi, offer: TradeOffer): Promise<Made> {
	return await lookedFor(
		async (): Promise<Made> => {
			const { Guid } = await generateInvoice(api, offer.Guid, offer.TimeStamp);
			return { invoiceGuid: Guid, isNew: true };
		},
		() => foundAfter(api, offer),
	);
}

/**
 * The invoice has no guid of our own. The version of the offer keeps two runs from making one each: it
 * is read before the offer is looked at, and whoever is late looks again.
 */
async function madeOnce(api: DineroApi, guid: string, again: boolean): Promise<Made> {
	for (let tries = 1; ; tries += 1) {
		const offer = await getTradeOffer(api, guid);
		if (hasInvoice(offer) && !again) return { invoiceGuid: newest(offer), isNew: false };
		try {
			return await generated(api, offer);
		} catch (error) {
			const isStale = error instanceof ServiceError && error.kind === 'stale';
			if (!isStale || tries >= MOST_TRIES) throw thrown(error);
		}
	}
}

const thrown = (error: unknown): unknown => error;

/** Make a draft invoice of an offer, once */
export const generateInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'generateInvoice',
	name: 'Generate Invoice',
	action: 'Generate an invoice from a trade offer',
	description:
		'Make a draft invoice (kladde) of an offer. Safe to repeat: an offer that has an invoice gives back that one.',
	properties: [
		tradeOfferLocator,
		{
			displayName: 'Once More',
			name: 'again',
			type: 'boolean',
			default: false,
			description:
				'Whether one more invoice is made where the offer has one already, such as when that was deleted',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'tradeOffer', itemIndex);
		const again = functions.getNodeParameter('again', itemIndex) as boolean;
		const made = await madeOnce(await api(itemIndex), guid, again);
		return { json: { guid, ...made } };
	},
};
