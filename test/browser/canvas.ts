import path from 'node:path';
import { chromium, selectors, type Browser, type Locator, type Page } from 'playwright-core';
import type { N8nClient } from '../host/n8nClient';

const SWITCHES = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
const PATIENCE = 60_000;

/** What pressing a button of the editor led to. */
export interface Pressed {
	/** n8n waits for a call of the service instead of running at once. */
	waitsForCall: boolean;
}

/** The editor in Chromium, logged in. */
export class Canvas {
	private constructor(
		private readonly browser: Browser,
		readonly page: Page,
		private readonly url: string,
	) {}

	static async open({ url, authCookie }: N8nClient): Promise<Canvas> {
		selectors.setTestIdAttribute('data-test-id');
		const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
		const browser = await chromium.launch({ executablePath, args: SWITCHES });
		const context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
		await context.addCookies([{ name: 'n8n-auth', value: authCookie, url }]);
		return new Canvas(browser, await context.newPage(), url);
	}

	close = (): Promise<void> => this.browser.close();

	/** Opens a workflow and waits until its nodes can be clicked. */
	async show(workflowId: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${workflowId}`);
		await this.page.getByTestId('canvas-node').first().waitFor({ timeout: PATIENCE });
	}

	/** Presses a button that starts a run, and waits for n8n's answer to it. */
	private async press(button: Locator): Promise<Pressed> {
		const isRun = (address: string) => /\/rest\/workflows\/[^/]+\/run/.test(address);
		const [answer] = await Promise.all([
			this.page.waitForResponse((response) => isRun(response.url()), { timeout: PATIENCE }),
			button.click(),
		]);
		const { data } = (await answer.json()) as { data: { waitingForWebhook?: boolean } };
		return { waitsForCall: data.waitingForWebhook === true };
	}

	/** Execute workflow, below the canvas. */
	execute = (): Promise<Pressed> =>
		this.press(this.page.getByTestId('execute-workflow-button').first());

	/** Waits until so many nodes have run well. */
	async ran(nodes: number): Promise<void> {
		const marks = this.page.getByTestId('canvas-node-status-success');
		await marks.nth(nodes - 1).waitFor({ timeout: PATIENCE });
	}

	async openNode(name: string): Promise<void> {
		await this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
		await this.page.getByTestId('ndv').first().waitFor({ timeout: PATIENCE });
	}

	/** Fetch test event, Listen for test event or Execute step: whatever the open node offers. */
	executeNode = (): Promise<Pressed> =>
		this.press(this.page.getByTestId('node-execute-button').first());

	/** Waits until the open node's run is over, whether it fetched or was called. */
	async nodeHasRun(): Promise<void> {
		const button = this.page.getByTestId('node-execute-button').first();
		await button.filter({ hasNotText: 'Stop Listening' }).waitFor({ timeout: PATIENCE });
		await this.page.getByText('Node executed successfully').first().waitFor({ timeout: PATIENCE });
	}

	/** The output of the open node as the JSON that its panel shows. */
	async outputJson(): Promise<string> {
		const panel = this.page.getByTestId('output-panel').first();
		await panel.getByTestId('ndv-items-count').first().waitFor({ timeout: PATIENCE });
		await panel.getByTestId('radio-button-json').first().click();
		const json = panel.locator('.json-data, [class*="jsonDisplay"]').first();
		await json.waitFor({ timeout: PATIENCE });
		return await json.innerText();
	}

	/** Keeps a picture of what is seen in the folder that PICTURES names, if it names one. */
	async picture(name: string): Promise<void> {
		const folder = process.env['PICTURES'];
		if (folder) await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
	}

	/** The fields of the open node that are wider than their place in the panel. */
	async overflowing(): Promise<string[]> {
		return await this.page
			.locator('[data-test-id^="parameter-input-"]')
			.evaluateAll((inputs) =>
				inputs
					.filter((input) => input.scrollWidth > input.clientWidth + 2 && input.clientWidth > 0)
					.map((input) => input.getAttribute('data-test-id') ?? ''),
			);
	}
}
