import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { inReading, listed } from '../rackbeat';

const QUIET = { suppress_webhooks: 'true' };
const NOT_BOOKED = { ...QUIET, book: 'false' };

/** Payments were documented in 2018 only; a case shows them where they are. */
const withPayments = async ({ demo }: CaseWorld) => {
	await demo.rackbeat.switches({ payment_routes: true });
	return {};
};

const reading: OperationCase[] = [
	{
		resource: 'customerInvoice',
		operation: 'get',
		parameters: { invoice: listed('#1002') },
		request: 'GET /customer-invoices/{number}',
		// Named fields may be refused; then the whole is asked for.
		otherWays: 1,
		answer: { account: '2001', number: '1002', booked: true, total: 124.99, currency: 'DKK' },
	},
	{
		resource: 'customerInvoice',
		operation: 'get',
		title: 'in our own words',
		parameters: { invoice: listed('1002'), simplify: false, ownWords: true },
		request: 'GET /customer-invoices/{number}',
		// Named fields may be refused; then the whole is asked for.
		otherWays: 1,
		alsoRequests: ['GET /product-groups', 'GET /customers/{number}'],
		answer: {
			account: '2001',
			kind: 'invoice',
			number: '1002',
			date: '2026-11-03',
			net: 9999,
			vat: 2500,
			gross: 12499,
			lines: [
				expect.objectContaining({ itemNumber: 'L-10', quantity: '1', net: 3333, vatPercent: '25' }),
				expect.objectContaining({ itemNumber: 'L-20', groupNumber: '2', inStock: true }),
				expect.objectContaining({ itemNumber: 'L-30' }),
			],
			reading: expect.objectContaining({ creditNoteBy: null, netDifference: 0 }),
		},
	},
	inReading({ invoice_filters: 'taken' })({
		resource: 'customerInvoice',
		operation: 'getAll',
		parameters: { returnAll: true, filters: { onlyBooked: true, partner: listed(17) } },
		request: 'GET /customer-invoices',
		// Two styles of sorting, then none; and the same without filters by a property.
		otherWays: 5,
		query: { is_booked: 'true', customer_number: '17' },
		answer: { customerNumber: '17', booked: true, invoiceDate: expect.stringMatching(/^2026-/) },
	}),
	{
		resource: 'customerInvoice',
		operation: 'downloadPdf',
		parameters: { invoice: listed(1002) },
		request: 'GET /customer-invoices/{number}.pdf',
		answer: { number: '1002', fileName: 'faktura-1002.pdf' },
		file: { field: 'data', mimeType: 'application/pdf' },
	},
];

const writing: OperationCase[] = [
	{
		resource: 'customerInvoice',
		operation: 'create',
		parameters: {
			customer: listed(17),
			lines: {
				line: [
					{ item: listed('H-100'), quantity: '4', unitPrice: '249,50', discountPercent: '10' },
					{ item: listed('FRAGT'), description: 'Fragt til Aalborg', vatPercent: '25' },
				],
			},
			additionalFields: { heading: 'Webordre 7', invoiceDate: '2026-11-19T23:30:00Z' },
		},
		request: 'POST /customer-invoices',
		query: QUIET,
		body: {
			customer_id: 17,
			book: false,
			heading: 'Webordre 7',
			invoice_date: '2026-11-20',
			lines: [
				{ item_id: 'H-100', quantity: 4, line_price: 249.5, discount_percentage: 10 },
				{ item_id: 'FRAGT', name: 'Fragt til Aalborg', quantity: 1, vat_percentage: 25 },
			],
		},
		answer: { customerNumber: '17', booked: false, invoiceDate: '2026-11-20', total: 1184 },
	},
	{
		resource: 'customerInvoice',
		operation: 'createDraft',
		parameters: {
			customer: listed(17),
			specifyLines: 'json',
			linesJson: '[{ "description": "Montering", "quantity": 2, "unitPrice": 400 }]',
			suppressWebhooks: false,
		},
		request: 'POST /customer-invoices/drafts',
		body: {
			customer_id: 17,
			book: false,
			lines: [{ name: 'Montering', quantity: 2, line_price: 400 }],
		},
		answer: { booked: false, total: 800 },
	},
	{
		resource: 'customerInvoice',
		operation: 'update',
		parameters: {
			invoice: listed(1015),
			updateFields: {
				note: 'Ring først',
				dueDate: '2026-12-24T00:00:00',
				deliveryAddress: { address: { street: 'Kajen 9', city: 'Aarhus C' } },
			},
		},
		request: 'PUT /customer-invoices/{number}',
		query: QUIET,
		body: {
			note: 'Ring først',
			due_date: '2026-12-24',
			delivery_address: { street: 'Kajen 9', city: 'Aarhus C' },
		},
		answer: { number: '1015', booked: false },
	},
	{
		resource: 'customerInvoice',
		operation: 'delete',
		parameters: { invoice: listed(1015) },
		request: 'DELETE /customer-invoices/{number}',
		query: QUIET,
		answer: { number: '1015', deleted: true },
	},
];

