import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { startDemoCompanies, type DemoCompanies } from '../engine/demoCompanies';
import { DEMO_OWNER } from './demoOwner';
import { ensureHost } from './hostInstall';
import { N8nClient } from './n8nClient';
import { startN8n, type RunningN8n } from './n8nProcess';
import { freePort } from './ports';
import { Progress } from './progress';
import { testRun } from './testRun';

/** A real n8n server with our package, and the demo companies beside it. */
export interface LiveN8n {
	readonly client: N8nClient;
	readonly demo: DemoCompanies;
	/** What the server that runs now has printed. */
	log(): string;
	/** Ends the server, as an update does or as a crash does, and starts it again with its data. */
	restart(how: 'stop' | 'kill'): Promise<void>;
	close(): Promise<void>;
}

class Live implements LiveN8n {
	constructor(
		readonly client: N8nClient,
		readonly demo: DemoCompanies,
		private server: RunningN8n,
		private readonly start: () => Promise<RunningN8n>,
	) {}

	log = (): string => this.server.log();

	async restart(how: 'stop' | 'kill'): Promise<void> {
		await this.server[how]();
		this.server = await this.start();
	}

	async close(): Promise<void> {
		await this.server.stop();
		await this.demo.close();
	}
}

/** Starts a new n8n with an owner, and the simulators with the demo seed and no limit of calls. */
export async function startLiveN8n(): Promise<LiveN8n> {
	const { folder, packageTarball } = testRun();
	const host = await ensureHost(new Progress(() => undefined));
	const userFolder = await mkdtemp(path.join(folder, 'n8n-'));
	const [port, brokerPort] = [await freePort(), await freePort()];
	const at = { host, userFolder, port, brokerPort };
	const demo = await startDemoCompanies();
	await demo.dinero.switches({ rateLimit: 0, vismaRateLimit: 0 });
	await demo.roger.switches({ rateLimit: 0 });
	const server = await startN8n({ ...at, packageTarball });
	const client = new N8nClient(server.url);
	await client.open(DEMO_OWNER);
	return new Live(client, demo, server, () => startN8n(at));
}
