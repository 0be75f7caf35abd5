import { z } from 'zod';
import type { Call } from '../api';
import { invalid } from '../problems';
import type { SalesContent } from '../salesModel';
import { salesContentOf, salesFields } from './salesModels';

/** The body of create and fetch; update adds a Timestamp. */
export const tradeOfferModel = z.object(salesFields);

/**
 * What Dinero makes of a trade offer body. Unlike the other sales documents it needs its contact.
 *
 * @throws DineroProblem 400/42 naming the property
 */
export function tradeOfferContentOf(
	call: Call,
	body: z.output<typeof tradeOfferModel>,
): SalesContent {
	if (body.ContactGuid === null) {
		throw invalid('contactGuid', 'The ContactGuid field is required.');
	}
	return salesContentOf(call, body, ['Tilbud', 'Offer']);
}
