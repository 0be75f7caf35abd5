import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { flag, text, type Paging } from './lists';
import type { EmailBody } from './mailouts';
import {
	createSales,
	deleteSales,
	emailSales,
	fetchSalesTotals,
	listSalesMailouts,
	salesEmailTemplate,
	updateSales,
	type MailoutQuery,
} from './salesCalls';
import { salesFields, type SalesBody, type SalesTotals } from './salesDocuments';
import { listDocuments, type SalesQuery, type SalesRow } from './salesLists';
import { createdDocument, versioned } from './versions';

const TRADE_OFFERS = ['tradeoffers'];

const LIST_FIELDS =
	'Number,Guid,ExternalReference,ContactName,ContactGuid,Address,Date,Comment,Description,Language,Currency,Status,' +
	'HasGeneratedAnyVouchers,MailOutStatus,LatestMailOutType,TotalExclVat,TotalInclVat,TotalVat,CreatedAt,UpdatedAt,DeletedAt';

const tradeOffer = versioned(
	z
		.object({
			...salesFields,
			/** Guids of the invoices that were made from it. */
			GeneratedVouchers: z.array(z.string()).nullish(),
			HasGeneratedAnyVouchers: flag,
			Date: text,
		})
		.passthrough(),
);

export type TradeOffer = z.infer<typeof tradeOffer>;

/** An offer needs its contact from the start (source: Dinero OpenAPI). */
export interface TradeOfferBody extends SalesBody {
	ContactGuid: string;
}

/** Statuses and days cannot be asked for; a trade offer is never booked. */
export type TradeOfferQuery = Omit<SalesQuery, 'statusFilter' | 'startDate' | 'endDate'>;

export const listTradeOffers = (
	api: DineroApi,
	query: TradeOfferQuery = {},
	paging: Paging = {},
): Promise<SalesRow[]> => listDocuments(api, TRADE_OFFERS, LIST_FIELDS, query, paging);

/** One trade offer with lines, version and history. @throws ServiceError kind notFound or deleted */
export const getTradeOffer = (api: DineroApi, guid: string): Promise<TradeOffer> =>
	api.read({ method: 'GET', path: [...TRADE_OFFERS, guid] }, tradeOffer);

/** The totals that Dinero would compute; saves nothing. */
export const fetchTradeOfferTotals = (api: DineroApi, body: TradeOfferBody): Promise<SalesTotals> =>
	fetchSalesTotals(api, TRADE_OFFERS, body);

/** Makes a draft. @throws ServiceError kind duplicate when the own guid was used before */
export const createTradeOffer = (api: DineroApi, body: TradeOfferBody) =>
	createSales(api, TRADE_OFFERS, body);

/** Replaces an offer as a whole. */
export const updateTradeOffer = (
	api: DineroApi,
	guid: string,
	body: TradeOfferBody & { Timestamp: string },
) => updateSales(api, TRADE_OFFERS, guid, body);

/** Removes an offer. @throws ServiceError kind stale */
export const deleteTradeOffer = (api: DineroApi, guid: string, timestamp: string): Promise<void> =>
	deleteSales(api, TRADE_OFFERS, guid, timestamp);

/**
 * Makes a draft invoice of the offer and answers with the invoice's guid. It has no own guid, so the
 * version that was seen is what keeps two callers from making two. The offer gets a new version.
 * @throws ServiceError kind stale, OutcomeUnknown
 */
export const generateInvoice = (api: DineroApi, guid: string, timestamp: string) =>
	api.read(
		{
			method: 'POST',
			path: [...TRADE_OFFERS, guid, 'generate-invoice'],
			json: { Timestamp: timestamp },
		},
		createdDocument,
	);

/** Mails the link to an offer. @throws ServiceError kind stale, when a version is given */
export const emailTradeOffer = (api: DineroApi, guid: string, body: EmailBody) =>
	emailSales(api, TRADE_OFFERS, guid, body);

/** How the mail of an offer would read. */
export const getTradeOfferEmailTemplate = (api: DineroApi, guid: string) =>
	salesEmailTemplate(api, TRADE_OFFERS, guid);

/** What was sent of one offer, and what became of it. */
export const listTradeOfferMailouts = (api: DineroApi, guid: string, query: MailoutQuery = {}) =>
	listSalesMailouts(api, TRADE_OFFERS, guid, query);

/** The PDF of an offer. @throws ShapeDrift when the answer is anything else */
export const downloadTradeOfferPdf = (api: DineroApi, guid: string): Promise<Uint8Array> =>
	api.pdf({ method: 'GET', path: [...TRADE_OFFERS, guid] });
