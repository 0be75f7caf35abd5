import { rm } from 'node:fs/promises';
import { stopEverything } from './childProcess';
import { runDemo, TEMPLATES } from './demoRun';
import { DEMO_OWNER } from './demoOwner';
import { ensureHost } from './hostInstall';
import { N8nClient } from './n8nClient';
import { startN8n } from './n8nProcess';
import type { RunningN8n } from './n8nProcess';
import { ensureBuilt, packPackage } from './ownPackage';
import { importOthers } from './otherTemplates';
import { PlainProblem } from './plainProblem';
import { requireFreePort } from './ports';
import { Progress } from './progress';
import { reportText, summaryJson } from './report';
import { createRunFolder } from './runFolder';
import { SimulatorControl, startSimulators } from './simulators';
import { HELP, parseStartOptions } from './startOptions';
import type { StartOptions } from './startOptions';
import { readTemplate } from './templates';
import type { CredentialReferences } from './templates';

let stopping = false;

async function requireFreePorts(options: StartOptions): Promise<void> {
	await requireFreePort(options.n8nPort, 'n8n', '--n8n-port');
	await requireFreePort(options.n8nPort + 1, "n8n's task runner", '--n8n-port');
	await requireFreePort(options.dineroPort, 'the Dinero simulator', '--dinero-port');
	await requireFreePort(options.rackbeatPort, 'the Rackbeat simulator', '--rackbeat-port');
	await requireFreePort(options.rogerPort, 'the Roger simulator', '--roger-port');
}

async function requireTemplates(): Promise<void> {
	for (const file of Object.values(TEMPLATES)) {
		await readTemplate(file);
	}
}

interface Started {
	n8n: RunningN8n;
	ok: boolean;
}

async function startAndRun(
	options: StartOptions,
	userFolder: string,
	progress: Progress,
): Promise<Started> {
	await requireTemplates();
	await requireFreePorts(options);
	const [host] = await Promise.all([ensureHost(progress), ensureBuilt(progress)]);
	const packageTarball = await packPackage();
	progress.step('Starting n8n and the simulators');
	const { n8nPort, dineroPort, rackbeatPort, rogerPort } = options;
	const [simulators, n8n] = await Promise.all([
		startSimulators({ dinero: dineroPort, rackbeat: rackbeatPort, roger: rogerPort }),
		startN8n({ host, userFolder, port: n8nPort, brokerPort: n8nPort + 1, packageTarball }),
	]);
	const client = new N8nClient(n8n.url);
	await client.open(DEMO_OWNER);
	const world = { client, simulators, progress };
	const afterwards = (references: CredentialReferences) => importOthers(world, references);
	const summary = await runDemo({ ...world, afterwards });
	const urls = {
		n8n: n8n.url,
		dinero: new SimulatorControl(simulators.dinero.url).page,
		rackbeat: new SimulatorControl(simulators.rackbeat.url).page,
		roger: new SimulatorControl(simulators.roger.url).page,
	};
	console.log(reportText(summary, urls));
	if (options.headless) {
		await stopEverything();
		console.log(summaryJson(summary, urls, progress.seconds));
	}
	return { n8n, ok: summary.ok };
}

/** Resolves with the name of the signal that asks us to end; repeated ones change nothing. */
function untilAskedToEnd(): Promise<NodeJS.Signals> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => {
				stopping = true;
				resolve(signal);
			});
		}
	});
}

async function stayUp({ n8n }: Started, asked: Promise<NodeJS.Signals>): Promise<number> {
	console.log('Everything keeps running. Ctrl-C ends it.');
	const how = await Promise.race([asked, n8n.ended]);
	if (typeof how === 'string') {
		return 0;
	}
	console.error(`n8n has ended by itself.\n${n8n.log().slice(-2000)}`);
	return 1;
}

/** Runs to the exit code; once we are asked to end, whatever is still under way does not matter. */
async function main(options: StartOptions, userFolder: string): Promise<number> {
	const asked = untilAskedToEnd();
	const progress = new Progress((line) => console.log(line));
	const started = await Promise.race([
		startAndRun(options, userFolder, progress),
		asked.then(() => undefined),
	]);
	if (!started) {
		return 130;
	}
	return options.headless ? Number(!started.ok) : stayUp(started, asked);
}

async function start(): Promise<number> {
	const options = parseStartOptions(process.argv.slice(2));
	if (options.help) {
		console.log(HELP);
		return 0;
	}
	const userFolder = await createRunFolder();
	try {
		return await main(options, userFolder);
	} finally {
		if (stopping) {
			console.log('\nStopping n8n and the simulators');
		}
		await stopEverything();
		if (!options.keep) {
			await rm(userFolder, { recursive: true, force: true });
		}
	}
}

start().then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error instanceof PlainProblem ? `\n${error.message}` : error);
		process.exit(1);
	},
);
