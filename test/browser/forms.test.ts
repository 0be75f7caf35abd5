import { chromium, type Browser, type Page } from 'playwright-core';
import path from 'node:path';
import { demoCredentials, type References } from '../e2e/demoCredentials';
import { until } from '../e2e/until';
import { demoSettings } from '../host/demoSettings';
import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import { fillCredentials, readTemplate } from '../host/templates';

/** The forms of re-transfer and inbox as a user fills them in, logged in to n8n. */
let live: LiveN8n;
let credentials: References;
let browser: Browser;
let page: Page;

async function install(file: string, publish = true): Promise<string> {
	const template = fillCredentials(await readTemplate(file), credentials);
	const ready = file.includes('setup') ? demoSettings(template) : template;
	await live.client.importWorkflow(ready);
	if (publish) await live.client.publish(ready.id);
	return ready.id;
}

beforeAll(async () => {
	live = await startLiveN8n();
	credentials = await demoCredentials(live.client, live.demo);
	await install('dinero-inbox.json');
	await live.client.runToEnd(
		await install('rackbeat-dinero-setup.json', false),
		'Activate the integration',
	);
	await install('rackbeat-dinero-retransfer.json');
	const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
	browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
	const context = await browser.newContext({ viewport: { width: 1100, height: 1500 } });
	const { url, authCookie } = live.client;
	await context.addCookies([{ name: 'n8n-auth', value: authCookie, url }]);
	page = await context.newPage();
});
afterAll(async () => {
	await browser.close();
	await live.close();
});

async function picture(name: string): Promise<void> {
	const folder = process.env['PICTURES'];
	if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

const inbox = async (number: string) =>
	(await live.client.tableRows('n8n_nodes_dinero_inbox')).filter((row) => row['number'] === number);

/** What stands on the page, in whatever frame n8n puts it. */
async function shown(): Promise<string> {
	const texts = page.frames().map((frame) =>
		frame
			.locator('body')
			.innerText()
			.catch(() => ''),
	);
	return (await Promise.all(texts)).join('\n');
}

/** Opens a form; n8n asks once for each whether it may run under the user's login. */
async function open(form: string, title: string): Promise<void> {
	await page.goto(`${live.client.url}/form/${form}`);
	await until(async () => /Allow access/.test(await shown()) || (await shown()).includes(title));
	const allow = page.getByRole('button', { name: 'Allow access' });
	if (await allow.isVisible()) await allow.click();
	await untilShown(title);
}

const send = () => fields().locator('button[type=submit], #submit-btn').first().click();

const fields = () => page.frames().at(-1)!;

async function untilShown(text: string): Promise<void> {
	try {
		await until(async () => (await shown()).includes(text), 30_000);
	} catch (error) {
		await picture(`without-${text.replace(/\W/g, '')}`);
		throw new Error(`${page.url()} shows no "${text}" but: ${await shown()}`, { cause: error });
	}
}

test('a link fills the form in; the answer lists each step', async () => {
	await open('dinero-transfer?numbers=1004&kind=customer', 'Overfør til Dinero igen');
	await picture('retransfer-form');
	await send();
	await untilShown('Fakturakladde: gjort nu');
	await picture('retransfer-answer');
	expect(await shown()).toContain('1 set: 1 overført');
});

test('the inbox retries one document and skips one for good with its reason', async () => {
	await open('dinero-transfer?numbers=1008&kind=customer', 'Overfør til Dinero igen');
	await send();
	await untilShown('Ikke overført');
	await picture('retransfer-blocked');
	expect(await inbox('1008')).toMatchObject([{ status: 'open', tries: 1 }]);

	await open('dinero-inbox?numbers=1008', 'indbakke');
	await picture('inbox-form');
	await send();
	await untilShown('Ikke overført');
	await picture('inbox-retried');
	expect(await inbox('1008')).toMatchObject([{ status: 'open', tries: 2 }]);

	await open('dinero-inbox?numbers=1008&action=Skip%20for%20good', 'indbakke');
	await send();
	await untilShown('Skriv en begrundelse');
	expect(await inbox('1008')).toMatchObject([{ status: 'open' }]);
	await open(
		'dinero-inbox?numbers=1008&action=Skip%20for%20good&reason=Betalt%20kontant',
		'indbakke',
	);
	await send();
	await untilShown('skipped for good: 1');
	await picture('inbox-skipped');
	const reason = 'Betalt kontant';
	expect(await inbox('1008')).toMatchObject([{ status: 'skipped', reason }]);

	await open('dinero-transfer?numbers=1008&kind=customer', 'Overfør til Dinero igen');
	await send();
	await untilShown('Ikke overført');
	expect(await inbox('1008')).toMatchObject([{ status: 'skipped', reason, tries: 2 }]);
});
