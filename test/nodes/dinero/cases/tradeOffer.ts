import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen, lines } from '../dinero';
import { CUSTOMER, LONG_AGO } from './salesWorld';

const OFFERS = '/v1/{org}/tradeoffers';
const OFFER = `${OFFERS}/{guid}`;
const VERSION = expect.stringMatching(/^[0-9A-F]{16}$/) as string;

const own = ({ guid }: IDataObject) => ({ tradeOffer: chosen(guid) });

const newOffer = { contact: chosen(CUSTOMER), date: LONG_AGO, ...lines, additionalFields: {} };

/** A trade offer to the demo customer: net 947.20, gross 1,184.00. */
export async function tradeOffer({ run }: Pick<CaseWorld, 'run'>): Promise<IDataObject> {
	const [made] = await run('tradeOffer', 'create', {
		...newOffer,
		additionalFields: { externalReference: 'walk:offer:1', comment: 'Gælder 30 dage' },
	});
	return { guid: String(made?.json['guid']) };
}

const making: OperationCase[] = [
	{
		resource: 'tradeOffer',
		operation: 'create',
		parameters: {
			...newOffer,
			additionalFields: {
				address: 'Torvet 4\n8000 Aarhus C',
				comment: 'Gælder 30 dage',
				currency: 'EUR',
				externalReference: 'webshop:offer:5',
				language: 'en-GB',
				showLinesInclVat: true,
				template: chosen('7c0f3a10-6b1e-4d57-8a44-0f5a4a6d1002'),
				description: 'Offer 5',
			},
		},
		request: `POST ${OFFERS}`,
		body: {
			Guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
			ContactGuid: CUSTOMER,
			Date: LONG_AGO,
			Currency: 'EUR',
			Language: 'en-GB',
			ExternalReference: 'webshop:offer:5',
			Description: 'Offer 5',
			Comment: 'Gælder 30 dage',
			Address: 'Torvet 4\n8000 Aarhus C',
			ShowLinesInclVat: true,
			InvoiceTemplateId: '7c0f3a10-6b1e-4d57-8a44-0f5a4a6d1002',
			ProductLines: [
				{ BaseAmountValue: 249.5, Quantity: 4, Discount: 10, AccountNumber: 1000 },
				{ BaseAmountValue: 49, Quantity: 1, AccountNumber: 1350 },
			],
		},
		answer: { guid: expect.stringMatching(/^[0-9a-f-]{36}$/), timestamp: VERSION },
	},
	{
		resource: 'tradeOffer',
		operation: 'previewTotals',
		parameters: newOffer,
		request: `POST ${OFFERS}/fetch`,
		body: { ContactGuid: CUSTOMER, ProductLines: [{ Quantity: 4 }, { AccountNumber: 1350 }] },
		answer: { totalExclVat: 947.2, totalVat: 236.8, totalInclVat: 1184 },
	},
	{
		resource: 'tradeOffer',
		operation: 'update',
		prepare: tradeOffer,
		parameters: (ready) => ({
			...own(ready),
			updateFields: { description: 'Efterår', comment: '' },
			replaceLines: false,
		}),
		request: 'PUT /v1.2/{org}/tradeoffers/{guid}',
		alsoRequests: [`GET ${OFFER}`],
		body: {
			Timestamp: VERSION,
			ContactGuid: CUSTOMER,
			Description: 'Efterår',
			Comment: null,
			ExternalReference: 'walk:offer:1',
			ProductLines: [{ BaseAmountValue: 249.5, Discount: 10 }, { BaseAmountValue: 49 }],
		},
		answer: ({ guid }) => ({ guid }),
	},
	{
		resource: 'tradeOffer',
		operation: 'delete',
		prepare: tradeOffer,
		parameters: own,
		request: `DELETE ${OFFER}`,
		body: { Timestamp: VERSION },
		answer: ({ guid }) => ({ deleted: true, guid }),
	},
	{
		resource: 'tradeOffer',
		operation: 'generateInvoice',
		prepare: async (world) => {
			await world.demo.dinero.switches({ createAnswersEmpty: false });
			return await tradeOffer(world);
		},
		parameters: (ready) => ({ ...own(ready), again: true }),
		request: `POST ${OFFER}/generate-invoice`,
		body: { Timestamp: VERSION },
		answer: ({ guid }) => ({
			guid,
			invoiceGuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
			isNew: true,
		}),
	},
];

