import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
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

describe('making an invoice', () => {
	test('tells each field that Rackbeat refuses, by its path', async () => {
		const lines = { line: [{ item: listed('FINDES-IKKE'), quantity: '2' }] };
		const { message } = await refusalOf(
			run('customerInvoice', 'create', { customer: listed(999), lines }),
		);
		expect(message).toContain('customer_id: The selected Customer is invalid');
		expect(message).toContain('lines.0.item_id: Product needed');
	});

	test.each([
		[{ item: listed(''), description: '' }, 'neither an item nor a description'],
		[{ item: listed('H-100'), unitPrice: 'gratis' }, 'gratis'],
		[{ item: listed('H-100'), unitPrice: '0,1234567' }, 'more digits than Rackbeat keeps'],
	])('stops before anything is sent where a line is wrong: %j', async (line, words) => {
		const given = { customer: listed(17), lines: { line: [line] } };
		expect((await refusalOf(run('customerInvoice', 'create', given))).message).toContain(words);
		expect(await writes()).toEqual([]);
	});

	test('of complete needs lines, a draft does not', async () => {
		const bare = { customer: listed(17), lines: {} };
		const { message } = await refusalOf(run('customerInvoice', 'create', bare));
		expect(message).toContain('at least one line is needed');
		expect(first(await run('customerInvoice', 'createDraft', bare))).toMatchObject({ total: 0 });
	});

	test('whose answer was lost is uncertain, and made once', async () => {
		const path = '/api/customer-invoices/drafts';
		await demo.rackbeat.faults([{ method: 'POST', path, kind: 'lostAnswer', times: 1 }]);
		const given = { customer: listed(17), ...LINES };
		const { codes } = await refusalOf(run('customerInvoice', 'createDraft', given));
		expect(codes).toContain('[UNCERTAIN]');
		expect(await invoicesOf('customer_invoices')).toHaveLength(19);
	});

	test('keeps six decimals of a price', async () => {
		const line = { item: listed('SK-1'), quantity: '1000', unitPrice: '0.123456' };
		await run('customerInvoice', 'create', { customer: listed(17), lines: { line: [line] } });
		const [sent] = await writes();
		expect(sent?.body).toMatchObject({ lines: [{ quantity: 1000, line_price: 0.123456 }] });
	});

	test.each(['supplier_invoice_number', 'invoice_number', 'their_reference', 'heading'])(
		'puts the supplier’s own number into %s, and reads it from there',
		async (key) => {
			await demo.rackbeat.switches({ supplier_number_key: key });
			const additionalFields = { supplierInvoiceNumber: 'F-9', supplierNumberField: key };
			const given = { supplier: listed(1), ...LINES, additionalFields };
			expect(first(await run('supplierInvoice', 'create', given))).toMatchObject({
				supplierInvoiceNumber: 'F-9',
			});
			const own = { simplify: false, ownWords: true };
			const readingOptions = { supplierNumberField: key };
			expect(
				first(await on('supplierInvoice', 'get', 3008, { ...own, readingOptions })),
			).toMatchObject({ supplierInvoiceNumber: 'F-9', supplierInvoiceNumberField: key });
		},
	);
});

describe('changing an invoice', () => {
	test('leaves its lines alone unless they are replaced', async () => {
		await on('customerInvoice', 'update', 1015, { updateFields: { heading: 'Ny' } });
		expect(await kept('customer_invoices', 1015)).toMatchObject({
			heading: 'Ny',
			lines: [expect.anything(), expect.anything()],
		});
		await on('customerInvoice', 'update', 1015, { updateFields: {}, replaceLines: true, ...LINES });
		expect(await kept('customer_invoices', 1015)).toMatchObject({
			heading: 'Ny',
			lines: [{ child_id: 'H-100' }],
		});
	});

	test('by nothing is refused, and so is a booked one', async () => {
		const nothing = await refusalOf(on('customerInvoice', 'update', 1015, { updateFields: {} }));
		expect(nothing.message).toContain('no field is named');
		const booked = on('customerInvoice', 'update', 1002, { updateFields: { note: 'x' } });
		expect((await refusalOf(booked)).message).toContain('cannot be changed');
	});
});

describe('credit notes and copies', () => {
	test.each([
		['customer_invoice', 201],
		['invoice_id', 200],
	])('are found in each answer of Rackbeat: %s, %i', async (credit_note_answer, status) => {
		await demo.rackbeat.switches({ credit_note_answer, credit_note_status: status });
		await demo.rackbeat.switches({ supplier_creditnote: true });
		expect(first(await on('customerInvoice', 'createCreditNote', 1004))).toMatchObject({
			number: '1019',
			from: '1004',
			customerNumber: '26',
		});
		expect(first(await on('supplierInvoice', 'createCreditNote', 3001))).toMatchObject({
			number: '3008',
			from: '3001',
			supplierNumber: '1',
		});
	});

	test('are uncertain where the answer was lost: a repeat would make another', async () => {
		const path = '/api/customer-invoices/1004/copy';
		await demo.rackbeat.faults([{ method: 'POST', path, kind: 'emptyBody', times: 1 }]);
		const { codes } = await refusalOf(on('customerInvoice', 'copy', 1004));
		expect(codes).toContain('[UNCERTAIN]');
	});

	test('that Rackbeat does not make are told as refused', async () => {
		await demo.rackbeat.switches({ supplier_creditnote: false });
		const { message } = await refusalOf(on('supplierInvoice', 'createCreditNote', 3001));
		expect(message).toContain('3001');
	});
});

