import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { RogerOAuth2Api } from '../../../credentials/RogerOAuth2Api.credentials';
import { testCredential } from '../../engine/credentialTest';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { workflowOf } from '../../engine/engine';
import { DEMO_SCOPES } from '../../simulators/roger';

const node: INode = {
	...{ id: 'mock', name: 'Mock', type: 'test.start', typeVersion: 1 },
	...{ position: [0, 0], parameters: {} },
};

/** The credential as n8n fills it in before it is used: defaults, then expressions on itself. */
function filledIn(values: IDataObject): IDataObject {
	const usual = new RogerOAuth2Api().properties.map(({ name, default: value }) => [name, value]);
	const data = { ...(Object.fromEntries(usual) as IDataObject), ...values };
	const { expression } = workflowOf([node], {});
	const filled = expression.getComplexParameterValue(
		...([node, data as INodeParameters, 'internal', {}] as const),
		...([undefined, undefined, data as INodeParameters] as const),
	);
	return filled as IDataObject;
}

describe('the addresses', () => {
	test.each([
		['production', 'https://identity.corpayone.com', 'https://api.corpayone.com/external'],
		[
			'staging',
			'https://identity.staging.corpayone.com',
			'https://api.staging.corpayone.com/external',
		],
	])('of %s', (environment, identity, api) => {
		expect(filledIn({ environment })).toMatchObject({
			baseUrl: api,
			authUrl: `${identity}/connect/authorize`,
			accessTokenUrl: `${identity}/connect/token`,
		});
	});

	test('of one’s own', () => {
		const own = {
			customApiUrl: 'https://roger.example.com/external',
			customAuthUrl: 'https://id.example.com/authorize',
			customTokenUrl: 'https://id.example.com/token',
		};
		expect(filledIn({ environment: 'custom', ...own })).toMatchObject({
			baseUrl: own.customApiUrl,
			authUrl: own.customAuthUrl,
			accessTokenUrl: own.customTokenUrl,
		});
	});

	test('are those of production where nothing is chosen', () => {
		expect(filledIn({})['baseUrl']).toBe('https://api.corpayone.com/external');
	});
});

test('asks for exactly the scopes that a normal app is granted, with the client in a header', () => {
	const { scope, authentication, grantType } = filledIn({});
	expect(String(scope).split(' ').sort()).toEqual([...DEMO_SCOPES].sort());
	expect({ authentication, grantType }).toEqual({
		authentication: 'header',
		grantType: 'authorizationCode',
	});
});

describe('the test', () => {
	let demo: DemoCompanies;
	beforeAll(async () => {
		demo = await startDemoCompanies();
	});
	afterAll(() => demo.close());

	const tried = (changes: IDataObject = {}) => {
		const given = demo.credentials['rogerOAuth2Api'] ?? {};
		return testCredential(new RogerOAuth2Api(), {
			...given,
			customApiUrl: given['baseUrl'],
			...changes,
		});
	};

	test('reads the companies', async () => {
		await demo.roger.reset();
		expect(await tried()).toMatchObject({ status: 'OK' });
		const calls = await demo.roger.calls();
		expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /external/v1/teams',
		]);
	});

	test('fails for a sign-in without the scope, and for none', async () => {
		await demo.roger.faults([
			{ method: 'GET', path: '/external/v1/teams', kind: 'forbidden', times: 1 },
		]);
		expect(await tried()).toMatchObject({ status: 'Error' });
		const oauthTokenData = { access_token: 'not-a-token' };
		expect(await tried({ oauthTokenData })).toMatchObject({ status: 'Error' });
	});
});
