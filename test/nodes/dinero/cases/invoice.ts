import type { IDataObject } from 'n8n-workflow';
import type { OperationCase } from '../../../engine/operationCase';
import { chosen, lines } from '../dinero';
import { product } from './product';
import { sendingCases } from './invoiceSending';
import { bookedInvoice, CUSTOMER, draftInvoice, LONG_AGO } from './salesWorld';

const INVOICES = '/v1/{org}/invoices';
const INVOICE = `${INVOICES}/{guid}`;

const own = ({ guid }: IDataObject) => ({ invoice: chosen(guid) });

const everyHeadField = {
	address: 'Torvet 4\n8000 Aarhus C',
	comment: 'Tak for handlen',
	currency: 'EUR',
	externalReference: 'webshop:order:1001',
	guid: '2c9c1c9e-5d0b-4a4e-8f59-0d6b7a1f1001',
	isMobilePayInvoiceEnabled: true,
	isPensoPayEnabled: false,
	language: 'en-GB',
	paymentConditionType: 'Netto',
	paymentConditionDays: 14,
	reminderFee: 50,
	reminderInterestRate: 0.7,
	showLinesInclVat: true,
	template: chosen('7c0f3a10-6b1e-4d57-8a44-0f5a4a6d1002'),
	description: 'Order 1001',
};

const everyLine = (productGuid: unknown) =>
	JSON.stringify([
		{ lineType: 'Text', description: 'Cykler' },
		{
			description: 'Hjelm',
			comments: 'Sort',
			quantity: 4,
			unitPrice: 249.5,
			discount: 10,
			account: 1000,
			unit: 'parts',
		},
		{ product: productGuid, quantity: 2, unitPrice: 125 },
	]);

const newInvoice = { contact: chosen(CUSTOMER), date: LONG_AGO, ...lines, additionalFields: {} };

const making: OperationCase[] = [
	{
		resource: 'invoice',
		operation: 'create',
		prepare: async (world) => {
			// Both readings are shown in salesForms.test.ts.
			const switches = { productLineValues: 'line' };
			await world.demo.dinero.switches(switches);
			return await product(world);
		},
		parameters: ({ guid }) => ({
			...newInvoice,
			specifyLines: 'json',
			linesJson: everyLine(guid),
			additionalFields: { ...everyHeadField, guid: '' },
		}),
		request: `POST ${INVOICES}`,
		alsoRequests: [`POST ${INVOICES}/fetch`],
		body: ({ guid }: IDataObject) => ({
			Guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
			ContactGuid: CUSTOMER,
			Date: LONG_AGO,
			Currency: 'EUR',
			Language: 'en-GB',
			ExternalReference: 'webshop:order:1001',
			Description: 'Order 1001',
			Comment: 'Tak for handlen',
			Address: 'Torvet 4\n8000 Aarhus C',
			PaymentConditionType: 'Netto',
			PaymentConditionNumberOfDays: 14,
			ShowLinesInclVat: true,
			InvoiceTemplateId: '7c0f3a10-6b1e-4d57-8a44-0f5a4a6d1002',
			ReminderFee: 50,
			ReminderInterestRate: 0.7,
			IsMobilePayInvoiceEnabled: true,
			IsPensoPayEnabled: false,
			ProductLines: [
				{ LineType: 'Text', Description: 'Cykler' },
				{ LineType: 'Product', Comments: 'Sort', Quantity: 4, Discount: 10 },
				{ ProductGuid: guid, Description: null, BaseAmountValue: 125, AccountNumber: 1000 },
			],
		}),
		answer: {
			guid: expect.stringMatching(/^[0-9a-f-]{36}$/),
			timestamp: expect.stringMatching(/^[0-9A-F]{16}$/),
		},
	},
	{
		resource: 'invoice',
		operation: 'create',
		title: 'from lines in the form, paid, without contact',
		parameters: {
			contact: { __rl: true, mode: 'list', value: '' },
			date: LONG_AGO,
			specifyLines: 'fields',
			lines: {
				line: [
					{ lineType: 'text', description: 'Værksted' },
					{
						lineType: 'free',
						description: 'Slange',
						quantity: 1,
						unitPrice: 80,
						discount: 0,
						account: chosen(1450),
						unit: 'parts',
					},
				],
			},
			additionalFields: { paymentConditionType: 'Paid' },
		},
		request: `POST ${INVOICES}`,
		body: {
			ContactGuid: null,
			PaymentConditionType: 'Paid',
			PaymentConditionNumberOfDays: null,
			ShowLinesInclVat: false,
			ProductLines: [
				{ LineType: 'Text', Description: 'Værksted' },
				{ LineType: 'Product', BaseAmountValue: 80, AccountNumber: 1450 },
			],
		},
	},
	{
		resource: 'invoice',
		operation: 'previewTotals',
		parameters: newInvoice,
		request: `POST ${INVOICES}/fetch`,
		body: { ContactGuid: CUSTOMER, ProductLines: [{ Quantity: 4 }, { AccountNumber: 1350 }] },
		answer: {
			totalExclVat: 947.2,
			totalVat: 236.8,
			totalInclVat: 1184,
			dueDate: '2025-03-11',
		},
	},
	{
		resource: 'invoice',
		operation: 'update',
		prepare: draftInvoice,
		parameters: (ready) => ({
			...own(ready),
			updateFields: { description: 'Efterår', comment: '' },
			replaceLines: false,
		}),
		request: 'PUT /v1.2/{org}/invoices/{guid}',
		alsoRequests: [`GET ${INVOICE}`],
		body: {
			Timestamp: expect.stringMatching(/^[0-9A-F]{16}$/),
			Description: 'Efterår',
			Comment: null,
			ExternalReference: 'walk:1',
			ProductLines: [{ BaseAmountValue: 249.5, Discount: 10 }, { BaseAmountValue: 49 }],
		},
		answer: ({ guid }) => ({ guid }),
	},
	{
		resource: 'invoice',
		operation: 'delete',
		prepare: draftInvoice,
		parameters: own,
		request: `DELETE ${INVOICE}`,
		body: { Timestamp: expect.stringMatching(/^[0-9A-F]{16}$/) },
		answer: ({ guid }) => ({ deleted: true, guid }),
	},
	{
		resource: 'invoice',
		operation: 'post',
		parameters: {
			...newInvoice,
			reference: '=walk:{{ $itemIndex }}',
			status: 'bookedAndEmailed',
			email: 'kunde@example.com',
		},
		request: `POST ${INVOICES}`,
		alsoRequests: [
			`POST ${INVOICES}/fetch`,
			`GET ${INVOICE}`,
			`POST ${INVOICE}/book`,
			`POST ${INVOICE}/email`,
		],
		body: { ExternalReference: 'walk:0', PaymentConditionNumberOfDays: 8 },
		answer: { reference: 'walk:0', outcome: 'posted' },
	},
];

