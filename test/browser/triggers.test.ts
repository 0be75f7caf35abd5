import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import { chain, workflowId, type ChainedNode } from '../e2e/chain';
import {
	demoCredentials,
	rogerCredential,
	type Reference,
	type References,
} from '../e2e/demoCredentials';
import { until } from '../e2e/until';
import { Warehouse } from '../e2e/warehouse';
import { chosen } from '../nodes/dinero/dinero';
import { byId } from '../nodes/dinero/access/signedInUser';
import { team } from '../nodes/roger/roger';
import { Office } from '../nodes/dinero/trigger/office';
import { Canvas } from './canvas';

/**
 * The buttons of the four triggers on the canvas of a real n8n. PICTURES names a folder for pictures of
 * what was seen.
 */
const AFTER: ChainedNode = { name: 'After', type: 'n8n-nodes-base.noOp' };

let live: LiveN8n;
let credentials: References;
let rogerOAuth2Api: Reference;
let office: Office;
let warehouse: Warehouse;
let canvas: Canvas;
/** Name of a document -> its key, as the demo's people made it. */
const made: Record<string, string> = {};

beforeAll(async () => {
	live = await startLiveN8n();
	credentials = await demoCredentials(live.client, live.demo);
	office = new Office(() => live.demo);
	warehouse = new Warehouse(live.demo);
	await live.demo.rackbeat.switches({ webhook_urls: 'any' });
	made['paid'] = await office.booked();
	await office.pay(made['paid']);
	made['contact'] = await office.addContact('Ny Kunde ApS');
	made['product'] = await office.addProduct('Klokke');
	// The newest of its kind, and not paid.
	made['invoice'] = await office.booked();
	made['customerInvoice'] = await warehouse.booked();
	rogerOAuth2Api = await rogerCredential(live.client, live.demo);
	await live.demo.roger.switches({ webhookDelayMs: 0 });
	canvas = await Canvas.open(live.client);
});
afterAll(async () => {
	await canvas.close();
	await live.close();
});

let workflows = 0;
async function place(trigger: ChainedNode): Promise<string> {
	workflows += 1;
	const id = workflowId('canvas', workflows);
	await live.client.importWorkflow(chain(id, [trigger, AFTER]));
	await canvas.show(id);
	return id;
}

const signIn = { authentication: 'oAuth2', organization: byId(1001) };
const apiKey = { authentication: 'apiKey' };

const dinero = (parameters: Record<string, unknown>): ChainedNode => ({
	name: 'Dinero Trigger',
	type: 'n8n-nodes-dinero.dineroTrigger',
	parameters,
	credentials: { dineroApi: credentials.dineroApi, dineroOAuth2Api: credentials.dineroOAuth2Api },
});

describe('Dinero Trigger', () => {
	test.each([
		['with an API key', { ...apiKey, event: 'invoiceBooked' }, () => made['invoice']],
		['with a sign-in', { ...signIn, event: 'invoiceBooked' }, () => made['invoice']],
		['waiting for payments', { ...apiKey, event: 'invoicePaid' }, () => made['paid']],
		['waiting for contacts', { ...apiKey, event: 'contactCreated' }, () => made['contact']],
		['waiting for products', { ...apiKey, event: 'productCreated' }, () => made['product']],
		['waiting for entries', { ...apiKey, event: 'entryAdded' }, () => 'entryAdded'],
	])('%s shows the newest at once by either button', async (name, parameters, wanted) => {
		await place(dinero(parameters));
		expect(await canvas.execute()).toEqual({ waitsForCall: false });
		await canvas.ran(2);
		await canvas.openNode('Dinero Trigger');
		expect(await canvas.executeNode()).toEqual({ waitsForCall: false });
		expect(await canvas.nodeHasRun()).toContain(wanted());
		await until(async () => (await canvas.outputJson()).includes(wanted() ?? ''));
		await canvas.picture(`dinero-trigger-${name.replaceAll(' ', '-')}`);
	});
});

