import type { IDataObject } from 'n8n-workflow';
import type { OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';
import { bookedInvoice, draftInvoice } from './salesWorld';

const INVOICE = '/v1/{org}/invoices/{guid}';

const own = ({ guid }: IDataObject) => ({ invoice: chosen(guid) });

/** What is sent of invoices, and what follows from booked ones. */
export const sendingCases: OperationCase[] = [
	{
		resource: 'invoice',
		operation: 'getEmailTemplate',
		prepare: draftInvoice,
		parameters: own,
		request: 'GET /v2/{org}/invoices/{guid}/email/template',
		answer: {
			receiver: 'kasserer@byenscykel.example.com',
			message: expect.stringContaining('[link-to-pdf]'),
			sendsSms: false,
		},
	},
	{
		resource: 'invoice',
		operation: 'getPreReminderTemplate',
		prepare: bookedInvoice,
		parameters: own,
		request: `GET ${INVOICE}/email/pre-reminder/template`,
		answer: { receiver: 'kasserer@byenscykel.example.com' },
	},
	{
		resource: 'invoice',
		operation: 'getMailouts',
		prepare: async (world) => {
			const ready = await bookedInvoice(world);
			await world.run('invoice', 'send', { ...own(ready), options: {} });
			return ready;
		},
		parameters: (ready) => ({
			...own(ready),
			returnAll: true,
			simplify: true,
			filters: { changesSince: '2026-01-01T00:00:00.000+01:00', includeSms: false },
		}),
		request: `GET ${INVOICE}/mailouts`,
		query: { changesSince: '2025-12-31T23:00:00Z', includeSms: 'false' },
		answer: { type: 'Mailout', status: 'Sent', isSms: false },
	},
	{
		resource: 'invoice',
		operation: 'send',
		prepare: bookedInvoice,
		parameters: (ready) => ({
			...own(ready),
			options: {
				AddVoucherAsPdfAttachment: true,
				CcToSender: true,
				Message: 'Se [link-to-pdf]',
				Receiver: 'a@example.com,b@example.com',
				Sender: 'os@example.com',
				ShouldAddTrustPilotEmailAsBcc: true,
				Subject: 'Faktura',
			},
		}),
		request: `POST ${INVOICE}/email`,
		body: {
			AddVoucherAsPdfAttachment: true,
			CcToSender: true,
			Message: 'Se [link-to-pdf]',
			Receiver: 'a@example.com,b@example.com',
			Sender: 'os@example.com',
			ShouldAddTrustPilotEmailAsBcc: true,
			Subject: 'Faktura',
		},
		answer: { sent: true, recipients: ['a@example.com', 'b@example.com'] },
	},
	{
		resource: 'invoice',
		operation: 'sendEInvoice',
		prepare: bookedInvoice,
		parameters: (ready) => ({
			...own(ready),
			paymentMeans: 'FIK',
			options: { orderReference: 'REK-7', attPerson: 'Anna' },
		}),
		request: 'POST /v3/{org}/invoices/{guid}/e-invoice',
		body: { PaymentMeanEnum: 'FIK', OrderReference: 'REK-7', AttPerson: 'Anna' },
		answer: ({ guid }) => ({ sent: true, guid }),
	},
	{
		resource: 'invoice',
		operation: 'sendPreReminder',
		prepare: bookedInvoice,
		parameters: (ready) => ({ ...own(ready), options: { Subject: 'Husk os' } }),
		request: `POST ${INVOICE}/email/pre-reminder`,
		body: { Subject: 'Husk os', ShouldAddTrustPilotEmailAsBcc: false },
		answer: ({ guid }) => ({ sent: true, guid }),
	},
	{
		resource: 'invoice',
		operation: 'sendSms',
		prepare: bookedInvoice,
		parameters: (ready) => ({
			...own(ready),
			phoneNumber: '22334455',
			receiverName: '',
			message: 'Her: [link-to-pdf]',
			isReminder: true,
		}),
		request: 'POST /v1/{org}/sms/{voucherGuid}/send-sms',
		body: {
			ReceiverPhoneNumber: '22334455',
			ReceiverName: 'Byens Cykelforening',
			IsReminder: true,
			Message: 'Her: [link-to-pdf]',
			Timestamp: expect.stringMatching(/^[0-9A-F]{16}$/),
		},
		answer: { sent: true, receiver: '22334455' },
	},
	{
		resource: 'invoice',
		operation: 'generateCreditNote',
		prepare: bookedInvoice,
		parameters: own,
		request: `POST ${INVOICE}/generate-creditnote`,
		alsoRequests: ['GET /v1/{org}/sales/creditnotes/{guid}'],
		body: { Timestamp: expect.stringMatching(/^[0-9A-F]{16}$/) },
		answer: ({ guid }) => ({ creditNoteFor: guid, status: 'Draft', totalInclVat: 1184 }),
	},
];