const reading: OperationCase[] = [
	{
		resource: 'invoice',
		operation: 'book',
		prepare: draftInvoice,
		parameters: (ready) => ({ ...own(ready), number: 4711 }),
		request: `POST ${INVOICE}/book`,
		body: { Timestamp: expect.stringMatching(/^[0-9A-F]{16}$/), Number: 4711 },
		answer: { status: 'Booked', number: 4711, totalInclVat: 1184 },
	},
	{
		resource: 'invoice',
		operation: 'get',
		prepare: draftInvoice,
		parameters: (ready) => ({ ...own(ready), simplify: true }),
		request: `GET ${INVOICE}`,
		answer: {
			status: 'Draft',
			paymentStatus: 'Draft',
			number: null,
			dueDate: '2025-03-11',
			totalInclVat: 1184,
			mailOutStatus: 'NotSent',
		},
	},
	{
		resource: 'invoice',
		operation: 'getAll',
		prepare: bookedInvoice,
		parameters: {
			returnAll: true,
			simplify: true,
			filters: {
				changesSince: '2026-01-01T00:00:00.000+01:00',
				startDate: LONG_AGO,
				endDate: LONG_AGO,
				deletedOnly: false,
				externalReference: 'walk:1',
				freeTextSearch: 'Byens',
				sort: ['VoucherDate', 'Contact'],
				sortOrder: 'ascending',
				statusFilter: ['Overdue', 'Booked'],
			},
		},
		request: `GET ${INVOICES}`,
		query: {
			changesSince: '2025-12-31T23:00:00Z',
			startDate: LONG_AGO,
			endDate: LONG_AGO,
			queryFilter: "ExternalReference eq 'walk:1'",
			freeTextSearch: 'Byens',
			sort: 'VoucherDate,Contact',
			sortOrder: 'ascending',
			statusFilter: 'Overdue,Booked',
		},
		answer: { status: 'Booked', paymentStatus: 'Overdue', externalReference: 'walk:1' },
	},
	{
		resource: 'invoice',
		operation: 'getAll',
		title: 'raw',
		prepare: draftInvoice,
		parameters: { returnAll: false, limit: 1, simplify: false, filters: {} },
		request: `GET ${INVOICES}`,
		query: { pageSize: '1' },
		answer: { Status: 'Draft', TotalInclVat: 1184 },
	},
	{
		resource: 'invoice',
		operation: 'getTemplates',
		parameters: { returnAll: true, simplify: true },
		request: `GET ${INVOICES}/templates`,
		answer: { name: 'Standard', isDefault: true },
	},
	{
		resource: 'invoice',
		operation: 'downloadPdf',
		prepare: bookedInvoice,
		parameters: (ready) => ({ ...own(ready), binaryPropertyName: 'data' }),
		request: `GET ${INVOICE}`,
		file: { field: 'data', mimeType: 'application/pdf' },
	},
];

export const invoiceCases: OperationCase[] = [...making, ...reading, ...sendingCases];
