import type { IDataObject } from 'n8n-workflow';
import type { OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';
import {
	bookedPurchase,
	creditNoteForm,
	draftCreditNote,
	hosting,
	hostingBody,
	linesOf,
} from './purchaseWorld';
import { CUSTOMER } from './salesWorld';

const PATH = '/v1/{org}/vouchers/purchase/creditnotes';
const version = expect.stringMatching(/^[0-9A-F]{16}$/) as unknown;
const guidText = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown;
const note = { ContactGuid: CUSTOMER, Date: '2026-11-25', Currency: 'DKK' };
const lines = [{ ...hostingBody, Amount: 250 }];

const named = ({ guid }: IDataObject): IDataObject => ({ purchaseCreditNote: chosen(guid) });

export const purchaseCreditNoteCases: OperationCase[] = [
	{
		resource: 'purchaseCreditNote',
		operation: 'create',
		prepare: bookedPurchase,
		parameters: ({ guid }) => ({
			...creditNoteForm,
			additionalFields: { creditNoteFor: chosen(guid) },
			guid: '',
		}),
		request: `POST ${PATH}`,
		alsoRequests: [`GET ${PATH}/{guid}`],
		body: ({ guid }: IDataObject) => ({
			...note,
			Guid: guidText,
			CreditNoteFor: guid,
			Lines: lines,
		}),
		answer: { status: 'Draft', totalExclVat: 200, totalVat: 50, totalInclVat: 250, lines: 1 },
	},
	{
		resource: 'purchaseCreditNote',
		operation: 'create',
		title: 'under an own guid',
		parameters: {
			...creditNoteForm,
			guid: '={{ "6f1c2c3e-4a5b-4c6d-8e7f-90a1b2c3d4e" + $itemIndex }}',
		},
		request: `POST ${PATH}`,
		body: { Guid: '6f1c2c3e-4a5b-4c6d-8e7f-90a1b2c3d4e0' },
		answer: { guid: '6f1c2c3e-4a5b-4c6d-8e7f-90a1b2c3d4e0', creditNoteFor: null },
	},
	{
		resource: 'purchaseCreditNote',
		operation: 'get',
		prepare: draftCreditNote,
		parameters: (ready) => ({ ...named(ready), simplify: true }),
		request: `GET ${PATH}/{guid}`,
		answer: ({ guid }) => ({ guid, status: 'Draft', date: '2026-11-25', creditNoteNumber: null }),
	},
	{
		resource: 'purchaseCreditNote',
		operation: 'book',
		prepare: draftCreditNote,
		parameters: (ready) => ({ ...named(ready), number: 9 }),
		request: `POST ${PATH}/{guid}/book`,
		body: { Timestamp: version, Number: 9 },
		answer: { status: 'Booked', creditNoteNumber: 9 },
	},
	{
		resource: 'purchaseCreditNote',
		operation: 'update',
		prepare: draftCreditNote,
		parameters: (ready) => ({
			...named(ready),
			updateFields: { date: '2026-11-26T00:00:00.000+01:00' },
			replaceLines: false,
		}),
		request: `PUT ${PATH}/{guid}`,
		body: { ...note, Date: '2026-11-26', Lines: lines, Timestamp: version },
		answer: { date: '2026-11-26', totalInclVat: 250 },
	},
	{
		resource: 'purchaseCreditNote',
		operation: 'update',
		title: 'with other lines',
		prepare: draftCreditNote,
		parameters: (ready) => ({
			...named(ready),
			updateFields: {},
			replaceLines: true,
			...linesOf({ ...hosting, amount: 125 }),
		}),
		request: `PUT ${PATH}/{guid}`,
		body: { Lines: [{ ...hostingBody, Amount: 125 }] },
		answer: { totalInclVat: 125, totalVat: 25 },
	},
	{
		resource: 'purchaseCreditNote',
		operation: 'delete',
		prepare: draftCreditNote,
		parameters: (ready) => ({ ...named(ready), offsetWhenBooked: false }),
		request: `DELETE ${PATH}/{guid}`,
		body: { Timestamp: version },
		answer: ({ guid }) => ({ guid, deleted: true, offset: false }),
	},
	{
		resource: 'purchaseCreditNote',
		operation: 'post',
		parameters: {
			...creditNoteForm,
			reference: '={{ "roger:7:credit:" + $itemIndex }}',
			book: true,
			evidence: '',
		},
		request: `POST ${PATH}`,
		alsoRequests: [`GET ${PATH}/{guid}`, `POST ${PATH}/{guid}/book`],
		body: { ...note, Guid: guidText, Lines: lines },
		answer: { outcome: 'posted', voucherNumber: 1, reference: 'roger:7:credit:0' },
	},
];
