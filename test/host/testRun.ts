import { ensureHost } from './hostInstall';
import { ensureBuilt, packPackage } from './ownPackage';
import { Progress } from './progress';
import { clearRunFolder, createRunFolder } from './runFolder';

const NAME = 'N8N_NODES_DINERO_TEST_RUN';

/** What all test files of one run share. */
interface TestRun {
	/** Holds the user folders of the n8n servers that the tests start. */
	folder: string;
	packageTarball: string;
}

/** @throws Error outside of a run that `setUpTestRun` began */
export function testRun(): TestRun {
	const text = process.env[NAME];
	if (!text) throw new Error('Run these tests by npm run test:e2e or npm run test:browser.');
	return JSON.parse(text) as TestRun;
}

/**
 * Installs n8n and builds and packs the package, once for all test files. It runs outside of Jest's
 * sandbox, the one place that a signal reaches: whoever ends the run leaves no n8n behind.
 */
export async function setUpTestRun(): Promise<void> {
	const progress = new Progress((line) => console.log(line));
	await ensureHost(progress);
	await ensureBuilt(progress);
	const folder = await createRunFolder();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => {
			clearRunFolder(folder);
			process.exit(130);
		});
	}
	const run: TestRun = { folder, packageTarball: await packPackage() };
	process.env[NAME] = JSON.stringify(run);
	progress.step('Running the tests');
}

export function tearDownTestRun(): void {
	clearRunFolder(testRun().folder);
}
