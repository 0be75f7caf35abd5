import { dineroSeed } from './seedSchema';
import type { DineroSeed, DineroSeedInput } from './seedSchema';

/** The login by API key of the demo world; the key of an organisation is `demo-key-<id>`. */
export const DEMO_CLIENT = { id: 'demo-client', secret: 'demo-secret' } as const;
/** The demo's application of Visma Connect; its user reaches the organisations that the seed says. */
export const DEMO_CONNECT_CLIENT = {
	id: 'isv_demo',
	secret: 'demo-connect-secret',
	redirectUris: ['localhost', '127.0.0.1'].map(
		(host) => `http://${host}/rest/oauth2-credential/callback`,
	),
	scopes: ['dineropublicapi:read', 'dineropublicapi:write', 'offline_access'],
};
export const DEMO_ORGANISATION = 1001;
export const demoKey = (organisationId: number): string => `demo-key-${organisationId}`;

const organisations: DineroSeedInput['organisations'] = [
	{ id: 1001, name: 'Frihjul Cykler ApS', vatNumber: '31000009' },
	{
		id: 1002,
		name: 'Frihjul Gratis ApS',
		vatNumber: '31000017',
		isPro: false,
		reachedBySignIn: false,
	},
	{ id: 1003, name: 'Andet Firma ApS', vatNumber: '31000025' },
];

const contacts: DineroSeedInput['organisations'][number]['contacts'] = [
	{
		ContactGuid: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401',
		Name: 'Byens Cykelforening',
		Street: 'Torvet 4',
		ZipCode: '8000',
		City: 'Aarhus C',
		Email: 'kasserer@byenscykel.example.com',
		// The VAT number of customer 24 in the Rackbeat demo: found by it, linked, never made twice.
		VatNumber: '12345674',
		IsDebitor: true,
	},
	{
		ContactGuid: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2402',
		Name: 'Gammel Kunde ApS',
		Street: 'Havnegade 9',
		ZipCode: '5000',
		City: 'Odense C',
		Email: 'bogholderi@gammelkunde.example.com',
		VatNumber: '31000033',
		IsDebitor: true,
	},
];

const defaultAttachments: DineroSeedInput['organisations'][number]['defaultAttachments'] = [
	{ documentType: 'Invoice', FileName: 'Handelsbetingelser.pdf' },
];

/** The demo companies with nothing in their books. */
export const emptySeed = (): DineroSeed => dineroSeed.parse({ organisations });

/** The demo world: a small bicycle dealer with two contacts that stand already. */
export const demoSeed = (): DineroSeed =>
	dineroSeed.parse({
		organisations: organisations.map((organisation) =>
			organisation.id === DEMO_ORGANISATION
				? { ...organisation, contacts, defaultAttachments }
				: organisation,
		),
	});
