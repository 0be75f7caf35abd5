import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { runNode } from '../../engine/runNode';
import { listed } from './rackbeat';

let demo: DemoCompanies;

beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.rackbeat.reset();
	await demo.rackbeat.forget();
});

type Resource = 'customerInvoice' | 'supplierInvoice';
const LOCATOR = { customerInvoice: 'invoice', supplierInvoice: 'supplierInvoice' };

async function run(resource: Resource, operation: string, parameters: IDataObject = {}) {
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters },
		credentials: demo.credentials,
	});
	return items;
}

const on = (resource: Resource, operation: string, number: number, more: IDataObject = {}) =>
	run(resource, operation, { [LOCATOR[resource]]: listed(number), ...more });

const first = (items: INodeExecutionData[]): IDataObject => items[0]?.json ?? {};

/** The error of a run, with what it tells. */
const refusalOf = async (asked: Promise<unknown>) => {
	const error = await asked.then(
		() => undefined,
		(thrown: unknown) => thrown as { message: string; description: string },
	);
	expect(error).toBeDefined();
	return { message: String(error?.message), codes: String(error?.description) };
};

const calls = async () =>
	(await demo.rackbeat.calls()) as unknown as Array<{
		method: string;
		path: string;
		body: unknown;
	}>;
const writes = async () => (await calls()).filter(({ method }) => method !== 'GET');
const invoicesOf = async (list: string): Promise<IDataObject[]> =>
	(await demo.rackbeat.state())[list] as IDataObject[];
const kept = async (list: string, number: number) =>
	(await invoicesOf(list)).find((invoice) => invoice['number'] === number);

const LINES = { lines: { line: [{ item: listed('H-100'), quantity: '1' }] } };

describe('nothing is booked by accident', () => {
	test.each(['nothing', 'when_told', 'unless_told'])(
		'by a create, whatever Rackbeat does without being told: %s',
		async (create_books) => {
			await demo.rackbeat.switches({ create_books });
			for (const operation of ['create', 'createDraft']) {
				await run('customerInvoice', operation, { customer: listed(17), ...LINES });
				await run('supplierInvoice', operation, { supplier: listed(1), ...LINES });
			}
			const made = [
				...(await invoicesOf('customer_invoices')),
				...(await invoicesOf('supplier_invoices')),
			].filter(({ number }) => [1019, 1020, 3008, 3009].includes(number as number));
			expect(made.map(({ is_booked }) => is_booked)).toEqual([false, false, false, false]);
		},
	);

	test('by a copy or a credit note', async () => {
		await demo.rackbeat.switches({ copy_books: true, supplier_creditnote: true });
		await on('customerInvoice', 'copy', 1004);
		await on('customerInvoice', 'createCreditNote', 1004);
		await on('supplierInvoice', 'createCreditNote', 3001);
		for (const number of [1019, 1020]) {
			expect(await kept('customer_invoices', number)).toMatchObject({ is_booked: false });
		}
		expect(await kept('supplier_invoices', 3008)).toMatchObject({ is_booked: false });
	});

	test('nor mailed: a booking says aloud that no mail is to leave', async () => {
		await on('customerInvoice', 'book', 1001);
		const [booking] = await writes();
		expect(booking?.body).toEqual({ mail: { send: false } });
		expect((await demo.rackbeat.state())['mails']).toEqual([]);
	});

	test('nor received: both flags are sent', async () => {
		await on('supplierInvoice', 'book', 3005, { useInvoiceDate: false });
		const [booking] = await writes();
		expect(booking?.body).toEqual({ mark_received: false, use_invoice_date: false });
	});
});

