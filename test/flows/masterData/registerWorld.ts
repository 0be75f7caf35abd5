import type { IDataObject } from 'n8n-workflow';
import axios from 'axios';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { runNode } from '../../engine/runNode';

export type Register = 'customer' | 'supplier' | 'product';

const SETTINGS: IDataObject = {
	version: 1,
	organizationId: 1001,
	rackbeatAccount: '2001',
	from: '2026-01-01',
	creditor: { enabled: true },
	debtor: { accountByGroupZone: { domestic: { '1': 1000, '2': 1350 } } },
	units: { byUnit: { '1': 'parts' } },
};

export const withNumbers = (numberInName: boolean): IDataObject => ({
	...SETTINGS,
	creditor: { enabled: true, numberInName },
	debtor: { ...(SETTINGS['debtor'] as IDataObject), numberInName },
});

export interface Carried {
	/** The item of the plan. */
	plan: IDataObject;
	isBlocked: boolean;
	/** What Dinero's Post made of it; null where it was blocked. */
	post: IDataObject | null;
}

/** Both simulators with registers of their own, and the way of a record through our nodes. */
export class RegisterWorld {
	private constructor(readonly demo: DemoCompanies) {}

	static async start(): Promise<RegisterWorld> {
		return new RegisterWorld(await startDemoCompanies());
	}

	close = () => this.demo.close();

	async reset(
		rackbeat: IDataObject = {},
		contacts: IDataObject[] = [],
		products: IDataObject[] = [],
	) {
		await this.demo.dinero.reset({
			organisations: [{ id: 1001, name: 'Frihjul Cykler ApS', contacts, products }],
		});
		await this.demo.rackbeat.reset({
			customers: [
				{
					number: 17,
					company_name: 'Nordlys Cykler ApS',
					company_vat: '12345674',
					contact_email: 'post@nordlys.example',
					contact_phone: '70101010',
				},
			],
			suppliers: [{ number: 4, company_name: 'Helm & Co', contact_email: 'salg@helm.example' }],
			items: [{ number: '0042', name: 'Hjelm', group: 1, unit: 1, sales_price: 249.5 }],
			...rackbeat,
		});
		await this.demo.dinero.switches({ rateLimit: 0 });
	}

	private node(type: string, parameters: IDataObject, item: IDataObject) {
		return runNode({
			type,
			parameters,
			items: [{ json: item }],
			// Pacing has its own tests; here the limit must not slow anything down.
			credentials: Object.fromEntries(
				Object.entries(this.demo.credentials).map(([name, data]) => [
					name,
					{ ...data, limitPerMinute: 100_000 },
				]),
			),
			continueOnFail: true,
		});
	}

	async plan(
		resource: Register,
		number: string,
		change: IDataObject = {},
	): Promise<Pick<Carried, 'plan' | 'isBlocked'>> {
		const settings = JSON.stringify(SETTINGS);
		const parameters = { resource, operation: 'plan', number, settings, ...change };
		const [ready = [], blocked = []] = await this.node('rackbeatDinero', parameters, {});
		return { plan: (ready[0] ?? blocked[0])?.json ?? {}, isBlocked: blocked.length > 0 };
	}

	async post(item: IDataObject): Promise<IDataObject> {
		const parameters = {
			resource: 'plan',
			operation: 'post',
			plan: '={{ $json.plan }}',
			evidence: '',
		};
		const [[done] = []] = await this.node('dinero', parameters, item);
		return done?.json ?? {};
	}

	async carry(resource: Register, number: string, change: IDataObject = {}): Promise<Carried> {
		const { plan, isBlocked } = await this.plan(resource, number, change);
		return { plan, isBlocked, post: isBlocked ? null : await this.post(plan) };
	}

	/** Somebody changes a record in Rackbeat. */
	async inRackbeat(path: string, body: IDataObject): Promise<void> {
		const { rackbeatApi } = this.demo.credentials;
		const url = `${String(rackbeatApi?.['baseUrl'])}/${path}`;
		const headers = { Authorization: `Bearer ${String(rackbeatApi?.['apiKey'])}` };
		await axios.put(url, body, { headers });
	}

	/** Runs an operation of Dinero's node, as a user of Dinero would act. */
	async inDinero(resource: string, operation: string, parameters: IDataObject): Promise<void> {
		await this.node('dinero', { resource, operation, ...parameters }, {});
	}

	private async company(): Promise<IDataObject> {
		const { organisations } = await this.demo.dinero.state();
		return (organisations as IDataObject[])[0] ?? {};
	}

	contacts = async () => (await this.company())['contacts'] as IDataObject[];
	products = async () => (await this.company())['products'] as IDataObject[];

	async writes(): Promise<string[]> {
		const calls = await this.demo.dinero.calls();
		return calls
			.filter(({ method, path }) => method !== 'GET' && !/token/.test(path))
			.map(({ method, path }) => `${method} ${path}`);
	}
}
