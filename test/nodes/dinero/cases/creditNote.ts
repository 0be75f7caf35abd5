import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen, lines } from '../dinero';
import { bookedInvoice, CUSTOMER, LONG_AGO } from './salesWorld';

const NOTES = '/v1/{org}/sales/creditnotes';
const NOTE = `${NOTES}/{guid}`;
const VERSION = expect.stringMatching(/^[0-9A-F]{16}$/) as string;

const own = ({ guid }: IDataObject) => ({ creditNote: chosen(guid) });

/** The form of a credit note for the whole of an invoice. */
const crediting = ({ invoiceGuid }: IDataObject): IDataObject => ({
	contact: chosen(CUSTOMER),
	creditNoteFor: chosen(invoiceGuid),
	date: LONG_AGO,
	...lines,
	additionalFields: {},
});

type Made = Pick<CaseWorld, 'run'>;

/** A booked invoice that can be credited. */
export async function creditable(world: Made): Promise<IDataObject> {
	return { invoiceGuid: (await bookedInvoice(world))['guid'] };
}

/** A draft of a credit note for the whole of a booked invoice. */
export async function draftNote(world: Made, changes: IDataObject = {}): Promise<IDataObject> {
	const ready = await creditable(world);
	const [made] = await world.run('creditNote', 'create', {
		...crediting(ready),
		additionalFields: { externalReference: 'walk:credit:1' },
		...changes,
	});
	return { ...ready, guid: String(made?.json['guid']) };
}

/** A booked credit note. */
export async function bookedNote(world: Made): Promise<IDataObject> {
	const ready = await draftNote(world);
	await world.run('creditNote', 'book', { ...own(ready), number: 0 });
	return ready;
}

const everyHeadField = {
	address: 'Torvet 4\n8000 Aarhus C',
	comment: 'Returvarer',
	currency: 'EUR',
	externalReference: 'webshop:return:7',
	guid: '2c9c1c9e-5d0b-4a4e-8f59-0d6b7a1f2001',
	language: 'en-GB',
	showLinesInclVat: true,
	template: chosen('7c0f3a10-6b1e-4d57-8a44-0f5a4a6d1002'),
	description: 'Credit of order 1001',
};

const making: OperationCase[] = [
	{
		resource: 'creditNote',
		operation: 'create',
		prepare: creditable,
		parameters: (ready) => ({
			...crediting(ready),
			additionalFields: { ...everyHeadField, guid: '' },
		}),
		request: `POST ${NOTES}`,
		body: ({ invoiceGuid }: IDataObject) => ({
			Guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
			ContactGuid: CUSTOMER,
			CreditNoteFor: invoiceGuid,
			Date: LONG_AGO,
			Currency: 'EUR',
			Language: 'en-GB',
			ExternalReference: 'webshop:return:7',
			Description: 'Credit of order 1001',
			Comment: 'Returvarer',
			Address: 'Torvet 4\n8000 Aarhus C',
			ShowLinesInclVat: true,
			InvoiceTemplateId: '7c0f3a10-6b1e-4d57-8a44-0f5a4a6d1002',
			ProductLines: [
				{ BaseAmountValue: 249.5, Quantity: 4, Discount: 10, AccountNumber: 1000 },
				{ BaseAmountValue: 49, Quantity: 1, AccountNumber: 1350 },
			],
		}),
		answer: { guid: expect.stringMatching(/^[0-9a-f-]{36}$/), timestamp: VERSION },
	},
	{
		resource: 'creditNote',
		operation: 'previewTotals',
		prepare: creditable,
		parameters: crediting,
		request: `POST ${NOTES}/fetch`,
		body: { ContactGuid: CUSTOMER, ProductLines: [{ Quantity: 4 }, { AccountNumber: 1350 }] },
		answer: { totalExclVat: 947.2, totalVat: 236.8, totalInclVat: 1184 },
	},
	{
		resource: 'creditNote',
		operation: 'update',
		prepare: draftNote,
		parameters: (ready) => ({
			...own(ready),
			updateFields: { description: 'Efterår', comment: '' },
			replaceLines: false,
		}),
		request: 'PUT /v1.2/{org}/sales/creditnotes/{guid}',
		alsoRequests: [`GET ${NOTE}`],
		body: ({ invoiceGuid }: IDataObject) => ({
			Timestamp: VERSION,
			Description: 'Efterår',
			Comment: null,
			CreditNoteFor: invoiceGuid,
			ExternalReference: 'walk:credit:1',
			ProductLines: [{ BaseAmountValue: 249.5, Discount: 10 }, { BaseAmountValue: 49 }],
		}),
		answer: ({ guid }) => ({ guid }),
	},
	{
		resource: 'creditNote',
		operation: 'delete',
		prepare: draftNote,
		parameters: own,
		request: `DELETE ${NOTE}`,
		body: { Timestamp: VERSION },
		answer: ({ guid }) => ({ deleted: true, guid }),
	},
	{
		resource: 'creditNote',
		operation: 'post',
		prepare: creditable,
		parameters: (ready) => ({
			...crediting(ready),
			reference: '=walk:credit:{{ $itemIndex }}',
			status: 'bookedAndEmailed',
			email: 'kunde@example.com',
		}),
		request: `POST ${NOTES}`,
		alsoRequests: [
			`POST ${NOTES}/fetch`,
			`GET ${NOTE}`,
			`POST ${NOTE}/book`,
			`POST ${NOTE}/email`,
			'GET /v1/{org}/invoices/{guid}',
		],
		body: ({ invoiceGuid }: IDataObject) => ({
			ExternalReference: 'walk:credit:0',
			CreditNoteFor: invoiceGuid,
		}),
		answer: { reference: 'walk:credit:0', outcome: 'posted', mailUncertain: false },
	},
];

