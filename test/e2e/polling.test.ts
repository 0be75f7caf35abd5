import { startLiveN8n, type LiveN8n } from '../host/liveN8n';
import { outputOf } from '../host/workflowTypes';
import { Office } from '../nodes/dinero/trigger/office';
import { AFTER, chain, workflowId, type ChainedNode } from './chain';
import { demoCredentials, type References } from './demoCredentials';
import { until } from './until';
import { Warehouse } from './warehouse';

/** Both polling triggers in published workflows on a real n8n. */
/** n8n refuses intervals below a minute, but not a list of times that lie closer. */
const EVERY_FOUR_SECONDS = {
	item: Array.from({ length: 15 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * 4} * * * * *`,
	})),
};

let live: LiveN8n;
let credentials: References;
let office: Office;
/** In a company that only the sign-in reaches. */
let otherOffice: Office;

beforeAll(async () => {
	live = await startLiveN8n();
	credentials = await demoCredentials(live.client, live.demo);
	office = new Office(() => live.demo);
	otherOffice = new Office(() => live.demo, 1003);
});
afterAll(() => live.close());

/** What waits for a booking, how one is made, and how it is told apart. */
interface Watching {
	name: string;
	id: string;
	system: 'dinero' | 'rackbeat';
	trigger(): ChainedNode;
	/** A call that every poll makes. */
	reads: RegExp;
	book(): Promise<string>;
	key: string;
}

const dineroTrigger = (parameters: Record<string, unknown>): ChainedNode => ({
	name: 'Trigger',
	type: 'n8n-nodes-dinero.dineroTrigger',
	parameters: { event: 'invoiceBooked', pollTimes: EVERY_FOUR_SECONDS, ...parameters },
	credentials: { dineroApi: credentials.dineroApi, dineroOAuth2Api: credentials.dineroOAuth2Api },
});

const WATCHING: Watching[] = [
	{
		name: 'Dinero Trigger with an API key',
		id: workflowId('pollkey'),
		system: 'dinero',
		trigger: () => dineroTrigger({ authentication: 'apiKey' }),
		reads: /^\/v\d\/1001\/invoices\?/i,
		book: () => office.booked(),
		key: 'guid',
	},
	{
		name: 'Dinero Trigger with a sign-in',
		id: workflowId('pollsignin'),
		system: 'dinero',
		trigger: () =>
			dineroTrigger({
				authentication: 'oAuth2',
				organization: { __rl: true, mode: 'id', value: '1003' },
			}),
		reads: /^\/v\d\/1003\/invoices\?/i,
		book: async () =>
			await otherOffice.booked({ ContactGuid: await otherOffice.addContact('Ny Kunde') }),
		key: 'guid',
	},
	{
		name: 'Rackbeat Trigger',
		id: workflowId('pollrackbeat'),
		system: 'rackbeat',
		trigger: () => ({
			name: 'Trigger',
			type: 'n8n-nodes-dinero.rackbeatTrigger',
			parameters: { event: 'customerInvoiceBooked', pollTimes: EVERY_FOUR_SECONDS },
			credentials: { rackbeatApi: credentials.rackbeatApi },
		}),
		reads: /^\/api\/customer-invoices/i,
		book: () => new Warehouse(live.demo).booked(),
		key: 'number',
	},
];

/** The keys of all documents that executions of the workflow got, one list for each execution. */
async function handedOn({ id, key }: Watching): Promise<unknown[][]> {
	const executions = await live.client.executions(id);
	const whole = await Promise.all(executions.map((each) => live.client.execution(each.id)));
	return whole.map((each) => outputOf(each, 'After').map(({ json }) => json[key]));
}

async function polls({ system, reads }: Watching): Promise<number> {
	const calls = await live.demo[system].calls();
	return calls.filter(({ path, status }) => reads.test(path) && status < 300).length;
}

/** Waits until the trigger has looked so many times more. */
async function afterPolls(watching: Watching, count: number): Promise<void> {
	const before = await polls(watching);
	await until(async () => (await polls(watching)) >= before + count);
}

describe.each(WATCHING)('$name', (watching) => {
	test('goes live, and what was booked before starts nothing', async () => {
		await live.client.importWorkflow(chain(watching.id, [watching.trigger(), AFTER]));
		await live.client.publish(watching.id);
		await afterPolls(watching, 2);
		expect(await handedOn(watching)).toEqual([]);
	});

	test('hands a booking on in exactly one execution', async () => {
		const booked = await watching.book();
		await until(async () => (await handedOn(watching)).length > 0);
		await afterPolls(watching, 4);
		expect(await handedOn(watching)).toEqual([[booked]]);
	});
});

/** Keys that executions got more than once. */
const repeated = (keys: unknown[]): unknown[] =>
	keys.filter((key, place) => keys.indexOf(key) !== place);

describe.each(['stop', 'kill'] as const)('after the server was ended by %s', (how) => {
	test('nothing is handed on again', async () => {
		const before = await Promise.all(WATCHING.map(handedOn));
		await live.restart(how);
		await Promise.all(WATCHING.map((watching) => afterPolls(watching, 3)));
		expect(await Promise.all(WATCHING.map(handedOn))).toEqual(before);
	});

	test.each(WATCHING)('the next booking reaches $name once', async (watching) => {
		const booked = await watching.book();
		await until(async () => (await handedOn(watching)).flat().includes(booked));
		await afterPolls(watching, 3);
		expect(repeated((await handedOn(watching)).flat())).toEqual([]);
	});
});
