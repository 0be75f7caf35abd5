import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that a receiver got, with the bytes as they were sent. */
export interface Received {
	headers: Record<string, string>;
	raw: Buffer;
}

/** A server that answers Roger's calls, as n8n does for an active workflow. */
export interface Receiver {
	url: string;
	received: Received[];
	/** What is answered from now on. */
	answer(status: number): void;
	close(): Promise<void>;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

export async function startReceiver(
	respond?: (call: Received) => Promise<number>,
): Promise<Receiver> {
	const received: Received[] = [];
	let status = 200;
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const headers = request.headers as Record<string, string>;
			const call = { headers, raw: Buffer.concat(chunks) };
			received.push(call);
			void (respond?.(call) ?? Promise.resolve(status)).then((code) =>
				response.writeHead(code).end(),
			);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	server.unref();
	return {
		url: `http://127.0.0.1:${portOf(server)}/hook`,
		received,
		answer: (code) => void (status = code),
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}
