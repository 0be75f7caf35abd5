import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './childProcess';
import { HOST_ROOT } from './hostInstall';
import { PlainProblem } from './plainProblem';
import type { Progress } from './progress';

const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that the environment names (CHROMIUM), or the first that is installed. */
export function installedChromium(): string | undefined {
	const named = process.env['CHROMIUM'];
	return [...(named ? [named] : []), ...PLACES].find((place) => existsSync(place));
}

const mayInstall = (): boolean => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

async function installByApt(progress: Progress): Promise<void> {
	progress.step('Installing Chromium with apt-get (once)');
	const options = {
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		logFile: path.join(HOST_ROOT, 'chromium.log'),
	};
	const lists = await runCommand('apt-get', ['update', '-qq'], options);
	if (lists.code !== 0) return;
	const install = [
		'install',
		'-y',
		'-qq',
		'--no-install-recommends',
		'chromium',
		'fonts-liberation',
	];
	await runCommand('apt-get', install, options);
}

/**
 * The path of a Chromium; Debian's own is installed where that is allowed.
 *
 * @throws PlainProblem when there is none and none can be installed
 */
export async function ensureChromium(progress: Progress): Promise<string> {
	if (!installedChromium() && mayInstall()) await installByApt(progress);
	const found = installedChromium();
	if (found) return found;
	throw new PlainProblem(
		'The tests of the canvas need Chromium and there is none. Install it (Debian: `apt-get install ' +
			'chromium` as root) or name one in the environment variable CHROMIUM, and start again.',
	);
}
