import type { IDataObject } from 'n8n-workflow';
import type { OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';
import { fileItem, uploaded } from './file';
import {
	bookedPurchase,
	cashForm,
	creates,
	creditForm,
	draftPurchase,
	hosting,
	hostingBody,
	linesOf,
} from './purchaseWorld';
import { CUSTOMER } from './salesWorld';

const PATH = '/v1/{org}/vouchers/purchase';
const CREATE = 'POST /v1.2/{org}/vouchers/purchase';
const version = expect.stringMatching(/^[0-9A-F]{16}$/) as unknown;

const credit = {
	PurchaseType: 'credit',
	VoucherDate: '2026-11-20',
	PaymentDate: '2026-12-04',
	ContactGuid: CUSTOMER,
	CurrencyKey: 'DKK',
	Lines: [hostingBody],
};

const named = ({ guid }: IDataObject): IDataObject => ({ purchaseVoucher: chosen(guid) });

const postForm: IDataObject = {
	reference: '={{ "roger:7:bill:" + $itemIndex }}',
	description: '',
	book: true,
	onSimilar: 'post',
	evidence: '',
};

export const purchaseVoucherCases: OperationCase[] = [
	{
		resource: 'purchaseVoucher',
		operation: 'create',
		prepare: async (world) => {
			const ready = await uploaded(world);
			await creates(world);
			return ready;
		},
		parameters: ({ fileGuid }) => ({
			...creditForm,
			additionalFields: { externalReference: 'roger:7:bill:1', file: chosen(fileGuid) },
		}),
		request: CREATE,
		body: ({ fileGuid }: IDataObject) => ({
			...credit,
			FileGuid: fileGuid,
			ExternalReference: 'roger:7:bill:1',
		}),
		answer: ({ fileGuid }) => ({
			status: 'Draft',
			purchaseType: 'credit',
			totalExclVat: 1000,
			totalVat: 250,
			totalInclVat: 1250,
			fileGuid,
			lines: 1,
		}),
	},
	{
		resource: 'purchaseVoucher',
		operation: 'create',
		title: 'of a receipt',
		prepare: async (world) => {
			await creates(world);
			return {};
		},
		parameters: {
			...cashForm,
			...linesOf({ ...hosting, vatCode: 'IVY' }),
			additionalFields: {},
		},
		request: CREATE,
		body: {
			PurchaseType: 'cash',
			VoucherDate: '2026-11-20',
			DepositAccountNumber: 55000,
			RegionKey: 'World',
			Lines: [{ ...hostingBody, VatCode: 'IVY' }],
		},
		answer: { purchaseType: 'cash', totalVat: 0, totalInclVat: 1250, contactGuid: null },
	},
	{
		resource: 'purchaseVoucher',
		operation: 'get',
		prepare: draftPurchase,
		parameters: (ready) => ({ ...named(ready), simplify: true }),
		request: `GET ${PATH}/{guid}`,
		answer: ({ guid }) => ({ guid, status: 'Draft', paymentDate: '2026-12-04', currency: 'DKK' }),
	},
	{
		resource: 'purchaseVoucher',
		operation: 'book',
		prepare: draftPurchase,
		parameters: (ready) => ({ ...named(ready), number: 7 }),
		request: `POST ${PATH}/{guid}/book`,
		alsoRequests: [`GET ${PATH}/{guid}`],
		body: { Timestamp: version, Number: 7 },
		answer: { voucherNumber: 7, totalInclVat: 1250 },
	},
	{
		resource: 'purchaseVoucher',
		operation: 'update',
		prepare: draftPurchase,
		parameters: (ready) => ({
			...named(ready),
			updateFields: { dueDate: '2026-12-31T00:00:00.000+01:00', externalReference: 'ny' },
			replaceLines: false,
		}),
		request: 'PUT /v1.1/{org}/vouchers/purchase/{guid}',
		body: {
			...credit,
			PaymentDate: '2026-12-31',
			ExternalReference: 'ny',
			Timestamp: version,
		},
		answer: { paymentDate: '2026-12-31', externalReference: 'ny', totalInclVat: 1250 },
	},
	{
		resource: 'purchaseVoucher',
		operation: 'update',
		title: 'with other lines',
		prepare: draftPurchase,
		parameters: (ready) => ({
			...named(ready),
			updateFields: {},
			replaceLines: true,
			...linesOf({ ...hosting, amount: 99.95, vatCode: 'none' }),
		}),
		request: 'PUT /v1.1/{org}/vouchers/purchase/{guid}',
		body: { Lines: [{ ...hostingBody, Amount: 99.95, VatCode: 'NONE' }] },
		answer: { totalInclVat: 99.95, totalVat: 0 },
	},
	{
		resource: 'purchaseVoucher',
		operation: 'delete',
		prepare: draftPurchase,
		parameters: (ready) => ({ ...named(ready), offsetWhenBooked: false }),
		request: `DELETE ${PATH}/{guid}`,
		body: { Timestamp: version },
		answer: ({ guid }) => ({ guid, deleted: true, offset: false }),
	},
	{
		resource: 'purchaseVoucher',
		operation: 'previewTotals',
		parameters: creditForm,
		request: `POST ${PATH}/fetch`,
		body: credit,
		answer: { currency: 'DKK', totalVat: 250, totalInclVat: 1250, mayBeFixedAsset: false },
	},
	{
		resource: 'purchaseVoucher',
		operation: 'findSimilar',
		prepare: draftPurchase,
		parameters: creditForm,
		request: `POST ${PATH}/similar`,
		body: credit,
		answer: ({ guid }) => ({ similarFound: true, similarGuid: guid, voucherNumber: null }),
	},
	{
		resource: 'purchaseVoucher',
		operation: 'getByFile',
		prepare: async (world) => {
			const { fileGuid } = await uploaded(world);
			await creates(world);
			const parameters = { ...creditForm, additionalFields: { file: chosen(fileGuid) } };
			const [made] = await world.run('purchaseVoucher', 'create', parameters);
			const purchaseVoucher = chosen(made?.json['guid']);
			await world.run('purchaseVoucher', 'book', { purchaseVoucher, number: 0 });
			return { fileGuid, guid: made?.json['guid'] };
		},
		parameters: ({ fileGuid }) => ({ file: chosen(fileGuid) }),
		request: `GET ${PATH}/fileguid/{fileGuid}`,
		answer: ({ fileGuid, guid }) => ({ fileGuid, guid }),
	},
	{
		resource: 'purchaseVoucher',
		operation: 'generateCreditNote',
		prepare: bookedPurchase,
		parameters: (ready) => ({
			...named(ready),
			additionalFields: { date: '2026-11-30T00:00:00.000+01:00' },
		}),
		request: `POST ${PATH}/{guid}/generate-creditnote`,
		body: { Timestamp: { Timestamp: version }, VoucherDate: '2026-11-30' },
		answer: ({ guid }) => ({ kind: 'purchaseCreditNote', creditNoteFor: guid }),
	},
	{
		resource: 'purchaseVoucher',
		operation: 'post',
		prepare: async (world) => {
			await creates(world);
			return {};
		},
		parameters: {
			...creditForm,
			...postForm,
			paper: 'binary',
			binaryPropertyName: 'data',
		},
		items: [fileItem('%PDF-1.4\n%%EOF', 'regning 4711.pdf')],
		request: CREATE,
		alsoRequests: [
			`POST ${PATH}/similar`,
			`POST ${PATH}/{guid}/book`,
			'POST /v1/{org}/files',
			'GET /v1/{org}/files',
			'GET /v1/{org}/vatTypes',
		],
		body: credit,
		answer: { outcome: 'posted', voucherNumber: 1, reference: 'roger:7:bill:0' },
	},
	{
		resource: 'purchaseVoucher',
		operation: 'post',
		title: 'of a receipt that was uploaded before',
		prepare: async (world) => {
			const ready = await uploaded(world);
			await creates(world);
			return ready;
		},
		parameters: ({ fileGuid }) => ({
			...cashForm,
			...postForm,
			paper: 'file',
			file: chosen(fileGuid),
			book: false,
		}),
		request: CREATE,
		alsoRequests: [`GET ${PATH}/fileguid/{fileGuid}`, 'GET /v1/{org}/files/{fileGuid}'],
		body: { PurchaseType: 'cash', RegionKey: 'DK', FileGuid: expect.any(String) },
		answer: { outcome: 'posted', voucherNumber: null },
	},
];
