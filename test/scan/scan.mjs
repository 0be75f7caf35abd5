/**
 * Both legs of n8n's package scanner, offline: the sources as they stand in the repository, and the
 * tarball as it would be published. Exits 1 with the scanner's own report when either finds anything.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analyzePackage } from '@n8n/scan-community-package/scanner/scanner.mjs';

const SOURCE_PATTERNS = ['package.json', '{nodes,credentials}/**/*.{js,ts,json}'];
const TARBALL_PATTERNS = ['**/*.js', 'package.json'];

const work = mkdtempSync(path.join(tmpdir(), 'n8n-nodes-dinero-scan-'));

function copySources() {
	const folder = path.join(work, 'source');
	mkdirSync(folder);
	for (const name of [
		'package.json',
		'nodes',
		'credentials',
		'services',
		'bookkeeping',
		'vendor',
	]) {
		cpSync(name, path.join(folder, name), { recursive: true });
	}
	return folder;
}

function unpackTarball() {
	const folder = path.join(work, 'package');
	mkdirSync(folder);
	execFileSync('npm', ['pack', '--silent', '--pack-destination', work], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
	execFileSync('tar', ['-xzf', path.join(work, tarball), '-C', folder, '--strip-components=1']);
	return folder;
}

try {
	const legs = [
		['sources', copySources(), SOURCE_PATTERNS],
		['tarball', unpackTarball(), TARBALL_PATTERNS],
	];
	for (const [name, folder, patterns] of legs) {
		const result = await analyzePackage(folder, patterns);
		console.log(`scanner, ${name}: ${result.passed ? 'passed' : result.message}`);
		if (!result.passed) {
			console.log(result.details ?? '');
			process.exitCode = 1;
		}
	}
} finally {
	rmSync(work, { recursive: true, force: true });
}
