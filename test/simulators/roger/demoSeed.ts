import { demoExpenses } from './demo/demoExpenses';
import { demoCategories, demoLists, demoVendors } from './demo/demoRegisters';
import { rogerSeed } from './seedSchema';
import type { RogerSeed, RogerSeedInput } from './seedSchema';

/** What a normal app could obtain in 2026 (source: reference 1.3). */
export const DEMO_SCOPES: readonly string[] = [
	'expenses.all',
	'teams.all',
	'teams.categories.all',
	'teams.categories.list',
	'teams.lists.all',
	'teams.vendors.all',
	'webhooks.all',
	'offline_access',
];

/** The demo's app of the developer portal. */
export const DEMO_ROGER_CLIENT = {
	id: 'demo-roger-client',
	secret: 'demo-roger-secret',
	redirectUris: ['localhost', '127.0.0.1'].map(
		(host) => `http://${host}/rest/oauth2-credential/callback`,
	),
	scopes: [...DEMO_SCOPES],
	webhookSecret: 'demo-webhook-secret',
};

export const DEMO_USER = 'Usr4Inge';
export const DEMO_COLLEAGUE = 'Usr5Bent';
/** The bicycle dealer, the same company as 1001 in the Dinero demo. */
export const DEMO_TEAM = 'vqLGN4gO';
/** A second company of the same user, without documents. */
export const DEMO_SECOND_TEAM = 'k3WbT8xQ';
/** A company of others. */
export const DEMO_FOREIGN_TEAM = 'Zz9FrEm1';
export const DEMO_FOREIGN_EXPENSE = 'Fr3mEx01';

/** A sign-in of the demo user that has taken place: both are as the identity server gave them. */
export const DEMO_TOKENS = {
	accessToken: 'eyJhbGciOiJSUzI1NiJ9.ZGVtby1yb2dlci1hY2Nlc3M.demo',
	refreshToken: 'refresh-demo-roger',
};

const world = (): Omit<RogerSeedInput, 'teams'> => ({
	users: [
		{ id: DEMO_USER, name: 'Inge Bogholder', email: 'inge@frihjul.example.com' },
		{ id: DEMO_COLLEAGUE, name: 'Bent Direktør', email: 'bent@frihjul.example.com' },
		{ id: 'Usr6Andr', name: 'Anden Bruger', email: 'anden@example.com' },
	],
	signedInUserId: DEMO_USER,
	clients: [{ ...DEMO_ROGER_CLIENT, scopes: [...DEMO_ROGER_CLIENT.scopes] }],
	grants: [
		{
			clientId: DEMO_ROGER_CLIENT.id,
			userId: DEMO_USER,
			scopes: [...DEMO_SCOPES],
			...DEMO_TOKENS,
		},
	],
});

type TeamInput = NonNullable<RogerSeedInput['teams']>[number];

const frihjul = (): TeamInput => ({
	id: DEMO_TEAM,
	name: 'Frihjul Cykler ApS',
	vat: 'DK31000009',
	address: 'Hjulgade 12',
	city: 'Aarhus C',
	postalCode: '8000',
	members: [
		{ userId: DEMO_USER, role: 'Owner' },
		{ userId: DEMO_COLLEAGUE, role: 'Admin' },
	],
	rules: { approvalFrom: 1_000_000, approvers: [DEMO_USER, DEMO_COLLEAGUE] },
	paymentMethods: [{ id: 'Pm1BankA', type: 'BankAccount', name: 'Driftskonto' }],
});

const second = (): TeamInput => ({
	id: DEMO_SECOND_TEAM,
	name: 'Andet Firma ApS',
	vat: '31000025',
	members: [{ userId: DEMO_USER, role: 'Accountant' }],
});

const foreign = (): TeamInput => ({
	id: DEMO_FOREIGN_TEAM,
	name: 'Fremmed Firma ApS',
	vat: '31000041',
	members: [{ userId: 'Usr6Andr', role: 'Owner' }],
	expenses: [{ id: DEMO_FOREIGN_EXPENSE, amount: 5000, issueDate: '2026-11-02' }],
});

/** The demo companies with nothing in them. */
export const emptySeed = (): RogerSeed =>
	rogerSeed.parse({ ...world(), teams: [frihjul(), second(), foreign()] });

/** The demo world: bills, receipts and credit notes of a small bicycle dealer in every state. */
export const demoSeed = (): RogerSeed =>
	rogerSeed.parse({
		...world(),
		teams: [
			{
				...frihjul(),
				categories: demoCategories,
				lists: demoLists,
				vendors: demoVendors,
				departments: [{ name: 'Værksted' }, { name: 'Butik', externalId: '2' }],
				items: [{ name: 'Dæk 28"', externalId: 'D-28' }],
				expenses: demoExpenses,
			},
			second(),
			foreign(),
		],
	});
