import { parseArgs } from 'node:util';
import { startSimulator } from './control';
import type { RunningSimulator, SimulatorDefinition } from './control';
import {
	DEMO_CLIENT,
	DEMO_CONNECT_CLIENT,
	DEMO_ORGANISATION,
	demoKey,
	dineroSimulator,
} from './dinero';

const RACKBEAT_KEY = 'demo-rackbeat-key';
const RACKBEAT_ACCOUNT = 2001;

const USAGE =
	'Usage: start.ts [--dinero <port>] [--rackbeat <port>] [--roger <port>] (port 0 takes a free one)';

/** A sentence for the person who started it; no stack. */
class PlainProblem extends Error {}

function portOf(text: string | undefined): number | undefined {
	if (text === undefined) {
		return undefined;
	}
	const port = Number(text);
	if (!/^\d+$/.test(text) || port > 65_535) {
		throw new PlainProblem(`'${text}' is not a port. ${USAGE}`);
	}
	return port;
}

async function start<State>(
	definition: SimulatorDefinition<State>,
	port: number,
): Promise<RunningSimulator> {
	try {
		return await startSimulator(definition, { port });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
			throw new PlainProblem(
				`Port ${port} for the ${definition.name} simulator is already in use; choose another.`,
			);
		}
		throw error;
	}
}

async function startDinero(port: number) {
	const running = await start(dineroSimulator, port);
	return {
		running,
		announcement: {
			url: running.url,
			organizationId: String(DEMO_ORGANISATION),
			clientId: DEMO_CLIENT.id,
			clientSecret: DEMO_CLIENT.secret,
			apiKey: demoKey(DEMO_ORGANISATION),
			tokenUrl: `${running.url}/dineroapi/oauth/token`,
			oauth2: {
				clientId: DEMO_CONNECT_CLIENT.id,
				clientSecret: DEMO_CONNECT_CLIENT.secret,
				authUrl: `${running.url}/connect/authorize`,
				accessTokenUrl: `${running.url}/connect/token`,
			},
		},
	};
}

async function startRackbeat(port: number) {
	const { rackbeatSimulator } = await import('./rackbeat');
	const running = await start(rackbeatSimulator, port);
	return {
		running,
		announcement: {
			url: running.apiUrl,
			apiKey: RACKBEAT_KEY,
			account: String(RACKBEAT_ACCOUNT),
		},
	};
}

async function startRoger(port: number) {
	const { rogerAnnouncement, rogerSimulator } = await import('./roger');
	const running = await start(rogerSimulator, port);
	return { running, announcement: rogerAnnouncement(running) };
}

function endWith(running: RunningSimulator[]): void {
	const end = async (): Promise<void> => {
		await Promise.all(running.map((simulator) => simulator.close()));
		process.exit(0);
	};
	process.once('SIGINT', () => void end());
	process.once('SIGTERM', () => void end());
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			dinero: { type: 'string' },
			rackbeat: { type: 'string' },
			roger: { type: 'string' },
		},
	});
	const ports = [values.dinero, values.rackbeat, values.roger].map(portOf);
	const [dineroPort, rackbeatPort, rogerPort] = ports;
	if (ports.every((port) => port === undefined)) {
		throw new PlainProblem(USAGE);
	}
	const dinero = dineroPort === undefined ? undefined : await startDinero(dineroPort);
	const rackbeat = rackbeatPort === undefined ? undefined : await startRackbeat(rackbeatPort);
	const roger = rogerPort === undefined ? undefined : await startRoger(rogerPort);
	endWith([dinero, rackbeat, roger].flatMap((started) => (started ? [started.running] : [])));
	const ready = {
		dinero: dinero?.announcement,
		rackbeat: rackbeat?.announcement,
		roger: roger?.announcement,
	};
	process.stdout.write(`${JSON.stringify(ready)}\n`);
}

main().catch((error: unknown) => {
	const plain =
		error instanceof PlainProblem || (error as Error).message.startsWith('Unknown option');
	console.error(plain ? (error as Error).message : error);
	process.exit(1);
});
