import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import { chain, workflowId, type ChainedNode } from '../e2e/chain';
import { demoCredentials, type References } from '../e2e/demoCredentials';
import { Canvas } from './canvas';

/** The parameter panels of the three action nodes on the canvas of a real n8n. */
let live: LiveN8n;
let credentials: References;
let canvas: Canvas;

beforeAll(async () => {
	live = await startLiveN8n();
	credentials = await demoCredentials(live.client, live.demo);
	canvas = await Canvas.open(live.client);
});
afterAll(async () => {
	await canvas.close();
	await live.close();
});

const START: ChainedNode = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

test.each([
	['dinero', 'Dinero', { resource: 'invoice', operation: 'create' }, 'Byens Cykelforening'],
	['rackbeat', 'Rackbeat', { resource: 'customerInvoice', operation: 'get' }, '1002'],
	['rackbeatDinero', 'Rackbeat–Dinero', { resource: 'settings', operation: 'define' }, undefined],
	['rackbeatDinero', 'Stock value', { resource: 'stockValue', operation: 'plan' }, undefined],
	['rackbeatDinero', 'Supplier', { resource: 'supplierInvoice', operation: 'plan' }, undefined],
	['rackbeatDinero', 'Customer', { resource: 'customerInvoice', operation: 'plan' }, undefined],
])(
	'%s, %s: shows its form whole, and its lists are filled',
	async (type, name, parameters, listed) => {
		const id = workflowId(`panel${name.toLowerCase().replace(/[^a-z]/g, '')}`);
		const { dineroApi, rackbeatApi } = credentials;
		const node = {
			name,
			type: `n8n-nodes-dinero.${type}`,
			parameters: { ...(type === 'dinero' && { authentication: 'apiKey' }), ...parameters },
			credentials: { dineroApi, rackbeatApi },
		};
		await live.client.importWorkflow(chain(id, [START, node]));
		await canvas.show(id);
		await canvas.openNode(name);
		await canvas.page.getByTestId('parameter-input-operation').first().waitFor();
		await canvas.picture(`panel-${name}`);
		expect(await canvas.overflowing()).toEqual([]);
		if (!listed) return;
		await canvas.page.getByTestId('rlc-input').first().click();
		const rows = canvas.page.getByTestId('rlc-item');
		await rows.filter({ hasText: listed }).first().waitFor();
		await canvas.picture(`panel-${name}-list`);
	},
);