const reading: OperationCase[] = [
	{
		resource: 'creditNote',
		operation: 'book',
		prepare: draftNote,
		parameters: (ready) => ({ ...own(ready), number: 4712 }),
		request: `POST ${NOTE}/book`,
		body: { Timestamp: VERSION, Number: 4712 },
		answer: ({ invoiceGuid }) => ({
			status: 'Booked',
			number: 4712,
			totalInclVat: 1184,
			creditNoteFor: invoiceGuid,
		}),
	},
	{
		resource: 'creditNote',
		operation: 'get',
		prepare: draftNote,
		parameters: (ready) => ({ ...own(ready), simplify: true }),
		request: `GET ${NOTE}`,
		answer: ({ invoiceGuid }) => ({
			status: 'Draft',
			paymentStatus: 'Draft',
			number: null,
			totalInclVat: 1184,
			creditNoteFor: invoiceGuid,
		}),
	},
	{
		resource: 'creditNote',
		operation: 'getAll',
		prepare: bookedNote,
		parameters: {
			returnAll: true,
			simplify: true,
			filters: {
				changesSince: '2026-01-01T00:00:00.000+01:00',
				contact: chosen(CUSTOMER),
				startDate: LONG_AGO,
				endDate: LONG_AGO,
				deletedOnly: false,
				freeTextSearch: 'Byens',
				sort: ['VoucherDate', 'Contact'],
				sortOrder: 'ascending',
				statusFilter: ['Paid', 'Booked'],
			},
		},
		request: `GET ${NOTES}`,
		query: {
			changesSince: '2025-12-31T23:00:00Z',
			startDate: LONG_AGO,
			endDate: LONG_AGO,
			queryFilter: `ContactGuid eq '${CUSTOMER}'`,
			freeTextSearch: 'Byens',
			sort: 'VoucherDate,Contact',
			sortOrder: 'ascending',
			statusFilter: 'Paid,Booked',
		},
		answer: { status: 'Booked', externalReference: 'walk:credit:1', totalInclVat: 1184 },
	},
	{
		resource: 'creditNote',
		operation: 'getAll',
		title: 'raw',
		prepare: draftNote,
		parameters: { returnAll: false, limit: 1, simplify: false, filters: {} },
		request: `GET ${NOTES}`,
		query: { pageSize: '1' },
		answer: { Status: 'Draft', TotalInclVat: 1184, PaymentDate: null },
	},
	{
		resource: 'creditNote',
		operation: 'downloadPdf',
		prepare: bookedNote,
		parameters: (ready) => ({ ...own(ready), binaryPropertyName: 'data' }),
		request: `GET ${NOTE}/pdf`,
		answer: { fileName: expect.stringMatching(/^kreditnota-.*\.pdf$/) },
		file: { field: 'data', mimeType: 'application/pdf' },
	},
];

const sending: OperationCase[] = [
	{
		resource: 'creditNote',
		operation: 'getEmailTemplate',
		prepare: draftNote,
		parameters: own,
		request: `GET ${NOTE}/email/template`,
		answer: {
			receiver: 'kasserer@byenscykel.example.com',
			message: expect.stringContaining('[link-to-pdf]'),
		},
	},
	{
		resource: 'creditNote',
		operation: 'getMailouts',
		prepare: async (world) => {
			const ready = await bookedNote(world);
			await world.run('creditNote', 'send', { ...own(ready), options: {} });
			return ready;
		},
		parameters: (ready) => ({
			...own(ready),
			returnAll: true,
			simplify: true,
			filters: { changesSince: '2026-01-01T00:00:00.000+01:00' },
		}),
		request: `GET ${NOTE}/mailouts`,
		query: { changesSince: '2025-12-31T23:00:00Z' },
		answer: { type: 'Mailout', status: 'Sent', isSms: false },
	},
	{
		resource: 'creditNote',
		operation: 'send',
		prepare: bookedNote,
		parameters: (ready) => ({
			...own(ready),
			options: { Message: 'Se [link-to-pdf]', Receiver: 'a@example.com', Subject: 'Kreditnota' },
		}),
		request: `POST ${NOTE}/email`,
		body: { Message: 'Se [link-to-pdf]', Receiver: 'a@example.com', Subject: 'Kreditnota' },
		answer: { sent: true, recipients: ['a@example.com'] },
	},
	{
		resource: 'creditNote',
		operation: 'sendECreditNote',
		prepare: bookedNote,
		parameters: (ready) => ({
			...own(ready),
			paymentMeans: 'Domestic',
			options: { orderReference: 'REK-7', attPerson: 'Anna' },
		}),
		request: 'POST /v3/{org}/sales/creditnotes/{guid}/e-creditNote',
		body: { PaymentMeanEnum: 'Domestic', OrderReference: 'REK-7', AttPerson: 'Anna' },
		answer: ({ guid }) => ({ sent: true, guid }),
	},
];

export const creditNoteCases: OperationCase[] = [...making, ...reading, ...sending];
