import axios from 'axios';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { backToNow, letPass } from '../../engine/passingTime';
import { runNode } from '../../engine/runNode';
import { DEMO_FOREIGN_TEAM, DEMO_SCOPES } from '../../simulators/roger';
import { byId, team } from './roger';

const slept: number[] = [];

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: (milliseconds: number): Promise<void> => {
		slept.push(milliseconds);
		letPass(milliseconds);
		return Promise.resolve();
	},
}));

let demo: DemoCompanies;
let credential: IDataObject;

beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.roger.reset();
	await demo.roger.switches({ rateLimit: 0 });
	credential = { ...demo.credentials['rogerOAuth2Api'], limitPerMinute: 1_000_000 };
});
afterEach(() => {
	slept.length = 0;
	backToNow();
});

interface Extra {
	items?: INodeExecutionData[];
	continueOnFail?: boolean;
	errorOutput?: boolean;
}

const outputs = (
	resource: string,
	operation: string,
	parameters: IDataObject = {},
	extra: Extra = {},
): Promise<INodeExecutionData[][]> =>
	runNode({
		type: 'roger',
		parameters: { resource, operation, ...parameters },
		credentials: { rogerOAuth2Api: credential },
		...extra,
	});

const run = async (...asked: Parameters<typeof outputs>): Promise<INodeExecutionData[]> =>
	(await outputs(...asked))[0] ?? [];

type Failure = Error & { description?: string; httpCode?: string };
const failure = (asked: Promise<unknown>): Promise<Failure> =>
	asked.then(
		() => Promise.reject(new Error('did not fail')),
		(error: unknown) => error as Failure,
	);

const statuses = async (path: RegExp): Promise<number[]> =>
	(await demo.roger.calls()).filter((call) => path.test(call.path)).map(({ status }) => status);

const revoke = (what: string): Promise<unknown> =>
	axios.post(`${demo.roger.running.url}/_sim/tokens/revoke`, { what });

const kept = (): IDataObject => credential['oauthTokenData'] as IDataObject;
const three = [1, 2, 3].map((each) => ({ json: { each } }));

describe('an access token that is over', () => {
	test.each([
		['stays', true],
		['staysUnnamed', true],
		['rotates', false],
		['rotatesOldStays', false],
	])('is renewed though the refresh token %s, and again later', async (refreshToken, same) => {
		await demo.roger.switches({ refreshToken });
		const before = kept();
		for (let round = 0; round < 3; round += 1) {
			await revoke('access');
			expect(await run('team', 'getAll', { returnAll: true })).not.toHaveLength(0);
		}
		expect(await statuses(/connect\/token/)).toEqual([200, 200, 200]);
		expect(kept()['access_token']).not.toBe(before['access_token']);
		expect(kept()['refresh_token'] === before['refresh_token']).toBe(same);
	});

	test('is renewed with the client in a Basic header', async () => {
		await demo.roger.switches({ clientInBody: 'refused' });
		await revoke('access');
		expect(await run('team', 'getAll')).not.toHaveLength(0);
	});

	test('is renewed before a write, which is made once', async () => {
		await revoke('access');
		await run('expense', 'addMessage', { team, expense: byId('Bk01Hele'), message: 'Hej' });
		const path = '/external/v2/expenses/Bk01Hele/activities';
		const [refused, made, ...more] = await statuses(new RegExp(path));
		// Whether a new message answers 200 or 201 is not documented.
		expect([refused, [200, 201].includes(made ?? 0), more]).toEqual([401, true, []]);
	});

	test.each([400, 401])('asks to sign in again when the sign-in is over (%s)', async (status) => {
		await demo.roger.switches({ invalidGrantStatus: status });
		await revoke('all');
		const error = await failure(run('team', 'getAll', {}, { items: three }));
		expect(error.description).toMatch(/\[(SIGN_IN_AGAIN|AUTH_EXPIRED)\]$/);
	});
});

describe('too many calls', () => {
	test.each([true, false])('are waited out (Retry-After: %s)', async (retryAfterHeader) => {
		await demo.roger.switches({ rateLimit: 2, retryAfterHeader });
		const rows = await run('team', 'get', { team }, { items: three });
		expect(rows).toHaveLength(3);
		expect(await statuses(/v1\/teams/)).toEqual(expect.arrayContaining([200, 200, 429, 200]));
		expect(slept.length).toBeGreaterThan(0);
		for (const pause of slept) expect(pause).toBeLessThanOrEqual(60_000);
	});

	test('are not made: the node itself stays below 50 a minute', async () => {
		const { limitPerMinute, ...usual } = credential;
		expect(limitPerMinute).toBeDefined();
		credential = usual;
		await demo.roger.switches({ rateLimit: 49 });
		const items = Array.from({ length: 60 }, (_, each) => ({ json: { each } }));
		expect(await run('team', 'get', { team }, { items })).toHaveLength(60);
		expect(await statuses(/v1\/teams/)).toEqual(items.map(() => 200));
		expect(slept.length).toBeGreaterThan(0);
	});

	test('never ending end the run with plain words', async () => {
		await demo.roger.faults([
			{ method: 'GET', path: '/external/v1/teams', kind: '429', times: 99 },
		]);
		const error = await failure(run('team', 'getAll'));
		expect(error.description).toMatch(/\[RATE_LIMITED\]$/);
		expect(await statuses(/v1\/teams/)).toHaveLength(6);
	});
});