describe('Rackbeat Trigger', () => {
	test.each([
		['customerInvoiceBooked', () => made['customerInvoice']],
		['supplierInvoiceBooked', () => 'supplierInvoiceBooked'],
		['customerUpdated', () => 'customerUpdated'],
		['orderCreated', () => 'orderCreated'],
		['stockChanged', () => 'stockChanged'],
	])('waiting for %s shows the newest at once by either button', async (event, wanted) => {
		await place({
			name: 'Rackbeat Trigger',
			type: 'n8n-nodes-dinero.rackbeatTrigger',
			parameters: { event },
			credentials: { rackbeatApi: credentials.rackbeatApi },
		});
		expect(await canvas.execute()).toEqual({ waitsForCall: false });
		await canvas.ran(2);
		await canvas.openNode('Rackbeat Trigger');
		expect(await canvas.executeNode()).toEqual({ waitsForCall: false });
		expect(await canvas.nodeHasRun()).toContain(wanted());
		await until(async () => (await canvas.outputJson()).includes(wanted() ?? ''));
		await canvas.picture(`rackbeat-trigger-${event}`);
	});
});

describe('Roger Trigger', () => {
	test.each(['expenseApproved', 'expensePaid'])(
		'waiting for %s shows the newest at once by either button',
		async (event) => {
			await place({
				name: 'Roger Trigger',
				type: 'n8n-nodes-dinero.rogerTrigger',
				parameters: { event, team },
				credentials: { rogerOAuth2Api },
			});
			expect(await canvas.execute()).toEqual({ waitsForCall: false });
			await canvas.ran(2);
			await canvas.openNode('Roger Trigger');
			expect(await canvas.executeNode()).toEqual({ waitsForCall: false });
			expect(await canvas.nodeHasRun()).toContain(event);
			await until(async () => (await canvas.outputJson()).includes(event));
			await canvas.picture(`roger-trigger-${event}`);
		},
	);
});

describe('the webhook triggers', () => {
	const dineroHook = (): ChainedNode => ({
		name: 'Dinero Webhook Trigger',
		type: 'n8n-nodes-dinero.dineroWebhookTrigger',
		webhookId: 'b7e5a1de-0000-4000-8000-00000000d002',
		parameters: { ...signIn, webhookEvent: chosen('entries-added'), event: 'invoiceBooked' },
		credentials: { dineroOAuth2Api: credentials.dineroOAuth2Api },
	});
	const rackbeatHook = (parameters: Record<string, unknown>): ChainedNode => ({
		name: 'Rackbeat Webhook Trigger',
		type: 'n8n-nodes-dinero.rackbeatWebhookTrigger',
		webhookId: 'b7e5a1de-0000-4000-8000-00000000f002',
		parameters,
		credentials: { rackbeatApi: credentials.rackbeatApi },
	});
	const bookInDinero = async (): Promise<string> => {
		await live.demo.dinero.clock({ advanceSeconds: 5 });
		return await office.booked();
	};
	const makeOrder = async (): Promise<string> => {
		const { order } = await warehouse.call<{ order: { number: number } }>('POST', 'orders', {
			customer_id: 17,
			lines: [{ item_id: 'H-100', quantity: 1 }],
		});
		return String(order.number);
	};

	test.each([
		['Dinero', () => dineroHook(), bookInDinero],
		['Rackbeat', () => rackbeatHook({ event: 'customerInvoiceBooked' }), () => warehouse.booked()],
		[
			'Rackbeat by an own event name',
			() => rackbeatHook({ event: 'own', eventName: 'order.created' }),
			makeOrder,
		],
	])(
		'%s: Execute and Listen wait for a call and show what it tells',
		async (name, node, happen) => {
			const trigger = node();
			await place(trigger);
			expect(await canvas.execute()).toEqual({ waitsForCall: true });
			await happen();
			await canvas.ran(2);
			await canvas.openNode(trigger.name);
			expect(await canvas.executeNode()).toEqual({ waitsForCall: true });
			await canvas.picture(`${name.toLowerCase().replaceAll(' ', '-')}-webhook-listening`);
			const key = await happen();
			expect(await canvas.nodeHasRun()).toContain(key);
			await until(async () => (await canvas.outputJson()).includes(key));
			await canvas.picture(`${name.toLowerCase().replaceAll(' ', '-')}-webhook-trigger`);
		},
	);

	test('leave no webhook behind once the test is over', async () => {
		const { webhooks } = (await live.demo.rackbeat.state()) as unknown as {
			webhooks: { url: string; deleted_at: string | null }[];
		};
		expect(webhooks.filter(({ deleted_at }) => deleted_at === null)).toEqual([]);
	});
});
