import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen, lines } from '../dinero';

const CONTACT = '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401';
const DAY = '2026-11-20T00:00:00.000+01:00';

/** A booked invoice of 1184.00 to the demo company's own customer. */
export async function bookedInvoice({ run }: CaseWorld): Promise<IDataObject> {
	const form = { contact: chosen(CONTACT), date: DAY, ...lines, additionalFields: {} };
	const [draft] = await run('invoice', 'create', form);
	const guid = String(draft?.json['guid']);
	await run('invoice', 'book', { invoice: chosen(guid) });
	return { guid };
}

const period = { from: DAY, to: '2026-11-30T12:00:00.000+01:00', hideClosed: true };
const query = { from: '2026-11-20', to: '2026-11-30', hideClosed: 'true' };

export const accountCases: OperationCase[] = [
	{
		resource: 'contact',
		operation: 'getStateOfAccount',
		prepare: bookedInvoice,
		parameters: { contact: chosen(CONTACT), ...period, simplify: true },
		request: 'GET /v1/{org}/state-of-account/{guid}',
		query,
		answer: ({ guid }) => ({
			contactGuid: CONTACT,
			income: 947.2,
			expenses: 0,
			entries: [expect.objectContaining({ voucherGuid: guid, amount: 1184, status: 'open' })],
		}),
	},
	{
		resource: 'contact',
		operation: 'downloadStateOfAccount',
		parameters: { contact: chosen(CONTACT), ...period, binaryPropertyName: 'data' },
		request: 'GET /v1/{org}/state-of-account/{guid}/pdf',
		query,
		answer: { fileName: `kontoudtog-${CONTACT}.pdf` },
		file: { field: 'data', mimeType: 'application/pdf' },
	},
	{
		resource: 'contact',
		operation: 'sendStateOfAccount',
		parameters: {
			contact: chosen(CONTACT),
			...period,
			options: {
				copyToSender: true,
				message: 'Se vedhæftede',
				receiver: 'bo@example.com',
				sender: 'os@example.com',
				subject: 'Kontoudtog november',
			},
		},
		request: 'POST /v1/{org}/state-of-account/{guid}/email',
		body: {
			CCToSender: true,
			HideClosed: true,
			From: '2026-11-20',
			To: '2026-11-30',
			Message: 'Se vedhæftede',
			Receiver: 'bo@example.com',
			Sender: 'os@example.com',
			Subject: 'Kontoudtog november',
		},
		answer: { sent: true, receiver: 'bo@example.com' },
	},
	{
		resource: 'contact',
		operation: 'sendStateOfAccount',
		title: 'with what Dinero has a default for',
		parameters: { contact: chosen(CONTACT), options: {} },
		request: 'POST /v1/{org}/state-of-account/{guid}/email',
		body: { CCToSender: false, HideClosed: false },
		answer: { receiver: null },
	},
];
