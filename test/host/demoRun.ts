import { setTimeout as pause } from 'node:timers/promises';
import { demoSettings } from './demoSettings';
import { readBooks } from './dineroBooks';
import { checkBooks, DEMO_INVOICE } from './expectedBooks';
import type { RunSummary } from './expectedBooks';
import type { N8nClient } from './n8nClient';
import { PlainProblem } from './plainProblem';
import type { Progress } from './progress';
import { SimulatorControl } from './simulators';
import type { Announcement } from './simulators';
import { fillCredentials, nodeOfType, pollFast, readTemplate } from './templates';
import type { CredentialReferences } from './templates';
import type { WorkflowFile } from './workflowTypes';

const PATIENCE_MS = 90_000;
/** A failed execution may still be followed by a good one, but not for long. */
const PATIENCE_AFTER_FAILURE_MS = 10_000;

export const TEMPLATES = {
	inbox: 'dinero-inbox.json',
	setup: 'rackbeat-dinero-setup.json',
	customerInvoices: 'rackbeat-dinero-customer-invoices.json',
};

export interface DemoWorld {
	client: N8nClient;
	simulators: Announcement;
	progress: Progress;
	/** What else is made ready once the invoice is through. */
	afterwards?: (references: CredentialReferences) => Promise<void>;
}

/** Credentials of both services as the editor would save them, each tested once. */
export async function createCredentials({
	client,
	simulators: { dinero, rackbeat },
}: Pick<DemoWorld, 'client' | 'simulators'>): Promise<CredentialReferences> {
	const { clientId, clientSecret, apiKey, organizationId, tokenUrl } = dinero;
	const references = {
		dineroApi: await client.createCredential('Dinero (simulator)', 'dineroApi', {
			clientId,
			clientSecret,
			apiKey,
			organizationId,
			baseUrl: new URL(dinero.url).origin,
			tokenUrl,
		}),
		rackbeatApi: await client.createCredential('Rackbeat (simulator)', 'rackbeatApi', {
			apiKey: rackbeat.apiKey,
			baseUrl: `${new URL(rackbeat.url).origin}/api`,
		}),
	};
	for (const { id, name } of Object.values(references)) {
		const { status, message } = await client.testCredential(id);
		if (status !== 'OK') {
			throw new PlainProblem(`The credential ${name} was refused: ${message}`);
		}
	}
	return references;
}

async function runSetup(client: N8nClient, setup: WorkflowFile): Promise<void> {
	const trigger = nodeOfType(setup, 'n8n-nodes-base.manualTrigger');
	const { id, status, data } = await client.runToEnd(setup.id, trigger);
	if (status !== 'success') {
		const { error, lastNodeExecuted } = data?.resultData ?? {};
		throw new PlainProblem(
			`The setup workflow failed at "${lastNodeExecuted}": ${error?.message ?? status} ` +
				`(${client.url}/workflow/${setup.id}/executions/${id})`,
		);
	}
}

/** Imports the three templates, publishes what others rely on first, and runs the setup. */
async function installTemplates(
	{ client, progress }: DemoWorld,
	references: CredentialReferences,
): Promise<WorkflowFile> {
	const read = async (file: string) => fillCredentials(await readTemplate(file), references);
	progress.step('Importing the inbox and publishing it (it catches what fails elsewhere)');
	const inbox = await read(TEMPLATES.inbox);
	await client.importWorkflow(inbox);
	await client.publish(inbox.id);

	progress.step('Importing the setup and running it (checks and saves the settings)');
	const setup = demoSettings(await read(TEMPLATES.setup));
	await client.importWorkflow(setup);
	await runSetup(client, setup);

	progress.step('Importing the customer invoices and publishing them');
	const invoices = pollFast(await read(TEMPLATES.customerInvoices));
	await client.importWorkflow(invoices);
	await client.publish(invoices.id);
	return invoices;
}

/** What went wrong in executions since a time, one sentence each. */
async function failures(client: N8nClient, workflowId: string, since: Date): Promise<string[]> {
	const failed = (await client.executions(workflowId, since)).filter(
		({ status }) => status === 'error' || status === 'crashed',
	);
	return Promise.all(
		failed.map(async ({ id }) => {
			const { error, lastNodeExecuted } = (await client.execution(id)).data?.resultData ?? {};
			return `Execution ${id} failed at "${lastNodeExecuted}": ${error?.message ?? 'crashed'}`;
		}),
	);
}

async function untilPosted(
	{ client, progress }: DemoWorld,
	workflowId: string,
	look: () => Promise<RunSummary>,
): Promise<RunSummary> {
	const since = new Date();
	let deadline = since.getTime() + PATIENCE_MS;
	let told = false;
	for (;;) {
		const summary = await look();
		if (summary.ok || Date.now() > deadline) {
			return summary;
		}
		const failed = told ? [] : await failures(client, workflowId, since);
		if (failed.length > 0) {
			failed.forEach((sentence) => progress.step(sentence));
			told = true;
			deadline = Date.now() + PATIENCE_AFTER_FAILURE_MS;
		}
		progress.detail('waiting for the workflow');
		await pause(250);
	}
}

/**
 * The whole way of one invoice: credentials, templates, setup, booking in Rackbeat, and the books in
 * Dinero.
 *
 * @returns what was posted; `ok` is false when the books are not as expected
 * @throws PlainProblem when a credential or the setup is refused
 */
export async function runDemo(world: DemoWorld): Promise<RunSummary> {
	const { simulators, progress } = world;
	const dinero = new SimulatorControl(simulators.dinero.url);
	const rackbeat = new SimulatorControl(simulators.rackbeat.url);
	await Promise.all([dinero.reset('demo'), rackbeat.reset('demo')]);
	progress.step('Creating and testing the credentials');
	const references = await createCredentials(world);
	const invoices = await installTemplates(world, references);
	const books = async () => readBooks(await dinero.state(), simulators.dinero.organizationId);
	const before = new Set((await books()).vouchers.map(({ guid }) => guid));
	progress.step(`Booking invoice ${DEMO_INVOICE} in Rackbeat`);
	await rackbeat.book(DEMO_INVOICE);
	progress.step('Waiting until it stands in Dinero');
	const look = async () => checkBooks(await books(), before);
	const summary = await untilPosted(world, invoices.id, look);
	await world.afterwards?.(references);
	return summary;
}
