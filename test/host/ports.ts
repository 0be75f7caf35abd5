import { createServer } from 'node:net';
import { PlainProblem } from './plainProblem';

function listenOn(port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const found = typeof address === 'object' && address !== null ? address.port : port;
			server.close(() => resolve(found));
		});
	});
}

/** A port on 127.0.0.1 that nobody uses at the moment. */
export function freePort(): Promise<number> {
	return listenOn(0);
}

/**
 * Makes sure that a port is free before anything is started.
 *
 * @param option the option of `npm start` that chooses another one
 * @throws PlainProblem when somebody listens there already
 */
export async function requireFreePort(port: number, use: string, option: string): Promise<void> {
	try {
		await listenOn(port);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new PlainProblem(
			code === 'EADDRINUSE'
				? `Port ${port}, wanted for ${use}, is in use. End what runs there or choose another ` +
					`port: npm start -- ${option} <port>`
				: `Port ${port}, wanted for ${use}, cannot be opened (${code}). Choose another one: ` +
					`npm start -- ${option} <port>`,
		);
	}
}
