import type { IDataObject } from 'n8n-workflow';
import axios from 'axios';
import type {
	RackbeatDineroSettings,
	RackbeatDineroSettingsInput,
} from '../../bookkeeping/settings/rackbeatDinero';
import { rackbeatDineroSettings } from '../../bookkeeping/settings/rackbeatDinero';
import { personalToken } from '../../services/dinero/token';
import { backToNow, letPass } from '../engine/passingTime';
import { runNode } from '../engine/runNode';
import { axiosSend } from '../services/axiosSend';
import { startSimulator, type RunningSimulator } from '../simulators/control';
import { dineroSimulator } from '../simulators/dinero';
import { rackbeatSimulator } from '../simulators/rackbeat';

export interface Entry {
	voucherGuid: string;
	voucherType: string;
	date: string;
	accountNumber: number;
	debitOre: number;
	creditOre: number;
	vatCode: string | null;
	description: string;
}

export interface Transferred {
	/** Items of the Ready output of Plan. */
	ready: IDataObject[];
	/** Items of the Blocked output of Plan. */
	blocked: IDataObject[];
	/** Results of Post. */
	posted: IDataObject[];
}

const demo: RackbeatDineroSettingsInput = {
	version: 1,
	organizationId: 1001,
	rackbeatAccount: '2001',
	from: '2026-01-01',
	debtor: {
		invoiceStatus: 'booked',
		accountByGroupZone: {
			domestic: { '1': 1400, '2': 1000, '3': 1000, '4': 1450, '5': 1350, '6': 1050 },
			eu: { '1': 1100, '2': 1100, '3': 1100, '4': 1150, '5': 1150 },
			abroad: { '1': 1200, '2': 1200, '3': 1200, '4': 1200, '5': 1200 },
		},
	},
	cogs: { auto: true, expenseAccount: 2000, inventoryAccount: 53500 },
	units: { byUnit: { '1': 'parts', '2': 'hours', '3': 'set', '5': 'km' }, defaultUnit: 'parts' },
};

type Part = 'debtor' | 'cogs' | 'rounding';
export type Changes = Partial<Omit<RackbeatDineroSettingsInput, Part>> &
	Partial<Pick<RackbeatDineroSettingsInput, Part>>;

/** The demo company's settings, with single settings changed. */
export function settingsWith(changes: Changes = {}): RackbeatDineroSettings {
	return rackbeatDineroSettings.parse({
		...demo,
		...changes,
		debtor: { ...demo.debtor, ...changes.debtor },
		cogs: { ...demo.cogs, ...changes.cogs },
	});
}

/** Both simulators with the demo company, and the way of a document through our nodes. */
export class World {
	private constructor(
		readonly dinero: RunningSimulator,
		readonly rackbeat: RunningSimulator,
	) {}

	static async start(): Promise<World> {
		const world = new World(
			await startSimulator(dineroSimulator, {}),
			await startSimulator(rackbeatSimulator, {}),
		);
		await world.reset();
		return world;
	}

	async reset(): Promise<void> {
		backToNow();
		await axios.post(`${this.dinero.url}/_sim/reset`, { seed: 'demo' });
		await axios.post(`${this.rackbeat.url}/_sim/reset`, { seed: 'demo' });
		// Pacing has its own tests; here the limit must not slow fifty documents down.
		await this.switches({ rateLimit: 0 });
	}

	async close(): Promise<void> {
		backToNow();
		await this.dinero.close();
		await this.rackbeat.close();
	}

	credentials(changes: { dinero?: IDataObject; rackbeat?: IDataObject } = {}) {
		return {
			dineroApi: {
				clientId: 'demo-client',
				clientSecret: 'demo-secret',
				apiKey: 'demo-key-1001',
				organizationId: 1001,
				baseUrl: this.dinero.url,
				tokenUrl: `${this.dinero.url}/dineroapi/oauth/token`,
				limitPerMinute: 100_000,
				...changes.dinero,
			},
			rackbeatApi: {
				apiKey: 'demo-rackbeat-key',
				baseUrl: this.rackbeat.apiUrl,
				limitPerMinute: 100_000,
				...changes.rackbeat,
			},
		};
	}

	switches = (values: IDataObject) => axios.patch(`${this.dinero.url}/_sim/switches`, values);
	/** Chooses readings of Rackbeat, where a test holds in one alone. */
	readRackbeat = (values: IDataObject) => axios.patch(`${this.rackbeat.url}/_sim/switches`, values);
	faults = (faults: IDataObject[]) => axios.post(`${this.dinero.url}/_sim/faults`, faults);
	/** Lets time pass for everybody in this process: nodes and simulators alike. */
	advance(seconds: number): void {
		letPass(seconds * 1000);
	}

	/** @returns the invoice's number, which booking may have changed */
	async book(number: number): Promise<number> {
		const url = `${this.rackbeat.url}/_sim/book/${number}`;
		return (await axios.post<{ number: number }>(url, {}, json)).data.number;
	}

	async plan(
		numbers: number[],
		settings = settingsWith(),
		options: IDataObject = {},
		credentials = this.credentials(),
	): Promise<Pick<Transferred, 'ready' | 'blocked'>> {
		const [ready = [], blocked = []] = await runNode({
			type: 'rackbeatDinero',
			parameters: {
				resource: 'customerInvoice',
				operation: 'plan',
				number: '={{ $json.number }}',
				settings: JSON.stringify(settings),
				options,
			},
			items: numbers.map((number) => ({ json: { number: String(number) } })),
			credentials,
		});
		return {
			ready: ready.map(({ json: item }) => item),
			blocked: blocked.map(({ json: item }) => item),
		};
	}