describe('unbooking', () => {
	test.each(['customerInvoice', 'supplierInvoice'] as const)(
		'of a %s is refused until the hole is accepted, and nothing is asked',
		async (resource) => {
			const number = resource === 'customerInvoice' ? 1002 : 3001;
			const { message, codes } = await refusalOf(on(resource, 'unbook', number));
			expect(message).toContain('needs the field "Accept a Hole"');
			expect(codes).toContain('[OPT_IN_NEEDED]');
			expect(await calls()).toEqual([]);
		},
	);

	test('takes the goods back', async () => {
		const stock = async () => {
			const items = (await demo.rackbeat.state())['items'] as IDataObject[];
			const { stock: held } = items.find(({ number }) => number === 'L-10') as IDataObject;
			return (held as { quantity: number }).quantity;
		};
		await demo.rackbeat.switches({ orderless_invoice_moves_stock: true });
		const before = await stock();
		await on('customerInvoice', 'unbook', 1002, { acceptHole: true });
		expect(await stock()).toBe(before + 1);
	});
});

describe('booking', () => {
	test('follows a draft that gets another number, in each answer of Rackbeat', async () => {
		await demo.rackbeat.switches({ draft_number_is_final: false, book_answer: 'customer_invoice' });
		expect(first(await on('customerInvoice', 'book', 1001))).toMatchObject({
			number: '1019',
			draftNumber: '1001',
			booked: true,
		});
		await demo.rackbeat.switches({ book_answer: 'empty' });
		expect(first(await on('supplierInvoice', 'book', 3005))).toMatchObject({
			number: null,
			draftNumber: '3005',
			booked: true,
		});
	});

	test('reads the invoice where the answer is empty', async () => {
		await demo.rackbeat.switches({ book_answer: 'empty', draft_number_is_final: true });
		expect(first(await on('customerInvoice', 'book', 1001))).toMatchObject({
			number: '1001',
			booked: true,
			total: 1184,
		});
	});

	test('whose answer was lost is believed where the invoice shows it, and sent once', async () => {
		await demo.rackbeat.switches({ draft_number_is_final: true });
		const path = '/api/customer-invoices/1001/book';
		await demo.rackbeat.faults([{ method: 'POST', path, kind: 'lostAnswer', times: 1 }]);
		expect(first(await on('customerInvoice', 'book', 1001))).toMatchObject({ booked: true });
		expect(await writes()).toHaveLength(1);
	});

	test('whose answer was lost and that is not to be seen is uncertain, never repeated', async () => {
		const path = '/api/customer-invoices/1001/book';
		await demo.rackbeat.faults([{ method: 'POST', path, kind: '500', times: 9 }]);
		const { codes } = await refusalOf(on('customerInvoice', 'book', 1001));
		expect(codes).toContain('[UNCERTAIN]');
		expect(await writes()).toHaveLength(1);
	});

	test.each(['message', 'errors', 'error'])(
		'that Rackbeat refuses tells its words from any envelope: %s',
		async (refusal_envelope) => {
			await demo.rackbeat.switches({ refusal_envelope });
			await run('customerInvoice', 'createDraft', {
				customer: listed(17),
				lines: { line: [{ item: listed('B-90') }] },
			});
			const { message, codes } = await refusalOf(on('customerInvoice', 'book', 1019));
			expect(message).toContain("Product 'B-90' is barred");
			expect(codes).toContain('[REFUSED]');
		},
	);

	test.each([422, 403])('twice is refused by its state, told as %i', async (status) => {
		await demo.rackbeat.switches({ refused_change_status: status });
		const { message } = await refusalOf(on('customerInvoice', 'book', 1002));
		expect(message).toMatch(/already booked/);
	});
});

describe('webhooks', () => {
	test('are suppressed by every write of ours, unless the user lets them', async () => {
		await demo.rackbeat.switches({ payment_routes: true, draft_number_is_final: true });
		await on('customerInvoice', 'update', 1015, { updateFields: { note: 'x' } });
		await on('customerInvoice', 'addNote', 1015, { note: 'x' });
		await on('customerInvoice', 'addPayment', 1015, { amount: '1' });
		await on('customerInvoice', 'book', 1015);
		await on('customerInvoice', 'createCreditNote', 1015);
		await on('supplierInvoice', 'delete', 3005);
		for (const { path } of await writes()) expect(path).toContain('suppress_webhooks=true');
		await demo.rackbeat.forget();
		await on('customerInvoice', 'copy', 1002, { suppressWebhooks: false });
		expect((await writes())[0]?.path).not.toContain('suppress_webhooks');
	});
});
