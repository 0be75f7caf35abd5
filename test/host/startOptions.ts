import { PlainProblem } from './plainProblem';

export interface StartOptions {
	/** End after the run; the last line is the summary as JSON. */
	headless: boolean;
	/** Keep the run's folder (database and logs of n8n) when all is over. */
	keep: boolean;
	help: boolean;
	n8nPort: number;
	dineroPort: number;
	rackbeatPort: number;
	rogerPort: number;
}

const FLAGS = { '--headless': 'headless', '--keep': 'keep', '--help': 'help' } as const;
const PORTS = {
	'--n8n-port': 'n8nPort',
	'--dinero-port': 'dineroPort',
	'--rackbeat-port': 'rackbeatPort',
	'--roger-port': 'rogerPort',
} as const;

export const HELP = `npm start -- [options]
  --headless             end after the run; the last line is a summary as JSON
  --keep                 keep the run's folder (database and logs of n8n)
  --n8n-port <port>      default 5710; the port after it is used too
  --dinero-port <port>   default 4010
  --rackbeat-port <port> default 4020
  --roger-port <port>    default 4030`;

const isFlag = (text: string): text is keyof typeof FLAGS => Object.hasOwn(FLAGS, text);
const isPort = (text: string): text is keyof typeof PORTS => Object.hasOwn(PORTS, text);

function portOf(option: string, text: string | undefined): number {
	const port = Number(text);
	if (!text || !Number.isInteger(port) || port < 1 || port > 65_534) {
		throw new PlainProblem(
			`${option} wants a port number from 1 to 65534, not ${text ?? 'nothing'}.`,
		);
	}
	return port;
}

/** Refuses two services on one port; n8n uses the port after its own as well. */
function checkDistinct(options: StartOptions): StartOptions {
	const { n8nPort, dineroPort, rackbeatPort, rogerPort } = options;
	const ports = [n8nPort, n8nPort + 1, dineroPort, rackbeatPort, rogerPort];
	if (new Set(ports).size < ports.length) {
		throw new PlainProblem(
			'Two services would share a port; n8n uses its own port and the one after it.',
		);
	}
	return options;
}

/** Reads the arguments of `npm start`. @throws PlainProblem for an unknown or incomplete one */
export function parseStartOptions(args: string[]): StartOptions {
	const options: StartOptions = {
		headless: false,
		keep: false,
		help: false,
		n8nPort: 5710,
		dineroPort: 4010,
		rackbeatPort: 4020,
		rogerPort: 4030,
	};
	const rest = args.flatMap((text) => (/^--[a-z-]+=/.test(text) ? splitAtEquals(text) : [text]));
	while (rest.length > 0) {
		const option = rest.shift() ?? '';
		if (isFlag(option)) {
			options[FLAGS[option]] = true;
		} else if (isPort(option)) {
			options[PORTS[option]] = portOf(option, rest.shift());
		} else {
			throw new PlainProblem(`${option} is not known.\n${HELP}`);
		}
	}
	return checkDistinct(options);
}

function splitAtEquals(text: string): string[] {
	const at = text.indexOf('=');
	return [text.slice(0, at), text.slice(at + 1)];
}
