import { randomUUID } from 'node:crypto';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { runNode } from '../../../engine/runNode';
import { chosen, dineroRunner, lines } from '../dinero';
import { byId, failure, signIn } from './signedInUser';

/** How long the node slept, in milliseconds; meanwhile time passes for node and simulator alike. */
const slept: number[] = [];
const realNow = Date.now.bind(Date);

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: (milliseconds: number): Promise<void> => {
		slept.push(milliseconds);
		const passed = slept.reduce((sum, each) => sum + each, 0);
		jest.spyOn(Date, 'now').mockImplementation(() => realNow() + passed);
		return Promise.resolve();
	},
}));

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
	// Dinero's own limit is what is looked at here; ours has a test of its own below.
	Object.assign(demo.credentials['dineroApi'] ?? {}, { limitPerMinute: 1_000_000 });
});
afterAll(() => demo.close());
afterEach(() => {
	slept.length = 0;
	jest.restoreAllMocks();
});
beforeEach(() => demo.dinero.reset());

const all = { returnAll: true };
const three = [1, 2, 3].map((each) => ({ json: { each } }));
/** The calls that were let in; after a reset the first one's token is an old one. */
const letIn = async () => (await demo.dinero.calls()).filter(({ status }) => status !== 401);
const statuses = async (path: RegExp): Promise<number[]> =>
	(await letIn()).filter((call) => path.test(call.path)).map(({ status }) => status);

describe('the rate limit', () => {
	test('is waited out as long as Retry-After says', async () => {
		await demo.dinero.switches({ rateLimit: 2, retryAfterHeader: true, rateWindow: 'sliding' });
		const out = await run('vatType', 'getAll', { returnAll: false, limit: 1 }, { items: three });
		expect(out).toHaveLength(3);
		expect(await statuses(/vatTypes/)).toEqual([200, 200, 429, 200]);
		// The window slides, so a place is free a minute after the first call, and not before.
		expect(slept).toHaveLength(1);
		expect(slept[0]).toBeGreaterThan(50_000);
		expect(slept[0]).toBeLessThanOrEqual(60_000);
	});

	test('is waited out until the next minute where Dinero does not say', async () => {
		await demo.dinero.switches({ rateLimit: 2, retryAfterHeader: false, rateWindow: 'fixed' });
		const start = Date.now();
		const out = await run('vatType', 'getAll', { returnAll: false, limit: 1 }, { items: three });
		expect(out).toHaveLength(3);
		expect((await statuses(/vatTypes/)).at(-1)).toBe(200);
		const minute = (time: number) => Math.floor(time / 60_000);
		expect(minute(Date.now())).toBe(minute(start) + 1);
		expect(slept.length).toBeLessThanOrEqual(2);
	});

	test('does not make a write twice', async () => {
		await demo.dinero.switches({ rateLimit: 2, rateWindow: 'sliding' });
		const parameters = { name: '=Kunde {{ $json.each }}', countryKey: 'DK' };
		await run('contact', 'create', parameters, { items: three });
		expect(await statuses(/contacts/)).toContain(429);
		const contacts = await run('contact', 'getAll', { ...all, simplify: true, filters: {} });
		const names = contacts
			.map(({ json }) => json['name'])
			.filter((name) => /^Kunde/.test(String(name)));
		expect(names.sort()).toEqual(['Kunde 1', 'Kunde 2', 'Kunde 3']);
	});

	test('that never ends is told after a few minutes, with its plain text read', async () => {
		await demo.dinero.faults([
			{ method: 'GET', path: '/v1/1001/vatTypes', kind: '429', times: 99 },
		]);
		const error = await failure(run('vatType', 'getAll', all));
		expect(error.description).toMatch(/\[RATE_LIMITED\]$/);
		expect(slept).toEqual([1000, 1000, 1000, 1000, 1000]);
	});

	test.each([
		['apiKey', 5],
		['oAuth2', 5],
	])('is not run into: our own pacing stays below it (%s)', async (authentication, limit) => {
		await demo.dinero.switches({ rateLimit: limit, vismaRateLimit: limit, rateWindow: 'fixed' });
		const user = await signIn(demo);
		const [items] = await runNode({
			type: 'dinero',
			parameters: {
				authentication,
				organization: byId(1003),
				resource: 'vatType',
				operation: 'getAll',
				limit: 1,
			},
			items: Array.from({ length: 12 }, () => ({ json: {} })),
			credentials: {
				dineroApi: { ...demo.credentials['dineroApi'], limitPerMinute: limit },
				dineroOAuth2Api: { ...user, limitPerMinute: limit },
			},
		});
		expect(items).toHaveLength(12);
		expect(await statuses(/vatTypes/)).toEqual(Array(12).fill(200));
		expect(slept.length).toBeGreaterThan(0);
	});
});

describe('what Dinero answers instead of JSON', () => {
	test.each([
		['html404', 'ITEM_NOT_FOUND'],
		['502html', 'SERVICE_DOWN'],
		['500', 'SERVICE_DOWN'],
		['480', 'BROWNOUT'],
		['reset', 'SERVICE_DOWN'],
	])('%s, again and again, is %s', async (kind, reason) => {
		const path = '/v1/1001/vatTypes';
		await demo.dinero.faults([{ method: 'GET', path, kind, times: 99 }]);
		const error = await failure(run('vatType', 'getAll', all));
		expect(error.description).toMatch(new RegExp(`\\[${reason}\\]$`));
		expect(error.message).not.toMatch(/<|undefined|HTTP 0/);
		expect(await statuses(/vatTypes/)).toHaveLength(kind === 'html404' ? 1 : 3);
	});

	test.each(['502html', '500', '480', 'reset', 'lostAnswer'])(
		'%s to a write is an unknown outcome, and it is not written again',
		async (kind) => {
			const path = '/v1/1001/contacts';
			await demo.dinero.faults([{ method: 'POST', path, kind, times: 1 }]);
			const parameters = { name: 'Ny', countryKey: 'DK' };
			const ended = await run('contact', 'create', parameters).then(
				([item]) => item?.json,
				(error: Error & { description?: string }) => error.description,
			);
			const writes = (await letIn()).filter(({ method }) => method === 'POST');
			expect(writes.filter(({ path: called }) => called === path)).toHaveLength(1);
			// An operation that can look for what it wrote may know the outcome after all.
			if (typeof ended === 'string') expect(ended).toMatch(/\[UNCERTAIN\]$/);
			else expect(ended?.['contactGuid']).toEqual(expect.any(String));
		},
	);
});

