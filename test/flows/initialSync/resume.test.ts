import type { IDataObject } from 'n8n-workflow';
import { CONTACTS, SyncWorld } from './syncWorld';

let world: SyncWorld;
beforeAll(async () => {
	world = await SyncWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

/** What a clean run leaves in both systems. */
async function left(): Promise<unknown> {
	const texts = (rows: IDataObject[], ...fields: string[]) =>
		rows.map((row) => fields.map((field) => String(row[field])).join(' ')).sort();
	const customers = await world.records('customers');
	// A later try may give other numbers; what counts is who is linked to whom.
	const customer = (reference: unknown): unknown => {
		const number = String(reference).split(':').at(-1);
		return customers.find((row) => String(row['number']) === number)?.['company_name'] ?? reference;
	};
	return {
		customers: texts(customers, 'company_name', 'contact_email', 'address_city'),
		suppliers: texts(await world.records('suppliers'), 'company_name'),
		items: texts(await world.records('items'), 'number', 'name'),
		contacts: (await world.contacts()).map((row) => [
			row['Name'],
			customer(row['ExternalReference']),
		]),
	};
}

async function clean(): Promise<unknown> {
	await world.run();
	const expected = await left();
	await world.reset();
	return expected;
}

/** The writes of a run, by service and path. */
const WRITES: Array<['rackbeat' | 'dinero', string, string]> = [
	['rackbeat', 'POST', '/customers'],
	['rackbeat', 'POST', '/suppliers'],
	['rackbeat', 'POST', '/products'],
	['rackbeat', 'PUT', '/customers/{number}'],
	['dinero', 'PUT', '/v2/{org}/contacts/{guid}'],
];

describe('an interruption', () => {
	test.each(WRITES)(
		'[3.6 Interrupted half-way (token expired, 429)] of %s %s %s is taken up again where it stopped',
		async (service, method, path) => {
			const expected = await clean();
			const strikes = service === 'rackbeat' ? `/api${path}` : path;
			await world.demo[service].faults([
				{ method, path: strikes, kind: '500', times: 1, after: 0 },
			]);
			const first = await world.run();
			await world.demo[service].mend();
			expect(first.report['posted']).not.toBe(7);
			const second = await world.run();
			expect(second.report).toMatchObject({ failed: 1, uncertain: 0 });
			expect(await left()).toEqual(expected);
		},
	);

	test.each(WRITES)(
		'[14.5 Duplicate after retry] a lost answer to %s %s %s makes nothing twice',
		async (service, method, path) => {
			const expected = await clean();
			const strikes = service === 'rackbeat' ? `/api${path}` : path;
			await world.demo[service].faults([
				{ method, path: strikes, kind: 'lostAnswer', times: 1, after: 0 },
			]);
			await world.run();
			await world.demo[service].mend();
			const second = await world.run();
			expect(second.report).toMatchObject({ posted: 0, uncertain: 0, failed: 1 });
			expect(await left()).toEqual(expected);
		},
	);
});

describe('two runs at the same time', () => {
	it('make each record once', async () => {
		const expected = await clean();
		const one = await world.plan();
		const other = await world.plan();
		const posted = await world.postToRackbeat(one.ready);
		const again = await world.postToRackbeat(other.ready);
		expect(again.every(({ outcome }) => outcome === 'unchanged' || outcome === 'posted')).toBe(
			true,
		);
		expect(again.filter(({ result }) => result === 'created')).toEqual([]);
		await world.postToDinero(posted);
		await world.postToDinero(again);
		expect(await left()).toEqual(expected);
	});

	it('give a record the next number where somebody took the planned one', async () => {
		const { ready } = await world.plan({ products: false, suppliers: false });
		await world.demo.rackbeat.reset({
			customers: [
				...[1, 2, 3, 4, 5, 6, 7].map((number) => ({ number, company_name: `Kunde ${number}` })),
				{ number: 8, company_name: 'En anden', contact_email: 'anden@x.example' },
			],
		});
		const [first] = await world.postToRackbeat(ready.slice(0, 1));
		expect(first).toMatchObject({
			result: 'created',
			number: '9',
			plan: { contact: { merged: { ExternalReference: 'rackbeat:2001:customer:9' } } },
		});
		expect((await world.records('customers')).map(({ company_name }) => company_name)).toContain(
			'En anden',
		);
	});

	it('make no third record where two that are the same stand already', async () => {
		const { ready } = await world.plan({ products: false, suppliers: false });
		const { body } = ready[0]?.['plan'] as { body: IDataObject };
		const same = ['company_name', 'contact_email', 'company_vat'].map((key) => [key, body[key]]);
		await world.demo.rackbeat.reset({
			customers: [
				{ number: 8, company_name: 'En anden', contact_email: 'anden@x.example' },
				...[20, 21].map((number) => ({ number, ...Object.fromEntries(same) })),
			],
		});
		const [item] = await world.postToRackbeat(ready.slice(0, 1));
		expect(item).toMatchObject({ code: 'PARTNER_AMBIGUOUS' });
		expect(String(item?.['da'])).toContain('(20, 21)');
		expect(await world.records('customers')).toHaveLength(3);
	});

	it('keep a field that somebody filled meanwhile', async () => {
		const { ready } = await world.plan({ products: false, suppliers: false });
		const seven = ready.filter(({ number }) => number === '7');
		const body = (seven[0]?.['plan'] as IDataObject)['body'] as IDataObject;
		expect(Object.keys(body)).toEqual(['address_street', 'address_zipcode', 'address_city']);
		await world.demo.rackbeat.reset({
			customers: [
				{
					number: 7,
					company_name: 'Kunde 7',
					company_vat: 'DK12345674',
					address_street: 'Ny gade 7',
					address_city: null,
				},
			],
		});
		await world.postToRackbeat(seven);
		const [standing] = await world.records('customers');
		expect(standing).toMatchObject({ address_street: 'Ny gade 7', address_city: 'Aarhus C' });
	});
});

describe('a plan', () => {
	it('that was edited is refused', async () => {
		const { ready } = await world.plan();
		const plan = ready[0]?.['plan'] as IDataObject;
		const edited = { ...plan, body: { ...(plan['body'] as IDataObject), company_name: 'X' } };
		const [item] = await world.postToRackbeat([{ plan: edited }]);
		expect(item).toMatchObject({ code: 'PLAN_REFUSED' });
		expect(await world.records('suppliers')).toEqual([]);
	});

	it('of a contact with a foreign reference never overwrites it', async () => {
		await world.reset([{ ...CONTACTS[0], ExternalReference: 'shop-99' }], []);
		const { report } = await world.run();
		expect(report).toMatchObject({ created: 1, warnings: 1 });
		expect((await world.contacts())[0]?.['ExternalReference']).toBe('shop-99');
		expect((await world.run()).report).toMatchObject({ posted: 0, unchanged: 1 });
	});
});
