import type { Simulator } from '../../control';
import type { Call } from '../api';
import type { DineroState, Organisation } from '../model';
import { toKroner } from '../money';
import type { TradeOffer, TradeOfferState } from '../salesModel';
import { touch } from './salesPosting';
import { salesModelOf } from './salesRead';
import { totalsOf } from './salesTotals';

type Sim = Simulator<DineroState>;

/** Notes in the offer's history what became of it. */
export function note(
	call: Pick<Call, 'sim' | 'org' | 'now'>,
	offer: TradeOffer,
	sent: { TradeOfferEmailSentAt?: string } = {},
): void {
	offer.History.push({
		Status: offer.Status,
		UpdatedAt: call.now,
		TradeOfferEmailSentAt: null,
		ConfirmationEmailSentAt: null,
		TotalInclVat: toKroner(totalsOf(call.sim, call.org, offer).gross),
		Currency: offer.Currency,
		...sent,
	});
}

/** The customer's or the user's answer, or that an invoice was made. */
export function setState(
	call: Pick<Call, 'sim' | 'org' | 'now'>,
	offer: TradeOffer,
	state: TradeOfferState,
): void {
	offer.Status = state;
	note(call, offer);
	touch(call, offer);
}

const hasInvoice = ({ GeneratedVouchers }: TradeOffer): boolean => GeneratedVouchers.length > 0;

/** The single offer, with history and the invoices that were made from it. */
export const tradeOfferModelOf = (
	sim: Sim,
	org: Organisation,
	offer: TradeOffer,
): Record<string, unknown> => ({
	...salesModelOf(sim, org, offer),
	HasGeneratedAnyVouchers: hasInvoice(offer),
	GeneratedVouchers: sim.switches.is('generatedVouchersTold', 'guids')
		? offer.GeneratedVouchers
		: null,
});

const LISTED = [
	'Number',
	'Guid',
	'TimeStamp',
	'ContactName',
	'ContactGuid',
	'Address',
	'Date',
	'Comment',
	'Description',
	'ExternalReference',
	'Language',
	'Currency',
	'TotalExclVat',
	'TotalVatableAmount',
	'TotalInclVat',
	'TotalNonVatableAmount',
	'TotalVat',
	'HasGeneratedAnyVouchers',
	'Status',
	'MailOutStatus',
	'LatestMailOutType',
	'CreatedAt',
	'UpdatedAt',
	'DeletedAt',
];

/** A row of the list: no lines, no history, and no amounts in DKK. */
export function tradeOfferRow(
	sim: Sim,
	org: Organisation,
	offer: TradeOffer,
): Record<string, unknown> {
	const model = tradeOfferModelOf(sim, org, offer);
	return Object.fromEntries(LISTED.map((name) => [name, model[name]]));
}