const reading: OperationCase[] = [
	{
		resource: 'tradeOffer',
		operation: 'get',
		prepare: tradeOffer,
		parameters: (ready) => ({ ...own(ready), simplify: true }),
		request: `GET ${OFFER}`,
		answer: {
			status: 'Draft',
			number: 1,
			totalInclVat: 1184,
			isInvoiced: false,
			invoiceGuids: [],
			mailOutStatus: 'NotSent',
		},
	},
	{
		resource: 'tradeOffer',
		operation: 'getAll',
		prepare: tradeOffer,
		parameters: {
			returnAll: true,
			simplify: true,
			filters: {
				changesSince: '2026-01-01T00:00:00.000+01:00',
				deletedOnly: false,
				freeTextSearch: 'Byens',
				ExternalReference: 'walk:offer:1',
				ContactName: 'Cykelforening',
				Comment: '30 dage',
				Currency: 'DKK',
				Date: '2025-03-03T00:00:00.000+01:00',
				HasGeneratedAnyVouchers: false,
				sort: ['TradeOfferDate', 'ContactName'],
				sortOrder: 'ascending',
			},
		},
		request: `GET ${OFFERS}`,
		query: {
			changesSince: '2025-12-31T23:00:00Z',
			freeTextSearch: 'Byens',
			queryFilter: "ExternalReference eq 'walk:offer:1'",
			sort: 'TradeOfferDate,ContactName',
			sortOrder: 'ascending',
		},
		answer: { status: 'Draft', number: 1, isInvoiced: false, date: LONG_AGO },
	},
	{
		resource: 'tradeOffer',
		operation: 'getAll',
		title: 'raw',
		prepare: tradeOffer,
		parameters: { returnAll: false, limit: 1, simplify: false, filters: {} },
		request: `GET ${OFFERS}`,
		query: { pageSize: '1' },
		answer: { Status: 'Draft', TotalInclVat: 1184, HasGeneratedAnyVouchers: false },
	},
	{
		resource: 'tradeOffer',
		operation: 'downloadPdf',
		prepare: tradeOffer,
		parameters: (ready) => ({ ...own(ready), binaryPropertyName: 'data' }),
		request: `GET ${OFFER}`,
		answer: { fileName: expect.stringMatching(/^tilbud-.*\.pdf$/) },
		file: { field: 'data', mimeType: 'application/pdf' },
	},
	{
		resource: 'tradeOffer',
		operation: 'getEmailTemplate',
		prepare: tradeOffer,
		parameters: own,
		request: `GET ${OFFER}/email/template`,
		answer: {
			receiver: 'kasserer@byenscykel.example.com',
			message: expect.stringContaining('[link-to-pdf]'),
		},
	},
	{
		resource: 'tradeOffer',
		operation: 'send',
		prepare: tradeOffer,
		parameters: (ready) => ({
			...own(ready),
			options: { Message: 'Se [link-to-pdf]', Receiver: 'a@example.com', Subject: 'Tilbud' },
		}),
		request: `POST ${OFFER}/email`,
		body: { Message: 'Se [link-to-pdf]', Receiver: 'a@example.com', Subject: 'Tilbud' },
		answer: { sent: true, recipients: ['a@example.com'] },
	},
	{
		resource: 'tradeOffer',
		operation: 'getMailouts',
		prepare: async (world) => {
			const ready = await tradeOffer(world);
			await world.run('tradeOffer', 'send', { ...own(ready), options: {} });
			return ready;
		},
		parameters: (ready) => ({
			...own(ready),
			returnAll: true,
			simplify: true,
			filters: { changesSince: '2026-01-01T00:00:00.000+01:00', includeSms: false },
		}),
		request: `GET ${OFFER}/mailouts`,
		query: { changesSince: '2025-12-31T23:00:00Z', includeSms: 'false' },
		answer: { type: 'TradeOffer', status: 'Sent', isSms: false },
	},
];

export const tradeOfferCases: OperationCase[] = [...making, ...reading];
