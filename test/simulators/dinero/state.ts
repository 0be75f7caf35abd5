import { randomUUID } from 'node:crypto';
import type { Clock } from '../control';
import { DEMO_CLIENT, DEMO_CONNECT_CLIENT, demoKey, demoSeed, emptySeed } from './demoSeed';
import type { AccountingYear, Contact, DineroState, Organisation, Product } from './model';
import { noPurchases } from './purchaseModel';
import { dineroSeed } from './seedSchema';
import type { ContactSeed, DineroSeed, OrganisationSeed } from './seedSchema';
import { standardAccounts, standardDeposits, standardVatTypes } from './standardChart';
import { noWebhooks } from './webhooks/model';

const FIRST_YEAR = 2025;
const FIRST_VERSION = 0x20a5ea0;

const templates = () => [
	{ Id: '7c0f3a10-6b1e-4d57-8a44-0f5a4a6d1001', Name: 'Standard', IsDefault: true },
	{ Id: '7c0f3a10-6b1e-4d57-8a44-0f5a4a6d1002', Name: 'Engros', IsDefault: false },
];

function yearsUntil(day: string): AccountingYear[] {
	const last = Math.max(FIRST_YEAR, Number(day.slice(0, 4)));
	return Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => ({
		Name: String(FIRST_YEAR + at),
		FromDate: `${FIRST_YEAR + at}-01-01`,
		ToDate: `${FIRST_YEAR + at}-12-31`,
		isClosed: false,
	}));
}

const contactOf = (seed: ContactSeed, now: string): Contact => ({
	Webpage: null,
	AttPerson: null,
	SENumber: null,
	PNumber: null,
	PaymentConditionType: 'Netto',
	PaymentConditionNumberOfDays: 8,
	IsMember: false,
	MemberNumber: null,
	UseCvr: false,
	CompanyTypeKey: null,
	InvoiceMailOutOptionKey: null,
	PreferredInvoiceLanguageKey: null,
	PreferredInvoiceCurrencyKey: null,
	CompanyStatus: 'unknown',
	CreatedAt: now,
	UpdatedAt: now,
	...seed,
	ContactGuid: seed.ContactGuid?.toLowerCase() ?? randomUUID(),
});

const productOf = (seed: OrganisationSeed['products'][number], now: string): Product => ({
	ProductGuid: randomUUID(),
	Quantity: 1,
	Comment: null,
	CreatedAt: now,
	UpdatedAt: now,
	DeletedAt: null,
	...seed,
});

function accountsOf(seed: OrganisationSeed) {
	const own = new Set(seed.accounts.map(({ AccountNumber }) => AccountNumber));
	return [
		...standardAccounts().filter(({ AccountNumber }) => !own.has(AccountNumber)),
		...seed.accounts.map((account) => ({
			...account,
			IsDefaultSalesAccount: account.AccountNumber === 1000,
			PublicStandardNumber: null,
		})),
	];
}

const nothingSent = (seed: OrganisationSeed) => ({
	mailouts: [],
	reminders: [],
	lastReminderId: 0,
	attachments: [],
	attachmentFiles: [],
	defaultAttachments: seed.defaultAttachments.map((each) => ({
		...each,
		FileGuid: randomUUID(),
	})),
});

function organisationOf(seed: OrganisationSeed, clock: Clock): Organisation {
	const now = clock.now().toISOString();
	const contacts = seed.contacts.map((contact) => contactOf(contact, now));
	return {
		id: seed.id,
		name: seed.name,
		isPro: seed.isPro,
		email: 'bogholderi@example.com',
		vatNumber: seed.vatNumber,
		years: seed.years ?? yearsUntil(clock.danishDay()),
		accounts: accountsOf(seed),
		deposits: standardDeposits(),
		vatTypes: [
			...standardVatTypes(),
			...seed.vatTypes.map((type) => ({ ...type, side: 'purchase' as const })),
		],
		contacts,
		contactNotes: [],
		accountMails: [],
		products: seed.products.map((product) => productOf(product, now)),
		invoices: [],
		creditNotes: [],
		tradeOffers: [],
		manualVouchers: [],
		purchases: noPurchases(),
		goneVouchers: new Set(),
		ledgerItems: [],
		files: [],
		...nothingSent(seed),
		entries: [],
		templates: templates(),
		settings: seed.settings,
		usedGuids: new Set(contacts.map(({ ContactGuid }) => ContactGuid)),
		version: FIRST_VERSION,
		lastInvoiceNumber: seed.lastInvoiceNumber,
		lastCreditNoteNumber: 0,
		lastTradeOfferNumber: 0,
		webhooks: noWebhooks(),
	};
}

function seedOf(seed: unknown): DineroSeed {
	if (seed === 'demo') {
		return demoSeed();
	}
	return seed === 'empty' ? emptySeed() : dineroSeed.parse(seed);
}

/** @param seed 'demo', 'empty' or a seed of one's own */
export function createState(seed: unknown, clock: Clock): DineroState {
	const { organisations } = seedOf(seed);
	return {
		clock,
		clients: [{ ...DEMO_CLIENT }],
		apiKeys: organisations.map(({ id, apiKey }) => ({
			key: apiKey ?? demoKey(id),
			organisationId: id,
		})),
		tokens: new Map(),
		connect: {
			clients: [DEMO_CONNECT_CLIENT],
			user: {
				name: 'Demo',
				organisationIds: organisations
					.filter(({ reachedBySignIn }) => reachedBySignIn)
					.map(({ id }) => id),
			},
			codes: new Map(),
			refreshTokens: new Map(),
		},
		organisations: organisations.map((organisation) => organisationOf(organisation, clock)),
		calls: new Map(),
	};
}
