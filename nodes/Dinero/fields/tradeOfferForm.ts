import type { INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { TradeOffer, TradeOfferBody } from '../../../services/dinero/tradeOffers';
import type { DineroRun } from '../dineroRun';
import {
	additionalFields,
	documentDate,
	documentHeadFromForm,
	documentOptions,
} from './documentForm';
import { ownGuidOption } from './invoiceForm';
import { invoiceLineFields } from './invoiceLines';
import { chosenKey, contactLocator } from './locators';
import { salesLineBodies } from './salesLines';

/** The form of a new trade offer; it needs its contact from the start. */
export const tradeOfferForm: INodeProperties[] = [
	contactLocator,
	documentDate('Date (Tilbudsdato)'),
	...invoiceLineFields,
	additionalFields([...documentOptions, ownGuidOption]),
];

/** The trade offer as the form describes it. @throws Blocked naming what cannot be used */
export async function tradeOfferFromForm(
	run: DineroRun,
	itemIndex: number,
): Promise<TradeOfferBody> {
	const head = documentHeadFromForm(run.functions, itemIndex);
	return {
		...head,
		ContactGuid: chosenKey(run.functions, 'contact', itemIndex),
		ProductLines: await salesLineBodies(run, itemIndex, head),
	};
}

/**
 * An offer that was answered binds both sides under Danish law, and Dinero asks not to change or delete
 * it (source: Dinero OpenAPI); whether it refuses that itself is not told.
 * @param closed the states in which it must stay
 * @throws Blocked TRADE_OFFER_ANSWERED
 */
export function checkUnanswered(
	{ Number: number, Status }: TradeOffer,
	closed: ReadonlySet<string>,
) {
	if (!closed.has(Status)) return;
	throw new Blocked([
		problem('TRADE_OFFER_ANSWERED', { number: number ?? '', status: Status }, 'tradeOffer'),
	]);
}

const ACCEPTED = ['CustomerAccepted', 'UserAccepted', 'Invoiced'];

/** States in which an offer may not be deleted. */
export const BINDING: ReadonlySet<string> = new Set(ACCEPTED);

/** States in which it may not be changed. */
export const ANSWERED: ReadonlySet<string> = new Set([
	...ACCEPTED,
	'CustomerDeclined',
	'UserDeclined',
]);
