import path from 'node:path';
import { chromium, selectors, type Browser, type Locator, type Page } from 'playwright-core';
import { until } from '../e2e/until';
import type { N8nClient } from '../host/n8nClient';
import type { Execution } from '../host/workflowTypes';

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
	/** The workflow on the screen, and what the last pressed button started. */
	private workflowId = '';
	private started: { executionId?: string; at: Date } = { at: new Date(0) };

	private constructor(
		private readonly browser: Browser,
		readonly page: Page,
		private readonly client: N8nClient,
	) {}

	static async open(client: N8nClient): Promise<Canvas> {
		const { url, authCookie } = client;
		selectors.setTestIdAttribute('data-test-id');
		const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
		const browser = await chromium.launch({ executablePath, args: SWITCHES });
		const context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
		await context.addCookies([{ name: 'n8n-auth', value: authCookie, url }]);
		return new Canvas(browser, await context.newPage(), client);
	}

	close = (): Promise<void> => this.browser.close();

	/** Opens a workflow and waits until its nodes can be clicked. */
	async show(workflowId: string): Promise<void> {
		this.workflowId = workflowId;
		await this.page.goto(`${this.client.url}/workflow/${workflowId}`);
		await this.page.getByTestId('canvas-node').first().waitFor({ timeout: PATIENCE });
	}

	/** Presses a button that starts a run, and waits for n8n's answer to it. */
	private async press(button: Locator): Promise<Pressed> {
		const isRun = (address: string) => /\/rest\/workflows\/[^/]+\/run/.test(address);
		const at = new Date();
		const [answer] = await Promise.all([
			this.page.waitForResponse((response) => isRun(response.url()), { timeout: PATIENCE }),
			button.click(),
		]);
		const { data } = (await answer.json()) as {
			data: { waitingForWebhook?: boolean; executionId?: string };
		};
		this.started = { ...(data.executionId && { executionId: data.executionId }), at };
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

	/**
	 * Waits until the run of the open node is over, whether it fetched or was called, and the button
	 * offers the next one. Asks n8n itself: the note "executed successfully" is gone after seconds.
	 *
	 * @returns what the run gave, as JSON
	 * @throws when the run did not end well
	 */
	async nodeHasRun(): Promise<string> {
		const { status, data } = await this.ended();
		if (status !== 'success') throw new Error(`The run ended as ${status}.`);
		const button = this.page.getByTestId('node-execute-button').first();
		await button.filter({ hasNotText: 'Stop Listening' }).waitFor({ timeout: PATIENCE });
		return JSON.stringify(data);
	}

	/** The run that the last pressed button started. One that waited for a call has no id before it. */
	private async ended(): Promise<Execution> {
		const { executionId, at } = this.started;
		if (executionId) return await this.client.untilEnded(executionId, PATIENCE);
		let newest: Execution | undefined;
		await until(async () => {
			[newest] = await this.client.executions(this.workflowId, at);
			return newest !== undefined;
		}, PATIENCE);
		return await this.client.untilEnded(newest?.id ?? '', PATIENCE);
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