describe('a refusal', () => {
	test.each([
		['team', 'getAll', {}, 'teams.all'],
		['category', 'getAll', { team }, 'teams.categories.all'],
		['expense', 'getAll', { team }, 'expenses.all'],
		['expense', 'get', { expense: byId('Bk01Hele') }, 'expenses.all'],
	])('with a web page names the scope: %s %s', async (resource, operation, parameters, scope) => {
		const url = `${demo.roger.running.url}/_sim/tokens`;
		const scopes = DEMO_SCOPES.filter((each) => !each.startsWith(scope.replace(/\.all$/, '')));
		const { data } = await axios.post<{ accessToken: string }>(url, { scopes });
		credential = { ...credential, oauthTokenData: { ...kept(), access_token: data.accessToken } };
		const error = await failure(run(resource, operation, parameters));
		expect(error.message).toContain(`lacks the scope ${scope}`);
		expect(error.description).toMatch(/rettigheden .*\[SCOPE_MISSING\]$/);
		expect(JSON.stringify(error)).not.toContain(data.accessToken);
	});

	test.each([403, 404])(
		'of a company of others concerns that item alone (%s)',
		async (foreignTeam) => {
			await demo.roger.switches({ foreignTeam });
			const items = [{ json: { team: DEMO_FOREIGN_TEAM } }, { json: { team: team['value'] } }];
			const parameters = { team: { __rl: true, mode: 'id', value: '={{ $json.team }}' } };
			const rows = await run('team', 'get', parameters, { items, continueOnFail: true });
			expect(rows[0]?.json).toMatchObject({
				code: expect.stringMatching(/NO_ACCESS|ROGER_NOT_FOUND/),
			});
			expect(rows[1]?.json).toMatchObject({ name: 'Frihjul Cykler ApS' });
		},
	);

	test.each(['problem', 'message'])('is told in Roger’s words (%s)', async (errorBody) => {
		await demo.roger.switches({ errorBody });
		const parameters = { team, expense: byId('Bk01Hele'), releasePayment: true };
		const error = await failure(run('expense', 'approve', parameters));
		expect(error.message).not.toContain('<html');
		expect(error.description).toMatch(/\[(REFUSED|NO_ACCESS)\]$/);
	});

	test('leaves by the error output, with code and sentence, while the others go on', async () => {
		const items = [{ json: { id: 'GoneGone' } }, { json: { id: 'Bk01Hele' } }];
		const parameters = { expense: { __rl: true, mode: 'id', value: '={{ $json.id }}' } };
		const [good = [], bad = []] = await outputs('expense', 'get', parameters, {
			items,
			errorOutput: true,
		});
		expect(good.map(({ json }) => json['id'])).toEqual(['Bk01Hele']);
		expect(bad).toMatchObject([{ json: { details: { code: 'ROGER_NOT_FOUND', httpCode: 404 } } }]);
		expect(bad[0]?.json['error']).toContain('the document GoneGone');
	});

	test('of a read by a server in trouble is tried again, a write never', async () => {
		const read = { method: 'GET', path: '/external/v1/teams', kind: '500html', times: 2 };
		const write = {
			method: 'POST',
			path: '/external/v2/expenses/*/activities',
			kind: '500html',
			times: 1,
		};
		await demo.roger.faults([read, write]);
		expect(await run('team', 'getAll')).not.toHaveLength(0);
		expect(await statuses(/v1\/teams/)).toEqual([500, 500, 200]);
		const said = { team, expense: byId('Bk01Hele'), message: 'Hej' };
		const error = await failure(run('expense', 'addMessage', said));
		expect(error.description).toMatch(/\[UNCERTAIN\]$/);
		expect(await statuses(/activities/)).toEqual([500]);
	});

	test('in a cut answer is told as such', async () => {
		const path = '/external/v1/teams';
		await demo.roger.faults([{ method: 'GET', path, kind: 'truncatedJson', times: 9 }]);
		const error = await failure(run('team', 'getAll'));
		expect(error.description).toMatch(/\[(SHAPE_DRIFT|SERVICE_DOWN)\]$/);
	});
});
