import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { startSimulator, type RunningSimulator } from '../simulators/control/startSimulator';
import { dineroSimulator } from '../simulators/dinero';
import { rackbeatSimulator } from '../simulators/rackbeat';
import { DEMO_ROGER_CLIENT, DEMO_TOKENS, rogerSimulator } from '../simulators/roger';
import type { CredentialData } from './testCredentials';

export interface LoggedCall {
	method: string;
	path: string;
	status: number;
	warnings?: string[];
}

/** One running simulator and its control API. */
export class DemoSystem {
	constructor(readonly running: RunningSimulator) {}

	private control = async (method: string, path: string, data?: unknown): Promise<unknown> => {
		const url = `${this.running.url}/_sim/${path}`;
		return (await axios.request<unknown>({ method, url, data })).data;
	};

	reset = (seed: unknown = 'demo') => this.control('POST', 'reset', { seed });
	switches = (values: IDataObject) => this.control('PATCH', 'switches', values);
	faults = (list: IDataObject[]) => this.control('POST', 'faults', list);
	/** No fault strikes any more. */
	mend = () => this.control('DELETE', 'faults');
	clock = (change: IDataObject) => this.control('PATCH', 'clock', change);
	forget = () => this.control('DELETE', 'requests');
	/** @returns the invoice's number, which booking may have changed */
	async bookInvoice(number: number): Promise<string> {
		const booked = await this.control('POST', `book/${number}`);
		return String((booked as IDataObject)['number']);
	}
	/** Dinero: the customer opens the link to a document. */
	seen = (guid: string) => this.control('POST', `seen/${guid}`);
	/** A person or the bank acts: a control call beyond those that all simulators share. */
	act = async (path: string, data: IDataObject = {}, method = 'POST') =>
		(await this.control(method, path, data)) as IDataObject;
	state = async () => (await this.control('GET', 'state')) as IDataObject;

	async calls(): Promise<LoggedCall[]> {
		const answer = await this.control('GET', 'requests');
		return (Array.isArray(answer) ? answer : (answer as IDataObject)['requests']) as LoggedCall[];
	}
}

/** All demo companies, running, and the credentials that reach them. */
export interface DemoCompanies {
	dinero: DemoSystem;
	rackbeat: DemoSystem;
	roger: DemoSystem;
	credentials: CredentialData;
	close(): Promise<void>;
}

/** A Roger credential after the sign-in; its token lives an hour on the simulator's clock. */
function rogerCredential({ url, apiUrl }: RunningSimulator): IDataObject {
	return {
		clientId: DEMO_ROGER_CLIENT.id,
		clientSecret: DEMO_ROGER_CLIENT.secret,
		scope: DEMO_ROGER_CLIENT.scopes.join(' '),
		authentication: 'header',
		environment: 'custom',
		baseUrl: apiUrl,
		authUrl: `${url}/connect/authorize`,
		accessTokenUrl: `${url}/connect/token`,
		webhookSecret: DEMO_ROGER_CLIENT.webhookSecret,
		oauthTokenData: {
			access_token: DEMO_TOKENS.accessToken,
			refresh_token: DEMO_TOKENS.refreshToken,
			token_type: 'Bearer',
			expires_in: 3600,
		},
	};
}

/** Starts all simulators with the demo seed. `organizationId`: the company of the Dinero credential. */
export async function startDemoCompanies(organizationId = 1001): Promise<DemoCompanies> {
	const dinero = await startSimulator(dineroSimulator);
	const rackbeat = await startSimulator(rackbeatSimulator);
	const roger = await startSimulator(rogerSimulator);
	return {
		dinero: new DemoSystem(dinero),
		rackbeat: new DemoSystem(rackbeat),
		roger: new DemoSystem(roger),
		credentials: {
			dineroApi: {
				clientId: 'demo-client',
				clientSecret: 'demo-secret',
				apiKey: `demo-key-${organizationId}`,
				organizationId,
				baseUrl: dinero.apiUrl,
				tokenUrl: `${dinero.url}/dineroapi/oauth/token`,
			},
			rackbeatApi: { apiKey: 'demo-rackbeat-key', baseUrl: rackbeat.apiUrl },
			rogerOAuth2Api: rogerCredential(roger),
		},
		close: async () => {
			await dinero.close();
			await rackbeat.close();
			await roger.close();
		},
	};
}
