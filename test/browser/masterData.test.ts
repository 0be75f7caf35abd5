import type { Page } from 'playwright-core';
import { demoCredentials } from '../e2e/demoCredentials';
import { until } from '../e2e/until';
import { Warehouse } from '../e2e/warehouse';
import { demoSettings } from '../host/demoSettings';
import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import { fillCredentials, nodeOfType, readTemplate, setParameters } from '../host/templates';
import type { WorkflowFile } from '../host/workflowTypes';
import { Canvas } from './canvas';

/** The initial sync by its form, and master data on change, on a real n8n. */
let live: LiveN8n;
let canvas: Canvas;

const INBOX = 'dinero-inbox.json';
const SETUP = 'rackbeat-dinero-setup.json';
const SYNC = 'rackbeat-dinero-initial-sync.json';
const MASTER_DATA = 'rackbeat-dinero-master-data.json';

/** Three times a minute, each trigger at a second of its own, as n8n's own every minute does. */
const pollTimes = (place: number) => ({
	item: [0, 20, 40].map((second) => ({
		mode: 'custom',
		cronExpression: `${second + 4 * place} * * * * *`,
	})),
});

function polling(file: WorkflowFile): WorkflowFile {
	const triggers = file.nodes.filter(({ type }) => type === 'n8n-nodes-dinero.rackbeatTrigger');
	return triggers.reduce(
		(changed, { name }, place) =>
			setParameters(changed, (node) => node.name === name, { pollTimes: pollTimes(place) }),
		file,
	);
}

async function install(): Promise<void> {
	const { client } = live;
	const { dineroApi, rackbeatApi } = await demoCredentials(client, live.demo);
	const read = async (file: string) =>
		fillCredentials(await readTemplate(file), { dineroApi, rackbeatApi });
	const inbox = await read(INBOX);
	await client.importWorkflow(inbox);
	await client.publish(inbox.id);
	const setup = demoSettings(await read(SETUP));
	await client.importWorkflow(setup);
	const ended = await client.runToEnd(setup.id, nodeOfType(setup, 'n8n-nodes-base.manualTrigger'));
	expect(ended.status).toBe('success');
	for (const file of [SYNC, MASTER_DATA]) {
		const workflow = polling(await read(file));
		await client.importWorkflow(workflow);
		await client.publish(workflow.id);
	}
}

beforeAll(async () => {
	live = await startLiveN8n();
	await install();
	canvas = await Canvas.open(live.client);
});
afterAll(async () => {
	await canvas.close();
	await live.close();
});

/** Fills the form and sends it; gives the page that answers in the end. */
async function submit(
	path: string,
	boxes: string[],
	preview: boolean,
	shot: string,
): Promise<Page> {
	const { page } = canvas;
	await page.goto(`${live.client.url}/form/${path}`);
	const start = page.getByRole('button', { name: 'Start' });
	const allow = page.getByRole('button', { name: 'Allow access' });
	await start.or(allow).first().waitFor();
	// n8n asks once whether the form may run in the user's name.
	if (await allow.isVisible()) await allow.click();
	await start.waitFor();
	for (const box of boxes) await page.getByLabel(box, { exact: true }).check();
	const only = page.getByLabel('Vis kun, hvad der ville ske. Intet skrives.');
	await (preview ? only.check() : only.uncheck());
	await canvas.picture(`${shot}-form`);
	await start.click();
	await page.getByText(/^Set \d+ =/).waitFor({ timeout: 90_000 });
	await canvas.picture(`${shot}-result`);
	return page;
}

const BOXES = ['Produkter', 'Kunder', 'Leverandører', 'Leverandørgrupper'];
const SYNC_PATH = 'rackbeat-dinero-initial-sync';

const customers = async (): Promise<unknown[]> =>
	(await live.demo.rackbeat.state())['customers'] as unknown[];

test('the form previews, then copies, and a second time copies nothing', async () => {
	const before = (await customers()).length;
	const preview = await submit(SYNC_PATH, BOXES, true, 'initial-sync-preview');
	expect(await preview.textContent('body')).toContain('intet er skrevet');
	expect(await customers()).toHaveLength(before);
	const done = await submit(SYNC_PATH, BOXES, false, 'initial-sync-run');
	expect(await done.textContent('body')).toMatch(
		/2 oprettet \(1 kunde, 1 leverandørgruppe\), 1 tilknyttet/,
	);
	expect(await customers()).toHaveLength(before + 1);
	const again = await submit(SYNC_PATH, BOXES, false, 'initial-sync-again');
	expect(await again.textContent('body')).toMatch(/0 oprettet, 3 uændret/);
	expect(await customers()).toHaveLength(before + 1);
});

test('a customer that is made in Rackbeat stands in Dinero soon after', async () => {
	const made = {
		company_name: 'Nyt Hjul ApS',
		contact_email: 'nyt@hjul.example',
		payment_terms_id: 1001,
	};
	const { customer } = await new Warehouse(live.demo).call<{ customer: { number: number } }>(
		'POST',
		'customers',
		made,
	);
	await until(async () => {
		const text = JSON.stringify(await live.demo.dinero.state());
		return text.includes(`"D${customer.number} Nyt Hjul ApS"`);
	}, 150_000);
});

test('the form of master data shows the list first', async () => {
	const page = await submit('rackbeat-dinero-master-data', [], true, 'master-data-preview');
	expect(await page.textContent('body')).toContain('intet er skrevet');
	// Records of each kind, from lists that n8n reads one after the other.
	for (const name of ['Nordlys Cykler ApS', 'Nordisk Cykelimport A/S', 'H-100']) {
		expect(await page.textContent('body')).toContain(name);
	}
});
