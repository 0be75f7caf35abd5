import { TestSignIn } from '../connect/testSignIn';
import { TestClient } from '../testClient';

/**
 * Trap 24: n8n's callback reads the query, and one-time refresh tokens break when two refresh at once.
 */
describe('trap 24 is there', () => {
	let dinero: TestClient;
	let visma: TestSignIn;

	beforeAll(async () => {
		dinero = await TestClient.start();
		visma = new TestSignIn(dinero.simulator.url);
	});
	beforeEach(() => dinero.reset());
	afterAll(() => dinero.close());

	it('form_post posts the answer: no redirect, no query', async () => {
		const { status, headers, data } = await visma.authorize({ response_mode: 'form_post' });
		expect(status).toBe(200);
		expect(headers['location']).toBeUndefined();
		expect(data).toMatch(/<form method="post" action="http:\/\/127\.0\.0\.1:5678\/rest/);
		expect(data).toMatch(/name="code" value="[\w-]{20,}"/);
	});

	it('of two who refresh with the same one-time token the second is signed out', async () => {
		await dinero.switches({
			connectRefresh: 'oneTime',
			connectGraceSeconds: 0,
			connectAnswersRefreshToken: true,
		});
		const { refresh_token: token = '' } = await visma.signIn();
		expect((await visma.refresh(token)).status).toBe(200);
		expect((await visma.refresh(token)).data).toEqual({ error: 'invalid_grant' });
	});
});
