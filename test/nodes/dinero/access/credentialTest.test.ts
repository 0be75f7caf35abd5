import type { IDataObject } from 'n8n-workflow';
import { DineroApi } from '../../../../credentials/DineroApi.credentials';
import { DineroOAuth2Api } from '../../../../credentials/DineroOAuth2Api.credentials';
import { testCredential } from '../../../engine/credentialTest';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { filledIn, signedIn } from '../../../engine/signIn';

let demo: DemoCompanies;
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => demo.dinero.reset());

const ACCOUNTS = '/v1/1001/accounts/entry';

describe('the test of an API key', () => {
	const tried = (changes: IDataObject = {}) =>
		testCredential(new DineroApi(), { ...demo.credentials['dineroApi'], ...changes });

	test('proves key and company', async () => {
		expect(await tried()).toMatchObject({ status: 'OK' });
		const calls = await demo.dinero.calls();
		expect(calls.map(({ path }) => path.split('?')[0])).toEqual([
			'/dineroapi/oauth/token',
			ACCOUNTS,
		]);
	});

	test.each([
		['a wrong key', { apiKey: 'wrong' }, /does not accept this API key.*Make a new one/],
		['a wrong secret', { clientSecret: 'wrong' }, /client ID or client secret.*Copy both/],
		['a wrong client', { clientId: 'wrong' }, /client ID or client secret.*Copy both/],
		['letters of æ, ø and å', { clientSecret: 'æøå' }, /client ID or client secret/],
		['no organization', { organizationId: '' }, /organization ID/],
		['a name for an organization', { organizationId: 'Frihjul' }, /organization ID/],
	])('tells the way out of %s', async (_, changes, message) => {
		expect(await tried(changes)).toEqual({
			status: 'Error',
			message: expect.stringMatching(message),
		});
	});

	test.each([403, 401])('tells the way out of another company’s number (%s)', async (status) => {
		await demo.dinero.switches({ otherOrganizationStatus: status });
		expect(await tried({ organizationId: 1003 })).toEqual({
			status: 'Error',
			message: expect.stringMatching(/does not belong to this organization ID\. Enter the number/),
		});
	});

	test('says that Pro is missing', async () => {
		const found = await tried({ organizationId: 1002, apiKey: 'demo-key-1002' });
		expect(found).toEqual({
			status: 'Error',
			message: expect.stringMatching(/no active Dinero Pro.*Upgrade it/),
		});
	});

	test.each([
		['429', /too many calls.*in a minute/],
		['500', /does not answer.*Try again/],
		['502html', /does not answer.*Try again/],
		['480', /does not answer.*Try again/],
		['html404', /Check the organization ID/],
		['refused', /Enter the number/],
	])('never passes when Dinero answers %s', async (kind, message) => {
		await demo.dinero.faults([{ method: 'GET', path: ACCOUNTS, kind, times: 9 }]);
		expect(await tried()).toEqual({ status: 'Error', message: expect.stringMatching(message) });
	});

	test('takes a new token when the old one has ended', async () => {
		expect(await tried({ sessionToken: 'ended' })).toMatchObject({ status: 'OK' });
	});

	test.each(['502html', '429'])('says that the login does not answer (%s)', async (kind) => {
		const path = '/dineroapi/oauth/token';
		await demo.dinero.faults([{ method: 'POST', path, kind, times: 9 }]);
		expect(await tried()).toEqual({
			status: 'Error',
			message: expect.stringMatching(/login answered (502|429) instead of a token/),
		});
	});

	test.each([
		'http://authz.dinero.dk/dineroapi/oauth/token',
		'http://localhost.evil.example.com/token',
		'ftp://127.0.0.1/token',
		'',
	])('sends the key nowhere in the open: %s', async (tokenUrl) => {
		expect(await tried({ tokenUrl })).toEqual({
			status: 'Error',
			message: 'The token URL must begin with https://.',
		});
	});
});

describe('the test of a sign-in', () => {
	const filled = () => filledIn(demo.dinero.running.url);

	test('proves the sign-in', async () => {
		const data = await signedIn(filled());
		await demo.dinero.forget();
		expect(await testCredential(new DineroOAuth2Api(), data)).toMatchObject({ status: 'OK' });
		const [call] = await demo.dinero.calls();
		expect(call?.path).toBe('/v1.1/organizations');
	});

	test('fails when the sign-in has ended', async () => {
		const data = await signedIn(filled());
		data['oauthTokenData'] = { access_token: 'ended', refresh_token: 'ended' };
		expect((await testCredential(new DineroOAuth2Api(), data)).status).toBe('Error');
	});
});
