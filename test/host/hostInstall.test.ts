import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lockHash } from './hostInstall';

const recipe = (file: string) => readFileSync(path.join(__dirname, 'n8n', file), 'utf8');

describe('lock hash', () => {
	it('is the same for the same recipe and another one for any change', () => {
		expect(lockHash(['a', 'b'])).toBe(lockHash(['a', 'b']));
		expect(lockHash(['a', 'b'])).toMatch(/^[0-9a-f]{12}$/);
		expect(new Set([['a', 'b'], ['ab'], ['ab', ''], ['b', 'a']].map(lockHash)).size).toBe(4);
	});
});

describe('recipe of the host', () => {
	it('names exact versions only, and the lock agrees', () => {
		const { dependencies } = JSON.parse(recipe('package.json')) as {
			dependencies: Record<string, string>;
		};
		const lock = recipe('pnpm-lock.yaml');
		for (const [name, version] of Object.entries(dependencies)) {
			expect(version).toMatch(/^\d+\.\d+\.\d+$/);
			expect(lock).toContain(`      ${name}:\n        specifier: ${version}\n`);
		}
	});

	it('holds no addresses of a registry', () => {
		expect(recipe('pnpm-lock.yaml')).not.toMatch(/tarball:|resolution: \{.*https?:/);
	});
});
