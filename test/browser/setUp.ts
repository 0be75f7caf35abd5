import { ensureChromium } from '../host/chromium';
import { PlainProblem } from '../host/plainProblem';
import { Progress } from '../host/progress';
import { setUpTestRun } from '../host/testRun';

/** Tells `.ci/run` that this machine cannot run the tests, as opposed to tests that fail. */
const CANNOT_RUN_HERE = 77;

export default async function setUp(): Promise<void> {
	try {
		process.env['CHROMIUM'] = await ensureChromium(new Progress((line) => console.log(line)));
	} catch (error) {
		if (!(error instanceof PlainProblem)) throw error;
		console.error(error.message);
		process.exit(CANNOT_RUN_HERE);
	}
	await setUpTestRun();
}
