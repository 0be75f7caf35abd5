import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { filledIn, signedIn } from '../../../engine/signIn';
import { runSignedIn, signIn, tokensOf } from '../access/signedInUser';

/** Trap 24: the callback reads the query, and one-time refresh tokens break with parallel executions. */
describe('trap 24 is walked around', () => {
	let demo: DemoCompanies;
	beforeAll(async () => {
		demo = await startDemoCompanies();
	});
	afterAll(() => demo.close());
	beforeEach(() => demo.dinero.reset());

	const list = (credential: IDataObject) =>
		runSignedIn(credential, 'vatType', 'getAll', { returnAll: true });

	test('the credential asks for the answer in the query', async () => {
		const { authQueryParameters } = filledIn(demo.dinero.running.url);
		expect(authQueryParameters).toBe('response_mode=query');
		// With Dinero's own example the callback gets nothing that it could read.
		const posting = {
			...filledIn(demo.dinero.running.url),
			authQueryParameters: 'response_mode=form_post',
		};
		await expect(signedIn(posting)).rejects.toThrow();
	});

	test('runs that find the token ended at the same moment renew it once, and all go on', async () => {
		await demo.dinero.switches({
			connectRefresh: 'oneTime',
			connectGraceSeconds: 0,
			connectAnswersRefreshToken: true,
		});
		const credential = await signIn(demo);
		await demo.dinero.forget();
		await demo.dinero.clock({ advanceSeconds: 4000 });
		const runs = await Promise.all([1, 2, 3, 4].map(() => list(credential)));
		for (const items of runs) expect(items.length).toBeGreaterThan(0);
		const calls = await demo.dinero.calls();
		const renewals = calls.filter(({ path }) => path === '/connect/token');
		expect(renewals.map(({ status }) => status)).toEqual([200]);
		expect(tokensOf(credential)['refresh_token']).toEqual(expect.any(String));
	});
});
