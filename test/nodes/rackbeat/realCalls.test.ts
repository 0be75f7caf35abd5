import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { runNode } from '../../engine/runNode';
import { hookedNode, type HookedNode } from '../../engine/webhookNode';
import { listed } from './rackbeat';

interface Sent {
	webhook_id: number;
	event: string;
	body: IDataObject;
}

let demo: DemoCompanies;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.rackbeat.reset();
	await demo.rackbeat.switches({
		...{
			webhook_urls: 'any',
			lots_allowed: true,
			webhook_copies: 1,
			webhook_order: 'first_in_first_out',
		},
		...{ orderless_invoice_moves_stock: true, webhook_delay_ms: 0 },
		// Where Rackbeat accepts what it does not know, nothing tells which name it will call by.
		unknown_event: '422',
	});
});

const trigger = async (parameters: IDataObject): Promise<HookedNode> => {
	const node = hookedNode('rackbeatWebhookTrigger', parameters, { ...demo.credentials });
	await node.activate();
	return node;
};

/** Writes that are not kept quiet, as a person's are. */
async function run(resource: string, operation: string, parameters: IDataObject) {
	const [items = []] = await runNode({
		type: 'rackbeat',
		parameters: { resource, operation, ...parameters, suppressWebhooks: false },
		credentials: demo.credentials,
	});
	return items[0]?.json ?? {};
}

/** What Rackbeat sent since it was asked last, each handed to the trigger as it was sent. */
function postman(node: HookedNode) {
	let seen = 0;
	return async (): Promise<IDataObject[]> => {
		const { deliveries } = (await demo.rackbeat.state()) as unknown as { deliveries: Sent[] };
		const fresh = deliveries.slice(seen);
		seen = deliveries.length;
		const started: IDataObject[] = [];
		for (const { event, body } of fresh) {
			const headers = {
				'rackbeat-webhook-token': String(node.staticData['token']),
				'rackbeat-webhook-event': event,
				'rackbeat-account-id': '2001',
			};
			const { status, items } = await node.call({ headers, body });
			expect([undefined, 200]).toContain(status);
			started.push(...items.map(({ json }) => json));
		}
		return started;
	};
}

async function ship(quantity?: number): Promise<void> {
	const url = `${demo.rackbeat.running.apiUrl}/orders`;
	const headers = {
		Authorization: 'Bearer demo-rackbeat-key',
		Accept: 'application/json',
		'content-type': 'application/json',
	};
	const orders = (await demo.rackbeat.state())['orders'] as Array<{
		number: number;
		lines: Array<{ id: number }>;
	}>;
	const line = orders.find(({ number }) => number === 1002)?.lines[0]?.id;
	const body = JSON.stringify(quantity === undefined ? {} : { lines: [{ id: line, quantity }] });
	const made = await fetch(`${url}/1002/create-shipment`, { method: 'POST', headers, body });
	const answer = (await made.json()) as Record<string, { id: number | string }>;
	const id = Object.values(answer)[0]?.id;
	const sent = await fetch(`${url}/shipments/${id}/mark-shipped`, {
		...{ method: 'POST', headers, body: '{"pick":true}' },
	});
	expect(sent.status).toBe(200);
}

test.each([
	['order.shipped', 'thin'],
	['order.shipped', 'documented'],
	['order_shipment.shipped', 'thin'],
	['order_shipment.shipped', 'documented'],
])('an order in parts is shipped once, by %s with a %s body', async (shipped_event, body) => {
	await demo.rackbeat.switches({ shipped_event, webhook_body: body });
	const node = await trigger({ event: 'orderShipped' });
	expect(node.staticData['event']).toBe(shipped_event);
	const calls = postman(node);
	await run('order', 'book', { order: listed(1002) });
	await ship(1);
	expect(await calls()).toEqual([]);
	await ship();
	expect(await calls()).toMatchObject([
		{ event: 'orderShipped', account: '2001', number: '1002', shipped: true },
	]);
});

const ITEM = { name: 'Nyt Dæk', productGroup: listed(3), salesPrice: 99 };
const PARTNER = { name: 'Ny Handel ApS', paymentTerm: listed(1002) };
const LINES = { lines: { line: [{ item: listed('D-28'), quantity: '4' }] } };

test.each<[string, string, IDataObject, string]>([
	['orderCreated', 'order', { customer: listed(17), ...LINES }, 'create'],
	['productCreated', 'product', { ...ITEM, number: 'NY-1' }, 'create'],
	[
		'productUpdated',
		'product',
		{ product: listed('D-28'), updateFields: { salesPrice: 9 } },
		'update',
	],
	['lotUpdated', 'lot', { lot: listed('HJUL-28'), updateFields: { salesPrice: 9 } }, 'update'],
	['customerCreated', 'customer', PARTNER, 'create'],
	[
		'supplierUpdated',
		'supplier',
		{ supplier: listed(1), updateFields: { city: 'Vejle' } },
		'update',
	],
	['productGroupCreated', 'productGroup', { name: 'Nye', hasInventory: true }, 'create'],
	['supplierInvoiceBooked', 'supplierInvoice', { supplierInvoice: listed(3005) }, 'book'],
])(
	'%s is called for once and reads what it is about',
	async (event, resource, parameters, operation) => {
		const node = await trigger({ event });
		const calls = postman(node);
		const { number } = await run(resource, operation, parameters);
		expect(await calls()).toMatchObject([{ event, account: '2001', number }]);
	},
);

test('stock changed names the item', async () => {
	const node = await trigger({ event: 'stockChanged' });
	const calls = postman(node);
	await demo.rackbeat.bookInvoice(1001);
	const started = await calls();
	expect(started).toMatchObject([{ event: 'stockChanged', number: 'H-100', stockQuantity: 97 }]);
});

test('an event name of the user’s own is handed on as Rackbeat sent it', async () => {
	const node = await trigger({ event: 'own', eventName: ' payment_terms.created ' });
	const calls = postman(node);
	const { number } = await run('paymentTerm', 'create', {
		...{ name: 'Netto 21', type: 'net', maturityDays: 21 },
	});
	expect(await calls()).toMatchObject([
		{ event: 'payment_terms.created', account: '2001', key: expect.anything() },
	]);
	expect(number).toBeDefined();
});