	async post(plans: IDataObject[], evidence: IDataObject[] = [], credentials = this.credentials()) {
		const items = plans.map((item, place) => ({
			json: { ...item, evidence: evidence[place] ?? '' },
		}));
		const [posted = []] = await runNode({
			type: 'dinero',
			parameters: {
				resource: 'plan',
				operation: 'post',
				plan: '={{ $json.plan }}',
				evidence: '={{ $json.evidence }}',
			},
			items,
			credentials,
			continueOnFail: true,
		});
		return posted.map(({ json: item }) => item);
	}

	/** The whole way of documents, as the template takes them. */
	async transfer(numbers: number[], settings = settingsWith()): Promise<Transferred> {
		const planned = await this.plan(numbers, settings);
		return { ...planned, posted: planned.ready.length > 0 ? await this.post(planned.ready) : [] };
	}

	async state(): Promise<DineroState> {
		const { data } = await axios.get(`${this.dinero.url}/_sim/state`);
		return data.organisations.find((org: { id: number }) => org.id === 1001);
	}

	/** Calls to Dinero since the log was emptied that are meant to change something there. */
	async writes(): Promise<Array<{ method: string; path: string; status: number }>> {
		const { data } = await axios.get(`${this.dinero.url}/_sim/requests`);
		return (data as Array<{ method: string; path: string; status: number }>).filter(
			({ method, path }) =>
				method !== 'GET' &&
				!/oauth|(invoices|creditnotes)\/fetch|ledgeritems\/(status|ledgers)/.test(path),
		);
	}

	/** Support unbooks an invoice in Rackbeat, somebody changes it, and books it again. */
	async changeInRackbeat(number: number, changes: IDataObject): Promise<void> {
		const headers = { Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' };
		const url = `${this.rackbeat.apiUrl}/customer-invoices/${number}`;
		await axios.post(`${url}/unbook`, {}, { headers });
		await axios.put(url, changes, { headers });
		await axios.post(`${url}/book`, {}, { headers });
	}

	/** Books the only draft in Dinero, as a bookkeeper does there by hand. */
	async bookInDinero(): Promise<void> {
		const { invoices } = await this.state();
		const draft = invoices.find(({ Status }) => Status === 'Draft');
		await this.call(`invoices/${draft?.Guid}/book`, { Timestamp: draft?.['TimeStamp'] });
	}

	/** The bookkeeper deletes the only draft in Dinero. */
	async deleteInDinero(): Promise<void> {
		const { invoices } = await this.state();
		const headers = { Authorization: `Bearer ${await this.token()}` };
		const url = `${this.dinero.url}/v1/1001/invoices/${invoices[0]?.Guid}`;
		await axios.delete(url, { headers, data: { Timestamp: invoices[0]?.['TimeStamp'] } });
	}

	/** Somebody makes and books an invoice in Dinero by hand under that number. */
	async occupyNumber(Number: number): Promise<void> {
		const Guid = crypto.randomUUID();
		const { contacts } = await this.state();
		const line = {
			BaseAmountValue: 1,
			Quantity: 1,
			AccountNumber: 1000,
			Unit: 'parts',
			Discount: 0,
		};
		await this.call('invoices', {
			Guid,
			ContactGuid: contacts[0]?.['ContactGuid'],
			Date: '2026-11-01',
			ProductLines: [{ ...line, Description: 'x' }],
		});
		const { invoices } = await this.state();
		const Timestamp = invoices.find((each) => each.Guid === Guid)?.['TimeStamp'];
		await this.call(`invoices/${Guid}/book`, { Timestamp, Number });
	}

	/** The company starts over with a year long past, so that nothing of today can be booked. */
	async leaveOnlyOldYears(): Promise<void> {
		const years = [{ Name: '2020', FromDate: '2020-01-01', ToDate: '2020-12-31' }];
		const seed = { organisations: [{ id: 1001, name: 'Frihjul Cykler ApS', years }] };
		await axios.post(`${this.dinero.url}/_sim/reset`, { seed });
		await this.switches({ rateLimit: 0 });
	}

	/** What somebody does in Dinero by hand. */
	async call(path: string, body: IDataObject, method = 'POST', version = 'v1') {
		const headers = { Authorization: `Bearer ${await this.token()}` };
		const url = `${this.dinero.url}/${version}/1001/${path}`;
		return (await axios.request<IDataObject>({ method, url, data: body, headers })).data;
	}

	private async token(): Promise<string> {
		const { dineroApi } = this.credentials();
		return await personalToken(axiosSend(), dineroApi);
	}

	forgetCalls = () => axios.delete(`${this.dinero.url}/_sim/requests`);
	/** All calls to Dinero since the log was emptied. */
	log = () => axios.get<unknown[]>(`${this.dinero.url}/_sim/requests`);
}

const json = { headers: { Accept: 'application/json' } };

export interface DineroState {
	invoices: Array<
		IDataObject & { Guid: string; Status: string; Number: number; ExternalReference: string }
	>;
	creditNotes: IDataObject[];
	manualVouchers: IDataObject[];
	ledgerItems: IDataObject[];
	files: Array<IDataObject & { name: string; size: number }>;
	mailouts: IDataObject[];
	contacts: IDataObject[];
	entries: Entry[];
}

/** Entries of one account: debit minus credit, in øre. */
export const balance = (entries: readonly Entry[], account: number): number =>
	entries
		.filter(({ accountNumber }) => accountNumber === account)
		.reduce((sum, { debitOre, creditOre }) => sum + debitOre - creditOre, 0);
