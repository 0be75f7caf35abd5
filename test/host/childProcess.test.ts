import { setTimeout as pause } from 'node:timers/promises';
import { runCommand, startProcess, stopEverything } from './childProcess';
import { freePort, requireFreePort } from './ports';

const script = (text: string) => ['-e', text];

describe('child processes', () => {
	it('hands back exit code and output', async () => {
		const lines: string[] = [];
		const { code, output } = await runCommand(
			process.execPath,
			script('console.log("one\\ntwo"); process.exit(3)'),
			{ onLine: (line) => lines.push(line) },
		);
		expect({ code, output, lines }).toEqual({
			code: 3,
			output: 'one\ntwo\n',
			lines: ['one', 'two'],
		});
	});

	it('reports a command that does not exist', async () => {
		const { code, output } = await runCommand('no-such-command-here', []);
		expect(code).toBe(127);
		expect(output).toContain('ENOENT');
	});

	it('ends a process together with what it has started', async () => {
		const port = await freePort();
		const listen = `require("node:net").createServer().listen(${port}, "127.0.0.1", () => console.log("up"))`;
		const parent = startProcess(
			process.execPath,
			script(
				`require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(listen)}], ` +
					'{ stdio: "inherit" }); setInterval(() => {}, 1000)',
			),
		);
		while (!parent.log().includes('up')) {
			await pause(20);
		}
		await parent.stop();
		expect(parent.hasEnded()).toBe(true);
		await pause(100);
		await expect(requireFreePort(port, 'the test', '--port')).resolves.toBeUndefined();
	});

	it('starts nothing any more once everything is being stopped', async () => {
		const running = startProcess('sleep', ['60']);
		await stopEverything();
		expect(running.hasEnded()).toBe(true);
		expect(() => startProcess('sleep', ['60'])).toThrow('not started any more');
	});
});
