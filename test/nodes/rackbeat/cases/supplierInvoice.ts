import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { inReading, listed } from '../rackbeat';

const QUIET = { suppress_webhooks: 'true' };

/** What nobody has confirmed is shown where it is. */
const withAll = async ({ demo }: CaseWorld) => {
	await demo.rackbeat.switches({
		payment_routes: true,
		supplier_unbook: true,
		supplier_creditnote: true,
	});
	return {};
};

const reading: OperationCase[] = [
	{
		resource: 'supplierInvoice',
		operation: 'get',
		parameters: { supplierInvoice: listed('#3001') },
		request: 'GET /supplier-invoices/{number}',
		// Named fields may be refused; then the whole is asked for.
		otherWays: 1,
		answer: {
			account: '2001',
			number: '3001',
			booked: true,
			supplierNumber: '1',
			supplierInvoiceNumber: 'NC-20417',
			total: 6057.5,
		},
	},
	{
		resource: 'supplierInvoice',
		operation: 'get',
		title: 'in our own words',
		parameters: { supplierInvoice: listed(3001), simplify: false, ownWords: true },
		request: 'GET /supplier-invoices/{number}',
		// Named fields may be refused; then the whole is asked for.
		otherWays: 1,
		alsoRequests: ['GET /product-groups', 'GET /suppliers/{number}'],
		answer: {
			account: '2001',
			kind: 'invoice',
			number: '3001',
			date: '2026-11-03',
			supplierInvoiceNumber: 'NC-20417',
			net: 484600,
			vat: 121150,
			gross: 605750,
			isZero: false,
			lines: [
				expect.objectContaining({ itemNumber: 'H-100', quantity: '40', net: 449600 }),
				expect.objectContaining({ itemNumber: 'FRAGT', net: 35000, vatPercent: '25' }),
			],
		},
	},
	inReading({ invoice_filters: 'taken' })({
		resource: 'supplierInvoice',
		operation: 'getAll',
		parameters: {
			returnAll: true,
			filters: { partner: listed(1), invoiceDateTo: '2026-11-03T00:00:00', onlyBooked: true },
		},
		request: 'GET /supplier-invoices',
		// Two styles of sorting, then none; and the same without filters by a property.
		otherWays: 5,
		query: { supplier_number: '1', invoice_date_to: '2026-11-03', is_booked: 'true' },
		answer: { number: '3001', supplierNumber: '1', booked: true },
	}),
	{
		resource: 'supplierInvoice',
		operation: 'downloadPdf',
		parameters: { supplierInvoice: listed(3001) },
		request: 'GET /supplier-invoices/{number}.pdf',
		answer: { number: '3001', fileName: 'leverandoerfaktura-3001.pdf' },
		file: { field: 'data', mimeType: 'application/pdf' },
	},
];

const writing: OperationCase[] = [
	{
		resource: 'supplierInvoice',
		operation: 'create',
		parameters: {
			supplier: listed(1),
			lines: { line: [{ item: listed('H-100'), quantity: '10', unitPrice: '112.4' }] },
			additionalFields: {
				supplierInvoiceNumber: 'NC-21000',
				supplierNumberField: 'heading',
				dueDate: '2026-12-31T00:00:00',
			},
		},
		request: 'POST /supplier-invoices',
		query: QUIET,
		body: {
			supplier_id: 1,
			book: false,
			heading: 'NC-21000',
			due_date: '2026-12-31',
			lines: [{ item_id: 'H-100', quantity: 10, line_price: 112.4 }],
		},
		answer: { number: '3008', booked: false, supplierNumber: '1', total: 1405 },
	},
	{
		resource: 'supplierInvoice',
		operation: 'createDraft',
		parameters: { supplier: listed(2), lines: {} },
		request: 'POST /supplier-invoices/drafts',
		query: QUIET,
		body: { supplier_id: 2, book: false },
		answer: { booked: false, supplierNumber: '2', currency: 'EUR', total: 0 },
	},
	{
		resource: 'supplierInvoice',
		operation: 'update',
		parameters: {
			supplierInvoice: listed(3005),
			updateFields: { note: 'Rest følger', theirReference: 'JN' },
			replaceLines: true,
			lines: { line: [{ item: listed('SK-1'), quantity: '5000', unitPrice: '0.045678' }] },
		},
		request: 'PUT /supplier-invoices/{number}',
		query: QUIET,
		body: {
			note: 'Rest følger',
			their_reference: 'JN',
			lines: [{ item_id: 'SK-1', quantity: 5000, line_price: 0.045678 }],
		},
		answer: { number: '3005', booked: false },
	},
	{
		resource: 'supplierInvoice',
		operation: 'delete',
		parameters: { supplierInvoice: listed(3005) },
		request: 'DELETE /supplier-invoices/{number}',
		query: QUIET,
		answer: { number: '3005', deleted: true },
	},
];

const acting: OperationCase[] = [
	{
		resource: 'supplierInvoice',
		operation: 'book',
		parameters: { supplierInvoice: listed(3005), markReceived: true },
		request: 'POST /supplier-invoices/{number}/book',
		query: QUIET,
		body: { mark_received: true, use_invoice_date: true },
		answer: { draftNumber: '3005', booked: true },
	},
	{
		resource: 'supplierInvoice',
		operation: 'unbook',
		prepare: withAll,
		parameters: { supplierInvoice: listed(3001), acceptHole: true },
		request: 'POST /supplier-invoices/{number}/unbook',
		query: QUIET,
		answer: { number: '3001', booked: false },
	},
	{
		resource: 'supplierInvoice',
		operation: 'createCreditNote',
		prepare: withAll,
		parameters: { supplierInvoice: listed(3006) },
		request: 'POST /supplier-invoices/{number}/create-creditnote',
		query: { ...QUIET, book: 'false' },
		answer: { from: '3006', booked: false, number: '3008' },
	},
];

const remarks: OperationCase[] = [
	{
		resource: 'supplierInvoice',
		operation: 'addNote',
		parameters: { supplierInvoice: listed(3001), note: 'Godkendt' },
		request: 'POST /supplier-invoices/{number}/notes',
		query: QUIET,
		body: { note_text: 'Godkendt' },
		answer: { invoice: '3001', note: 'Godkendt' },
	},
	{
		resource: 'supplierInvoice',
		operation: 'getNotes',
		prepare: async ({ run }) => {
			const note = { supplierInvoice: listed(3001), note: 'Afventer' };
			await run('supplierInvoice', 'addNote', note);
			return {};
		},
		parameters: { supplierInvoice: listed(3001) },
		request: 'GET /supplier-invoices/{number}/notes',
		answer: { invoice: '3001', note: 'Afventer' },
	},
	{
		resource: 'supplierInvoice',
		operation: 'addPayment',
		prepare: withAll,
		parameters: { supplierInvoice: listed(3001), amount: '6057.5' },
		request: 'POST /supplier-invoices/{number}/payments',
		query: QUIET,
		body: { amount: 6057.5 },
		answer: { invoice: '3001', amount: 6057.5 },
	},
	{
		resource: 'supplierInvoice',
		operation: 'getPayments',
		prepare: async (world) => {
			await withAll(world);
			const payment = { supplierInvoice: listed(3001), amount: '57,5' };
			await world.run('supplierInvoice', 'addPayment', payment);
			return {};
		},
		parameters: { supplierInvoice: listed(3001), returnAll: true },
		request: 'GET /supplier-invoices/{number}/payments',
		answer: { invoice: '3001', amount: 57.5 },
	},
];

export const supplierInvoiceCases: OperationCase[] = [
	...reading,
	...writing,
	...acting,
	...remarks,
];
