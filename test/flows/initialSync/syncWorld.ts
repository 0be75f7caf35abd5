import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { runNode } from '../../engine/runNode';
import type { LoggedCall } from '../../engine/demoCompanies';

const guid = (letter: string): string => `5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c24${letter}`;
/** Guids of the contacts of the worked example. */
export const GUIDS = {
	A: guid('a0'),
	B: guid('b0'),
	C: guid('c0'),
	D: guid('d0'),
	E: guid('e0'),
	F: guid('f0'),
};

const contact = (letter: keyof typeof GUIDS, change: IDataObject = {}): IDataObject => ({
	ContactGuid: GUIDS[letter],
	Name: `Firma ${letter}`,
	Email: `${letter.toLowerCase()}@firma.example`,
	Street: 'Havnegade 1',
	ZipCode: '8000',
	City: 'Aarhus C',
	IsDebitor: true,
	...change,
});

export const CONTACTS: IDataObject[] = [
	contact('A', { VatNumber: '11223344' }),
	contact('B', { IsCreditor: true }),
	contact('C', { Email: null }),
	contact('D', { IsDebitor: false, IsCreditor: true, DeletedAt: '2026-10-01T10:00:00Z' }),
	contact('E', { VatNumber: '12345674', Phone: '99999999' }),
	contact('F', { Email: 'a@firma.example' }),
];

export const PRODUCTS: IDataObject[] = [
	{ ProductNumber: '0042', Name: 'Hjelm', BaseAmountValue: 249.5, AccountNumber: 1000 },
	{ Name: 'Uden nummer', BaseAmountValue: 10 },
	{ ProductNumber: ' 0042 ', Name: 'Hjelm igen', BaseAmountValue: 249.5 },
	{ ProductNumber: 'OLIE', Name: 'Olie', BaseAmountValue: 0.123456, Unit: 'litre' },
];

const SETTINGS: IDataObject = {
	version: 1,
	organizationId: 1001,
	rackbeatAccount: '2001',
	from: '2026-01-01',
	debtor: { accountByGroupZone: { domestic: { '1': 1000, '2': 1350 } } },
	units: { byUnit: { '1': 'parts' } },
};

export const ALL_BOXES = { products: true, customers: true, suppliers: true };

export interface SyncRun {
	ready: IDataObject[];
	blocked: IDataObject[];
	rackbeat: IDataObject[];
	dinero: IDataObject[];
	/** What Show Result makes of all of them. */
	report: IDataObject;
}

/** Both simulators as the worked example has them, and the way of a run through our nodes. */
export class SyncWorld {
	/** Rows of the transfers table, as the template writes them. */
	transfers: IDataObject[] = [];

	private constructor(readonly demo: DemoCompanies) {}

	static async start(): Promise<SyncWorld> {
		return new SyncWorld(await startDemoCompanies());
	}

	close = () => this.demo.close();

	async reset(contacts: IDataObject[] = CONTACTS, products: IDataObject[] = PRODUCTS) {
		const { dinero, rackbeat } = this.demo;
		this.transfers = [];
		await dinero.reset({
			organisations: [{ id: 1001, name: 'Frihjul Cykler ApS', contacts, products }],
		});
		const customers = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
			number,
			company_name: `Kunde ${number}`,
			contact_email: `k${number}@x.example`,
			...(number === 7 && {
				company_vat: 'DK12345674',
				contact_phone: '11111111',
				address_street: null,
				address_zipcode: null,
				address_city: null,
			}),
		}));
		await rackbeat.reset({
			customers,
			product_groups: [
				{ number: 1, name: 'Varer m/moms' },
				{ number: 2, name: 'Fragt', has_inventory: false },
			],
		});
		// The VAT number of the example fails the check digit; Dinero's own rule for it is not sure.
		await dinero.switches({ cvrCheck: 'none', rateLimit: 0 });
	}

	private node(type: string, parameters: IDataObject, items: IDataObject[]) {
		const credentials = Object.fromEntries(
			Object.entries(this.demo.credentials).map(([name, data]) => [
				name,
				{ ...data, limitPerMinute: 100_000 },
			]),
		);
		return runNode({
			type,
			parameters,
			items: items.map((json) => ({ json })),
			credentials,
			continueOnFail: true,
		});
	}

	async plan(change: IDataObject = {}): Promise<Pick<SyncRun, 'ready' | 'blocked'>> {
		const parameters = {
			resource: 'initialSync',
			operation: 'plan',
			settings: JSON.stringify(SETTINGS),
			preview: false,
			evidence: JSON.stringify(this.transfers),
			...ALL_BOXES,
			...change,
		};
		const [ready = [], blocked = []] = await this.node('rackbeatDinero', parameters, [{}]);
		return { ready: ready.map(({ json }) => json), blocked: blocked.map(({ json }) => json) };
	}

	async postToRackbeat(items: IDataObject[]): Promise<IDataObject[]> {
		const parameters = { resource: 'plan', operation: 'post', plan: '={{ $json.plan }}' };
		if (items.length === 0) return [];
		const [done = []] = await this.node('rackbeat', parameters, items);
		return done.map(({ json }) => json);
	}

	async postToDinero(items: IDataObject[]): Promise<IDataObject[]> {
		const parameters = {
			resource: 'plan',
			operation: 'post',
			plan: '={{ $json.plan }}',
			evidence: '',
			addToInput: true,
		};
		if (items.length === 0) return [];
		const [done = []] = await this.node('dinero', parameters, items);
		return done.map(({ json }) => json);
	}

	async show(items: IDataObject[], preview = false): Promise<IDataObject> {
		const parameters = { resource: 'initialSync', operation: 'showResult', preview };
		const [[report] = []] = await this.node('rackbeatDinero', parameters, items);
		return report?.json ?? {};
	}

	async run(change: IDataObject = {}): Promise<SyncRun> {
		const { ready, blocked } = await this.plan(change);
		const rackbeat = await this.postToRackbeat(ready);
		const dinero = await this.postToDinero(rackbeat);
		this.transfers = dinero
			.filter(({ reference }) => reference !== undefined)
			.map(({ reference, roles }) => ({ reference, steps: JSON.stringify({ roles }) }));
		return { ready, blocked, rackbeat, dinero, report: await this.show([...dinero, ...blocked]) };
	}

	/** What was asked of a service since the log was emptied, tokens left out. */
	async calls(of: 'dinero' | 'rackbeat'): Promise<string[]> {
		const calls: LoggedCall[] = await this.demo[of].calls();
		return calls
			.filter(({ path }) => !/token/.test(path))
			.map(({ method, path }) => `${method} ${path}`);
	}

	async warnings(): Promise<string[]> {
		const calls = [...(await this.demo.dinero.calls()), ...(await this.demo.rackbeat.calls())];
		return calls.flatMap(({ warnings = [] }) => warnings);
	}

	async forget(): Promise<void> {
		await this.demo.dinero.forget();
		await this.demo.rackbeat.forget();
	}

	async contacts(): Promise<IDataObject[]> {
		const { organisations } = await this.demo.dinero.state();
		const [first] = organisations as IDataObject[];
		return (first?.['contacts'] ?? []) as IDataObject[];
	}

	async records(kind: 'customers' | 'suppliers' | 'items' | 'supplier_groups') {
		const state = await this.demo.rackbeat.state();
		return (state[kind] ?? []) as IDataObject[];
	}
}
