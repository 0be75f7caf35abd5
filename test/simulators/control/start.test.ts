import axios from 'axios';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const START = path.resolve(__dirname, '../start.ts');

/** Runs the starter until it ends, or until it has said that it is ready. */
async function run(args: string[]) {
	const child = spawn(process.execPath, ['--import', 'tsx', START, ...args]);
	let out = '';
	let problem = '';
	const ready = new Promise<void>((resolve) => {
		child.stdout.on('data', (chunk) => {
			out += String(chunk);
			resolve();
		});
	});
	child.stderr.on('data', (chunk) => {
		problem += String(chunk);
	});
	const ended = once(child, 'exit');
	await Promise.race([ready, ended]);
	return { child, ended, out: () => out, problem: () => problem };
}

describe('the starter', () => {
	it('prints one line of JSON when ready, and ends on SIGTERM', async () => {
		const { child, ended, out } = await run(['--dinero', '0']);
		const { dinero } = JSON.parse(out());
		expect(out().trim().split('\n')).toHaveLength(1);
		expect(dinero).toMatchObject({ organizationId: '1001', apiKey: 'demo-key-1001' });
		expect((await axios.get(`${dinero.url}/`, { proxy: false })).data).toContain('Frihjul Cykler');
		child.kill('SIGTERM');
		expect((await ended)[0]).toBe(0);
	});

	it('says in one sentence that a port is taken', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const { ended, problem } = await run(['--dinero', String(port)]);
		expect((await ended)[0]).toBe(1);
		expect(problem().trim()).toBe(
			`Port ${port} for the dinero simulator is already in use; choose another.`,
		);
		server.close();
	});

	it('refuses what is no port, and nothing at all', async () => {
		const wrong = await run(['--dinero', 'abc']);
		expect((await wrong.ended)[0]).toBe(1);
		expect(wrong.problem()).toContain("'abc' is not a port.");
		expect((await (await run([])).ended)[0]).toBe(1);
	});
});
