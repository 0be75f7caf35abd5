import type { IDataObject } from 'n8n-workflow';
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
	// What every reading below is compared with.
	await demo.rackbeat.switches({
		totals_rounded: 'per_line',
		credit_link_key: 'credited_invoice_id',
	});
});

const CUSTOMER = Array.from({ length: 18 }, (_, place) => 1001 + place);
const SUPPLIER = Array.from({ length: 7 }, (_, place) => 3001 + place);

async function inOwnWords(
	kind: 'customer' | 'supplier',
	numbers: readonly number[],
): Promise<IDataObject[]> {
	const locator = kind === 'customer' ? 'invoice' : 'supplierInvoice';
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: {
			resource: `${kind}Invoice`,
			operation: 'get',
			[locator]: { ...listed(''), value: '={{ $json.number }}' },
			simplify: false,
			ownWords: true,
		},
		items: numbers.map((number) => ({ json: { number } })),
		credentials: {
			rackbeatApi: { ...demo.credentials['rackbeatApi'], limitPerMinute: 1_000_000 },
		},
		continueOnFail: true,
	});
	return items.map(({ json }) => json);
}

interface Line extends IDataObject {
	cost?: string | null;
}

const COST = ['cost', 'costSource', 'costField', 'costIsEstimate', 'costIsShared'];

const without = (row: IDataObject, names: readonly string[]): IDataObject =>
	Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** The document without which reading made it, and without what is told of its cost. */
function document(read: IDataObject, alsoWithout: readonly string[] = []): IDataObject {
	const { reading, lines, ...rest } = read;
	const unwanted = [...COST, ...alsoWithout];
	const plain = (lines as Line[] | undefined)?.map((line) => without(line, unwanted));
	return { ...rest, lines: plain, wasRead: reading !== undefined };
}

const readings: IDataObject[] = [
	{ line_price_is: 'total' },
	{ line_price_is: 'unit_after_discount' },
	{ line_price_is: 'total_before_discount' },
	{ line_total: 'absent' },
	{ credit_note_style: 'type_flag_positive' },
	{ credit_note_style: 'negative_prices' },
	{ credit_note_style: 'type_flag_negative' },
	{ credit_note_style: 'type_flag_positive', line_price_is: 'total' },
	{ credit_note_style: 'negative_prices', line_price_is: 'total_before_discount' },
	{ decimals_as: 'string' },
	{ numbers_as: 'string' },
	{ date_style: 'plain' },
	{ name_key: 'company_name' },
	{ name_key: 'both' },
	{ unset_text: 'empty' },
	{ exempt_zone_name: 'exempt' },
	{ currency_rate_per: 100 },
	{ vat_total_key: 'total_vat' },
	{ vat_total_key: 'absent' },
	{ line_item: 'on_request' },
	{ customer_in_invoice: 'on_request' },
	{ address_style: 'flat' },
	{ nested_fields: 'ignored' },
	{ supplier_invoice_key: 'bare' },
	{ supplier_line_vat: 'absent' },
	{ credit_link_key: 'original_invoice_id' },
];

test.each(readings)('the demo invoices are the same in every reading: %j', async (reading) => {
	// A total in whole øre cannot hold a price of 0.123456.
	const lost = reading['line_price_is'] === 'total' ? ['unitPrice'] : [];
	const read = async () =>
		[...(await inOwnWords('customer', CUSTOMER)), ...(await inOwnWords('supplier', SUPPLIER))].map(
			(each) => document(each, lost),
		);
	await demo.rackbeat.switches({ line_price_is: 'unit' });
	const before = await read();
	expect(before.filter(({ wasRead }) => !wasRead)).toEqual([]);
	await demo.rackbeat.switches(reading);
	expect(await read()).toEqual(before);
});

describe('totals that are rounded only at the end', () => {
	test('are read too, øre by øre as Rackbeat writes them', async () => {
		// A line price that is the line's total in whole øre has lost what such a subtotal is made of.
		await demo.rackbeat.switches({ totals_rounded: 'at_end', line_price_is: 'unit' });
		const read = await inOwnWords('customer', CUSTOMER);
		expect(read.map(({ number }) => number)).toEqual(CUSTOMER.map(String));
		expect(read[2]).toMatchObject({ net: 12346, vat: 3086, gross: 15432 });
	});
});

const costsOf = (read: IDataObject | undefined) =>
	((read?.['lines'] as Line[] | undefined) ?? []).map(({ cost, costSource, costField }) => ({
		cost,
		costSource,
		costField,
	}));

describe('the cost of a booked invoice', () => {
	beforeEach(() =>
		demo.rackbeat.switches({
			costing: 'average',
			cost_frozen_at: 'booking',
			no_stock_cost: 'zero',
		}),
	);

	test.each([
		['item_cost_price', 'lineUnit', 'item_cost_price'],
		['cost_price', 'lineUnit', 'cost_price'],
		['total_cost', 'lineTotal', 'total_cost'],
	])('is read from the line as %s', async (name, costSource, costField) => {
		await demo.rackbeat.switches({ invoice_line_cost_key: name });
		const [d28] = await inOwnWords('customer', [1005]);
		expect(costsOf(d28)).toEqual([
			{ cost: '192.8', costSource, costField },
			{ cost: '33.5', costSource, costField },
		]);
	});

	test('is read from the whole invoice where no line has one', async () => {
		await demo.rackbeat.switches({
			invoice_line_cost_key: 'absent',
			header_cost: 'total_cost',
		});
		const [read] = await inOwnWords('customer', [1005]);
		expect(costsOf(read)).toEqual([
			{ cost: '192.8', costSource: 'header', costField: 'total_cost' },
			{ cost: '33.5', costSource: 'header', costField: 'total_cost' },
		]);
	});

	test.each(['base', 'document'])(
		'in euro is in kroner, written in %s currency',
		async (currency) => {
			await demo.rackbeat.switches({
				invoice_line_cost_key: 'item_cost_price',
				cost_currency: currency,
				base_total: 'present',
			});
			const [read] = await inOwnWords('customer', [1007]);
			const [line] = costsOf(read);
			expect(Number(line?.cost)).toBeCloseTo(1876, 2);
			expect((read?.['lines'] as Line[])[0]?.['costIsEstimate']).toBe(false);
		},
	);

	test('of goods that come back is positive on their credit note', async () => {
		await demo.rackbeat.switches({ invoice_line_cost_key: 'item_cost_price' });
		for (const credit_note_style of [
			'negative_quantities',
			'type_flag_positive',
			'negative_prices',
		]) {
			await demo.rackbeat.switches({ credit_note_style });
			const [read] = await inOwnWords('customer', [1012]);
			expect(costsOf(read)[0]?.cost).toBe('112.4');
		}
	});
});

test('a document that does not add up goes on as an error with both sums', async () => {
	await demo.rackbeat.switches({ supplier_line_vat: 'present' });
	const [zero] = await inOwnWords('supplier', [3004]);
	expect(zero).toMatchObject({ isZero: true, net: 0, kind: 'invoice' });
	const [missing] = await inOwnWords('supplier', [9999]);
	expect(missing).toMatchObject({
		code: 'NOT_IN_RACKBEAT',
		da: expect.stringContaining('Leverandørfaktura 9999'),
	});
});
