import type { IDataObject } from 'n8n-workflow';
import type { OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';
import { bookedInvoice, bookedReminder, draftReminder, reminderTerms } from './salesWorld';

const REMINDERS = '/v1/{org}/invoices/{voucherGuid}/reminders';
const REMINDER = `${REMINDERS}/{id}`;

const ofInvoice = ({ guid }: IDataObject) => ({ invoice: chosen(guid) });
const own = (ready: IDataObject) => ({ ...ofInvoice(ready), reminder: chosen(ready['id']) });
const version = expect.stringMatching(/^[0-9A-F]{16}$/);

export const reminderCases: OperationCase[] = [
	{
		resource: 'reminder',
		operation: 'create',
		prepare: bookedInvoice,
		parameters: (ready) => ({
			...ofInvoice(ready),
			date: '2026-01-15',
			withDebtCollectionWarning: true,
			withFee: true,
			withInterestFee: false,
			withCompensationFee: true,
			additionalFields: { title: 'Sidste rykker', description: 'Betal nu' },
		}),
		request: `POST ${REMINDERS}`,
		body: {
			Timestamp: version,
			Date: '2026-01-15',
			Title: 'Sidste rykker',
			Description: 'Betal nu',
			WithDebtCollectionWarning: true,
			WithFee: true,
			WithInterestFee: false,
			WithCompensationFee: true,
		},
		answer: ({ guid }) => ({
			invoiceGuid: guid,
			id: expect.any(Number),
			number: 1,
			isDraft: true,
			fee: 100,
			compensationFee: 310,
			total: 1594,
		}),
	},
	{
		resource: 'reminder',
		operation: 'getAll',
		prepare: draftReminder,
		parameters: (ready) => ({
			...ofInvoice(ready),
			returnAll: true,
			simplify: true,
			filters: { changesSince: '2026-01-01T00:00:00.000+01:00' },
		}),
		request: `GET ${REMINDERS}`,
		query: { changesSince: '2025-12-31T23:00:00Z' },
		answer: ({ id }) => ({ id, isDraft: true }),
	},
	{
		resource: 'reminder',
		operation: 'get',
		prepare: draftReminder,
		parameters: (ready) => ({ ...own(ready), simplify: true }),
		request: `GET ${REMINDER}`,
		answer: ({ id }) => ({ id, title: 'Rykker 1' }),
	},
	{
		resource: 'reminder',
		operation: 'update',
		prepare: draftReminder,
		parameters: (ready) => ({ ...own(ready), updateFields: { withFee: false, title: 'Ny' } }),
		request: `PUT ${REMINDER}`,
		body: { Timestamp: version, WithFee: false, WithInterestFee: true, Title: 'Ny' },
		answer: { title: 'Ny', fee: 0, isDraft: true },
	},
	{
		resource: 'reminder',
		operation: 'delete',
		prepare: draftReminder,
		parameters: own,
		request: `DELETE ${REMINDER}`,
		body: { Timestamp: version },
		answer: ({ id }) => ({ deleted: true, id, wasBooked: false }),
	},
	{
		resource: 'reminder',
		operation: 'getNext',
		prepare: bookedInvoice,
		parameters: (ready) => ({ ...ofInvoice(ready), simplify: true }),
		request: `GET ${REMINDERS}/next`,
		answer: { id: null, number: 1, title: 'Rykker 1' },
	},
	{
		resource: 'reminder',
		operation: 'previewTotals',
		prepare: bookedInvoice,
		parameters: (ready) => ({ ...ofInvoice(ready), ...reminderTerms, date: '2026-01-15' }),
		request: `POST ${REMINDERS}/fetch`,
		body: { Date: '2026-01-15', WithFee: true, WithCompensationFee: false },
		answer: { id: null, fee: 100, total: 1284, compensationFeeAvailable: true },
	},
	{
		resource: 'reminder',
		operation: 'book',
		prepare: draftReminder,
		parameters: own,
		request: `POST ${REMINDER}/book`,
		body: { Timestamp: version },
		answer: ({ id }) => ({ id, isDraft: false, fee: 100 }),
	},
	{
		resource: 'reminder',
		operation: 'downloadPdf',
		prepare: bookedReminder,
		parameters: (ready) => ({ ...own(ready), binaryPropertyName: 'data' }),
		request: `GET ${REMINDER}`,
		file: { field: 'data', mimeType: 'application/pdf' },
	},
	{
		resource: 'reminder',
		operation: 'getEmailTemplate',
		prepare: bookedReminder,
		parameters: ofInvoice,
		request: `GET ${REMINDERS}/email/template`,
		answer: { message: expect.stringContaining('[link-to-pdf]') },
	},
	{
		resource: 'reminder',
		operation: 'send',
		prepare: bookedReminder,
		parameters: (ready) => ({ ...ofInvoice(ready), options: { CcToSender: true } }),
		request: `POST ${REMINDERS}/email`,
		body: { CcToSender: true, ShouldAddTrustPilotEmailAsBcc: false },
		answer: { sent: true, recipients: ['kasserer@byenscykel.example.com'] },
	},
	{
		resource: 'reminder',
		operation: 'sendEReminder',
		prepare: bookedReminder,
		parameters: (ready) => ({
			...own(ready),
			paymentMeans: 'Domestic',
			options: { attPerson: 'Anna', receiverEanNumber: '5798000000001' },
		}),
		request: `POST ${REMINDER}/e-reminder`,
		body: {
			PaymentMeanEnum: 'Domestic',
			AttPerson: 'Anna',
			ReceiverEanNumber: '5798000000001',
		},
		answer: ({ id }) => ({ sent: true, id }),
	},
];