const date = '2026-11-20T00:00:00.000+01:00';
const contact = chosen('5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401');

async function draft(guid: string): Promise<INodeExecutionData | undefined> {
	const additionalFields = { guid };
	const [item] = await run('invoice', 'create', { contact, date, ...lines, additionalFields });
	return item;
}

test('booking a version that somebody changed meanwhile is code 58: look again', async () => {
	const guid = randomUUID();
	await draft(guid);
	await demo.dinero.faults([{ method: 'POST', path: '*/book', kind: 'staleVersion' }]);
	const error = await failure(run('invoice', 'book', { invoice: chosen(guid) }));
	expect(error.message).toBe(
		`In Dinero the invoice ${guid} was changed since it was read, so the call was refused. Read it again, look at it, and try again.`,
	);
	expect(error.description).toMatch(/\[CHANGED_MEANWHILE\]$/);
});

test('an own guid that is used already is code 72: nothing is made', async () => {
	const guid = randomUUID();
	await draft(guid);
	const error = await failure(draft(guid));
	expect(error.description).toMatch(/\[ALREADY_EXISTS\]$/);
	expect(error.message).toMatch(/used the ID of the invoice already.*use a new ID/);
});

describe('lists over several pages', () => {
	const contacts = Array.from({ length: 2500 }, (_, index) => ({ Name: `Kunde ${index}` }));
	const read = (parameters: IDataObject) =>
		run('contact', 'getAll', { simplify: true, filters: {}, ...parameters });
	const pages = async () => {
		return (await letIn()).flatMap(({ path }) => {
			const asked = new URLSearchParams(path.split('?')[1]);
			return asked.has('page') ? [[asked.get('page'), asked.get('pageSize')]] : [];
		});
	};
	beforeEach(() => demo.dinero.reset({ organisations: [{ id: 1001, name: 'Stor', contacts }] }));

	test('all rows of three pages, each once', async () => {
		const rows = await read(all);
		expect(new Set(rows.map(({ json }) => json['contactGuid'])).size).toBe(2500);
		expect((await pages()).map(([page]) => page)).toEqual(['0', '1', '2']);
	});

	test('a limit inside page two asks for no third', async () => {
		expect(await read({ returnAll: false, limit: 1200 })).toHaveLength(1200);
		expect(await pages()).toEqual([
			['0', '1000'],
			['1', '1000'],
		]);
	});

	test('a small limit asks for no more than it needs', async () => {
		expect(await read({ returnAll: false, limit: 7 })).toHaveLength(7);
		expect(await pages()).toEqual([['0', '7']]);
	});
});

describe('failing items', () => {
	const known = '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401';
	const missing = '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b1001';
	const items = [known, missing, known].map((guid, place) => ({ json: { guid, place } }));
	const get = (extra: { continueOnFail?: boolean; errorOutput?: boolean }) =>
		runNode({
			type: 'dinero',
			parameters: { resource: 'contact', operation: 'get', contact: chosen('={{ $json.guid }}') },
			credentials: { dineroApi: demo.credentials['dineroApi'] ?? {} },
			items,
			...extra,
		});

	test('stop the run and name the item', async () => {
		const error = await failure(get({}));
		expect(error).toMatchObject({ context: { itemIndex: 1 } });
	});

	test('go on among the others where the user chose to continue', async () => {
		const [out = []] = await get({ continueOnFail: true });
		expect(out.map(({ json }) => json['code'] ?? json['contactGuid'])).toEqual([
			known,
			'NOT_IN_DINERO',
			known,
		]);
		expect(out.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	test('leave at the error output with their input and everything that is known', async () => {
		const [out = [], failed = []] = await get({ errorOutput: true });
		expect(out.map(({ json }) => json['contactGuid'])).toEqual([known, known]);
		expect(failed).toHaveLength(1);
		expect(failed[0]).toMatchObject({
			json: {
				guid: missing,
				place: 1,
				error: expect.stringMatching(/^Dinero has no contact with the key/),
				details: {
					code: 'NOT_IN_DINERO',
					class: 'data',
					da: expect.stringMatching(/^Dinero har ingen kontakt/),
					en: expect.any(String),
				},
			},
			pairedItem: { item: 1 },
		});
	});

	test('of a call for many all leave there', async () => {
		const linesJson = JSON.stringify([{ description: 'x', amount: 10, account: 99999999 }]);
		const [out = [], failed = []] = await runNode({
			type: 'dinero',
			parameters: { resource: 'ledgerItem', operation: 'add', specifyLines: 'json', linesJson },
			credentials: { dineroApi: demo.credentials['dineroApi'] ?? {} },
			items: three,
			errorOutput: true,
		});
		expect(out).toEqual([]);
		expect(failed.map(({ json }) => json['each'])).toEqual([1, 2, 3]);
	});
});
