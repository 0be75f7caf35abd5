import { expect } from 'expect';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

Object.assign(globalThis, { expect });

const README = path.join(__dirname, '../../README.md');

async function write(file: string, text: string): Promise<void> {
	const options = await resolveConfig(file);
	writeFileSync(file, await format(text, { ...options, filepath: file }));
}

/** `npm run operations`: writes the operations of each node into its guide and into the README. */
async function main(): Promise<void> {
	const { AUDITED_SERVICES } = await import('./auditedServices');
	const { guideFile, guideWith, readmeWith } = await import('./operationGuide');
	let readme = readFileSync(README, 'utf8');
	for (const service of AUDITED_SERVICES) {
		const guide = guideFile(service);
		await write(guide, guideWith(readFileSync(guide, 'utf8'), service));
		readme = readmeWith(readme, service);
	}
	await write(README, readme);
}

void main();
