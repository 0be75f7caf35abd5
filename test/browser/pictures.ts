import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import axios from 'axios';
import { chromium, selectors, type BrowserContext, type Page } from 'playwright-core';
import { N8nClient } from '../host/n8nClient';
import { DEMO_OWNER } from '../host/demoOwner';

const FOLDER = path.resolve(__dirname, '../../docs/pictures');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
const SWITCHES = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
const TEMPLATES = {
	rbDineroSetup001: 'setup',
	rbDineroInvoice1: 'customer-invoices',
	dineroInbox00001: 'inbox',
};

/** The cookie comes by REST: the login form would bind it to a browser id. */
async function login(context: BrowserContext, url: string): Promise<void> {
	const credentials = { emailOrLdapLoginId: DEMO_OWNER.email, password: DEMO_OWNER.password };
	const answer = await axios.post(`${url}/rest/login`, credentials);
	const cookies = (answer.headers['set-cookie'] ?? []).join(';');
	const value = /n8n-auth=([^;]+)/.exec(cookies)?.[1] ?? '';
	await context.addCookies([{ name: 'n8n-auth', value, url }]);
}

async function canvas(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await page.getByTestId('canvas-node').first().waitFor({ timeout: 60_000 });
	await page.waitForTimeout(3000);
}

/** Lets the sweep and the inbox run once, so that every template has a run to show. */
async function runOnce(url: string): Promise<void> {
	const client = new N8nClient(url);
	await client.open(DEMO_OWNER);
	await client.runToEnd('rbDineroInvoice1', 'Sweep every hour');
	await client.runToEnd('dineroInbox00001', 'Open the inbox');
}

/** Each template as it is imported. */
async function templates(page: Page, url: string): Promise<void> {
	for (const [id, name] of Object.entries(TEMPLATES)) {
		await canvas(page, `${url}/workflow/${id}`);
		await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
	}
}

interface Execution {
	id: string;
	status: string;
	workflowId: string;
}

/** Each template after its last run, as the list of executions shows it. */
async function runs(page: Page, url: string): Promise<void> {
	for (const [id, name] of Object.entries(TEMPLATES)) {
		const answer = await page.request.get(`${url}/rest/executions?limit=50`);
		const { data } = (await answer.json()) as { data: { results: Execution[] } };
		const last = data.results.find((each) => each.workflowId === id && each.status === 'success');
		if (!last) continue;
		await page.goto(`${url}/workflow/${id}/executions/${last.id}`);
		await page.waitForTimeout(6000);
		await page.screenshot({ path: path.join(FOLDER, `${name}-run.png`) });
	}
}

/** The settings page with its live tables. */
async function settings(page: Page, url: string): Promise<void> {
	await canvas(page, `${url}/workflow/rbDineroSetup001`);
	await page.locator('[data-test-id="canvas-node"][data-node-name="Define settings"]').dblclick();
	await page.getByTestId('ndv').waitFor();
	await page.waitForTimeout(6000);
	await page.screenshot({ path: path.join(FOLDER, 'settings-page.png') });
	const table = page.getByTestId('parameter-input-debtorAccountByGroupZoneDomestic').first();
	const heading = page.getByText('Posting of Revenue', { exact: false }).first();
	await ((await table.count()) > 0 ? table : heading).scrollIntoViewIfNeeded();
	await page.waitForTimeout(1500);
	await page.screenshot({ path: path.join(FOLDER, 'settings-page-tables.png') });
}

/** Pictures of a running demo (`npm start`): `tsx test/browser/pictures.ts http://127.0.0.1:5710`. */
async function takePictures(url: string): Promise<void> {
	await mkdir(FOLDER, { recursive: true });
	selectors.setTestIdAttribute('data-test-id');
	const executablePath = process.env['CHROMIUM'] ?? CHROMIUM[0];
	const browser = await chromium.launch({ executablePath, args: SWITCHES });
	const context = await browser.newContext({ viewport: { width: 2000, height: 900 } });
	await runOnce(url);
	await login(context, url);
	const page = await context.newPage();
	await templates(page, url);
	await runs(page, url);
	await settings(page, url);
	await browser.close();
}

void takePictures(process.argv[2] ?? 'http://127.0.0.1:5710');