describe('lists', () => {
	test.each([
		[{ partner: listed(1) }, [3001, 3003, 3004, 3005, 3007]],
		[{ onlyBooked: true, partner: listed('1') }, [3001, 3003, 3004, 3007]],
		[{ invoiceDateFrom: '2026-11-12', invoiceDateTo: '2026-11-13' }, [3006, 3007]],
		[{ archived: 'archived' }, []],
		[{ partner: listed(1), paid: 'paid' }, [3004]],
	])('hold what is asked for, also where Rackbeat ignores it: %j', async (filters, numbers) => {
		await demo.rackbeat.switches({
			invoice_filters: 'taken',
			payment_flags: 'present',
			credit_note_style: 'negative_quantities',
		});
		for (const plain_filters of ['honoured', 'ignored']) {
			await demo.rackbeat.switches({ plain_filters });
			const rows = await run('supplierInvoice', 'getAll', { returnAll: true, filters });
			const found = rows.map(({ json }) => Number(json['number'])).sort();
			expect(found).toEqual(numbers);
		}
	});

	describe('that Rackbeat does not filter', () => {
		const rowsOf = async (resource: Resource, filters: IDataObject) =>
			await run(resource, 'getAll', { returnAll: true, filters });
		beforeEach(() => demo.rackbeat.switches({ invoice_filters: 'refused' }));

		test.each([
			[{ partner: listed(1), paid: 'paid' }, [3004]],
			[{ onlyBooked: true, archived: 'open', partner: listed(1) }, [3001, 3003, 3004, 3007]],
		])('are sorted out here where each row tells: %j', async (filters, numbers) => {
			await demo.rackbeat.switches({
				payment_flags: 'present',
				credit_note_style: 'negative_quantities',
			});
			const rows = await rowsOf('supplierInvoice', filters);
			expect(rows.map(({ json }) => Number(json['number'])).sort()).toEqual(numbers);
		});

		test.each(['paid', 'unpaid'])(
			'are refused where no row tells what is paid: %s',
			async (paid) => {
				await demo.rackbeat.switches({ payment_flags: 'absent' });
				const { message } = await refusalOf(rowsOf('customerInvoice', { paid }));
				expect(message).toContain("Property 'is_paid' is not filterable");
			},
		);

		test('are refused where archived ones may be hidden', async () => {
			await demo.rackbeat.switches({ list_hides_archived: true });
			const { message } = await refusalOf(rowsOf('customerInvoice', { archived: 'archived' }));
			expect(message).toContain("Property 'is_archived' is not filterable");
		});
	});

	test('are read over all pages, and up to a limit that counts what fits', async () => {
		await demo.rackbeat.switches({ max_limit: 3, over_limit: 'clamp', plain_filters: 'ignored' });
		const all = await run('customerInvoice', 'getAll', { returnAll: true });
		expect(all).toHaveLength(18);
		const filters = { onlyBooked: true };
		const four = await run('customerInvoice', 'getAll', { limit: 4, filters });
		expect(four).toHaveLength(4);
		expect(four.every(({ json }) => json['booked'])).toBe(true);
	});

	test('come raw without Simplify', async () => {
		const [row] = await run('supplierInvoice', 'getAll', { limit: 1, simplify: false });
		expect(row?.json).toHaveProperty('total_subtotal');
	});

	test('show the supplier’s own number where an invoice is chosen', async () => {
		const form = { type: 'rackbeat', parameters: {}, credentials: demo.credentials };
		const { results } = await loadList(form, 'searchSupplierInvoices');
		expect(results).toContainEqual({
			name: '3001 - Nordisk Cykelimport A/S (NC-20417)',
			value: '3001',
		});
		expect(results.find(({ value }) => value === '3005')?.name).toMatch(/\(draft\)$/);
		const found = await loadList(form, 'searchSupplierInvoices', 'Fahrrad');
		expect(found.results.map(({ value }) => value)).toEqual(['3002']);
	});
});

describe('what is not there', () => {
	test.each(['get', 'update', 'delete', 'book', 'createCreditNote', 'downloadPdf', 'getNotes'])(
		'is named by %s',
		async (operation) => {
			const more = { updateFields: { note: 'x' } };
			const { message } = await refusalOf(on('supplierInvoice', operation, 9999, more));
			expect(message).toContain('Supplier invoice 9999 does not exist in Rackbeat');
		},
	);

	test('is never the whole list: an empty number is refused', async () => {
		const asked = run('customerInvoice', 'delete', { invoice: listed('') });
		expect((await refusalOf(asked)).message).toMatch(/number/i);
		expect(await writes()).toEqual([]);
	});
});

describe('notes and payments', () => {
	test.each(['plain', 'prefixed'])('are read under either envelope: %s', async (keys) => {
		await demo.rackbeat.switches({ note_keys: keys, payment_keys: keys, payment_routes: true });
		for (const amount of ['10', '10']) await on('customerInvoice', 'addPayment', 1002, { amount });
		const payments = await on('customerInvoice', 'getPayments', 1002, { returnAll: true });
		expect(payments.map(({ json }) => json['amount'])).toEqual([10, 10]);
		await on('supplierInvoice', 'addNote', 3001, { note: 'Set' });
		const [note] = await on('supplierInvoice', 'getNotes', 3001);
		expect(note?.json).toMatchObject({ invoice: '3001', note: 'Set' });
	});

	test('of an amount that is none are refused before anything is sent', async () => {
		const asked = on('customerInvoice', 'addPayment', 1002, { amount: 'alt' });
		expect((await refusalOf(asked)).message).toContain('alt');
		expect(await writes()).toEqual([]);
	});
});
