import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startSimulator } from '../simulators/control/startSimulator';
import { dineroSimulator } from '../simulators/dinero';
import type { ClientRun } from './callResult';
import { clientsPage } from './clientsPage';
import { runNpmDinero } from './npmDinero';
import { runRecorded } from './recordedClient';

const PAGE = path.resolve(__dirname, '../../docs/clients.md');

/** Each client meets books of its own. */
async function onFreshBooks(run: (url: string) => Promise<ClientRun>): Promise<ClientRun> {
	const simulator = await startSimulator(dineroSimulator);
	try {
		return await run(simulator.url);
	} finally {
		await simulator.close();
	}
}

function tell({ client, results }: ClientRun): void {
	console.log(client);
	for (const { call, isAccepted, isRight, why } of results) {
		const answer = `${isAccepted ? 'accepted' : 'refused'}${why && ` (${why})`}`;
		console.log(`${isRight ? 'ok  ' : 'FAIL'}  ${call}: ${answer}`);
		if (!isRight) process.exitCode = 1;
	}
}

/** `npm run test:clients`: public clients that are not ours talk to the Dinero simulator. */
async function main(): Promise<void> {
	const runs = [
		await onFreshBooks(runNpmDinero),
		await onFreshBooks((url) => runRecorded(url, 'dineroGo')),
	];
	runs.forEach(tell);
	const page = await clientsPage(runs);
	if (process.argv.includes('--write')) writeFileSync(PAGE, page);
	else if (readFileSync(PAGE, 'utf8') !== page) {
		console.error('docs/clients.md is out of date: npm run test:clients -- --write');
		process.exitCode = 1;
	}
}

void main();