const acting: OperationCase[] = [
	{
		resource: 'customerInvoice',
		operation: 'book',
		parameters: {
			invoice: listed(1001),
			sendMail: true,
			mail: { subject: 'Din faktura', to: 'a@example.com, b@example.com', bcc: 'c@example.com' },
		},
		request: 'POST /customer-invoices/{number}/book',
		query: QUIET,
		body: {
			mail: {
				send: true,
				subject: 'Din faktura',
				receivers: { to: ['a@example.com', 'b@example.com'], bcc: ['c@example.com'] },
			},
		},
		answer: { draftNumber: '1001', booked: true },
	},
	{
		resource: 'customerInvoice',
		operation: 'unbook',
		parameters: { invoice: listed(1002), acceptHole: true },
		request: 'POST /customer-invoices/{number}/unbook',
		query: QUIET,
		answer: { number: '1002', booked: false },
	},
	{
		resource: 'customerInvoice',
		operation: 'createCreditNote',
		parameters: { invoice: listed(1004) },
		request: 'POST /customer-invoices/{number}/create-creditnote',
		query: NOT_BOOKED,
		answer: { from: '1004', booked: false, number: '1019' },
	},
	{
		resource: 'customerInvoice',
		operation: 'copy',
		parameters: { invoice: listed(1004) },
		request: 'POST /customer-invoices/{number}/copy',
		query: NOT_BOOKED,
		answer: { from: '1004', booked: false, number: '1019', total: 1200 },
	},
];

const remarks: OperationCase[] = [
	{
		resource: 'customerInvoice',
		operation: 'addNote',
		parameters: { invoice: listed(1002), note: 'Ringet til kunden' },
		request: 'POST /customer-invoices/{number}/notes',
		query: QUIET,
		body: { note_text: 'Ringet til kunden' },
		answer: { invoice: '1002', note: 'Ringet til kunden' },
	},
	{
		resource: 'customerInvoice',
		operation: 'getNotes',
		prepare: async ({ run }) => {
			const note = { invoice: listed(1002), note: 'Rykket' };
			await run('customerInvoice', 'addNote', note);
			return {};
		},
		parameters: { invoice: listed(1002), returnAll: true },
		request: 'GET /customer-invoices/{number}/notes',
		answer: { invoice: '1002', note: 'Rykket', createdAt: expect.stringMatching(/^2026-/) },
	},
	{
		resource: 'customerInvoice',
		operation: 'addPayment',
		prepare: withPayments,
		parameters: { invoice: listed(1002), amount: '24,99' },
		request: 'POST /customer-invoices/{number}/payments',
		query: QUIET,
		body: { amount: 24.99 },
		answer: { invoice: '1002', amount: 24.99 },
	},
	{
		resource: 'customerInvoice',
		operation: 'getPayments',
		prepare: async (world) => {
			await withPayments(world);
			const payment = { invoice: listed(1002), amount: '100' };
			await world.run('customerInvoice', 'addPayment', payment);
			return {};
		},
		parameters: { invoice: listed(1002) },
		request: 'GET /customer-invoices/{number}/payments',
		answer: { invoice: '1002', amount: 100 },
	},
];

export const customerInvoiceCases: OperationCase[] = [
	...reading,
	...writing,
	...acting,
	...remarks,
];
