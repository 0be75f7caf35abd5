import type { Problem } from '../../../../bookkeeping/reasons/problem';
import { problemOf } from '../../../../nodes/operation/problemOf';
import { createDineroApi, type DineroCall } from '../../../../services/dinero/api';
import {
	KNOWN_REFUSALS,
	MEANING_OF_CODE,
	MEANING_OF_STATUS,
	MEANING_OF_SYMBOL,
} from '../../../../services/dinero/refusals';
import { scripted } from '../../../services/scripted';

const GUID = '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b1001';
const INVOICE: DineroCall = { method: 'PUT', version: 'v1.2', path: ['invoices', GUID], json: {} };
const READ: DineroCall = { method: 'GET', path: ['invoices', GUID] };

/** What a user is told when Dinero answers a call so. */
async function told(status: number, body: unknown, call: DineroCall = INVOICE): Promise<Problem> {
	const { surroundings } = scripted(Array.from({ length: 9 }, () => ({ status, body })));
	const baseUrl = 'https://api.example.com';
	const api = createDineroApi({ surroundings, baseUrl, organizationId: 1001, credentialKey: 'x' });
	const error: unknown = await api.send(call).then(
		() => undefined,
		(refusal: unknown) => refusal,
	);
	return problemOf(error);
}

const DANISH = 'En tekst på dansk.';
const ENGLISH = 'A text in English.';

/** Each shape of an answer that the reference lists in 6.2, around the same code. */
const SHAPES: Record<string, (code: number, property: string) => unknown> = {
	'all three lists': (code, property) => ({
		code,
		message: 'Validation Error',
		validationErrors: { [property]: ENGLISH },
		languageSpecificMessages: [
			{ property, message: DANISH },
			{ property, message: ENGLISH },
		],
		errorMessageList: [{ Code: property, Message: ENGLISH }],
	}),
	'the map alone': (code, property) => ({
		code,
		message: 'Validation Error',
		validationErrors: { [property]: ENGLISH },
	}),
	'the texts for people alone': (code, property) => ({
		code,
		languageSpecificMessages: [
			{ property, message: DANISH },
			{ property, message: ENGLISH },
		],
	}),
	'the list of codes alone': (code, property) => ({
		code,
		errorMessageList: [{ Code: property, Message: ENGLISH }],
	}),
	'code and message': (code, property) => ({ code, message: `${property}: ${ENGLISH}` }),
	'JSON as text': (code, property) =>
		JSON.stringify({ code, message: 'x', validationErrors: { [property]: ENGLISH } }),
	'JSON as bytes': (code, property) =>
		new TextEncoder().encode(
			JSON.stringify({ code, message: 'x', validationErrors: { [property]: ENGLISH } }),
		),
};
const shapes = Object.entries(SHAPES);
const hasBothLanguages = (shape: string): boolean =>
	shape === 'all three lists' || shape === 'the texts for people alone';

/** Code, status, reason code, and the way out in both languages. */
const CODES: Array<[number, number, string, RegExp, RegExp]> = [
	[40, 404, 'ITEM_NOT_FOUND', /Vælg den igen på listen/, /Choose it again from the list/],
	[41, 403, 'NO_ACCESS', /Giv nøglen de nødvendige rettigheder/, /Give the key the rights/],
	[41, 401, 'AUTH_EXPIRED', /Kontrollér nøglen i n8n/, /Check the key of the credential/],
	[42, 400, 'REFUSED', /Felt: En tekst på dansk|Felt: A text/, /Felt: A text in English/],
	[43, 400, 'LIMIT_EXCEEDED', /Del det i mindre dele/, /Split it into smaller parts/],
	[45, 400, 'LINES_MISSING', /Tilføj en linje/, /Add a line/],
	[48, 403, 'NO_PRO', /opgradér firmaet/, /upgrade the company/],
	[58, 400, 'CHANGED_MEANWHILE', /Læs den igen/, /Read it again/],
	[63, 400, 'ITEM_NOT_FOUND', /Vælg den igen på listen/, /Choose it again from the list/],
	[65, 400, 'ITEM_DELETED', /Gendan den i Dinero/, /Restore it in Dinero/],
	[72, 409, 'ALREADY_EXISTS', /brug et nyt id/, /use a new ID/],
	[90, 403, 'NO_PRO', /opgradér firmaet/, /upgrade the company/],
];

describe.each(CODES)('code %i (HTTP %i) is %s', (code, status, reason, danish, english) => {
	test.each(shapes)('as %s', async (shape, body) => {
		const problem = await told(status, body(code, 'Felt'));
		expect(problem.code).toBe(reason);
		expect(problem.da).toMatch(danish);
		expect(problem.en).toMatch(english);
		expect(problem.da + problem.en).not.toMatch(/[{}]|undefined/);
		expect(problem.en).not.toContain(DANISH.slice(0, -1));
		if (hasBothLanguages(shape)) expect(problem.da).not.toContain(ENGLISH.slice(0, -1));
	});
});

test.each([
	['of a read', READ, 'SERVICE_DOWN'],
	['of a write, which may have been carried out', INVOICE, 'UNCERTAIN'],
] as const)('code 50 %s', async (_, call, reason) => {
	for (const status of [500, 400]) {
		expect(await told(status, { code: 50, message: 'Unexpected error' }, call)).toMatchObject({
			code: reason,
		});
	}
});

test('every code that the client knows is shown here', () => {
	const shown = new Set([...CODES.map(([code]) => code), 50]);
	expect(Object.keys(MEANING_OF_CODE).map(Number).sort()).toEqual([...shown].sort());
});

const SYMBOLS: Array<[string, number, string, RegExp, RegExp]> = [
	['guidMustBeUnique', 400, 'ALREADY_EXISTS', /brug et nyt id/, /use a new ID/],
	['ledgerItemNotFound', 400, 'ITEM_NOT_FOUND', /Vælg den igen/, /Choose it again/],
	['invalidContactId', 400, 'CONTACT_UNKNOWN', /Vælg en anden på listen/, /Choose another/],
];

describe.each(SYMBOLS)('%s is told apart', (symbol, status, reason, danish, english) => {
	test.each(shapes)('as property in %s', async (_, body) => {
		const problem = await told(status, body(42, symbol));
		expect(problem).toMatchObject({
			code: reason,
			da: expect.stringMatching(danish),
			en: expect.stringMatching(english),
		});
	});

	test('as a word of a text', async () => {
		const validationErrors = { message: `Refused (${symbol}).` };
		const problem = await told(status, { code: 42, message: 'x', validationErrors });
		expect(problem.code).toBe(reason);
	});

	test('but not as a part of another word', async () => {
		const validationErrors = { message: `not${symbol}Either` };
		expect((await told(status, { code: 42, validationErrors })).code).toBe('REFUSED');
	});
});

test('every symbolic name that the client knows is shown here', () => {
	expect(Object.keys(MEANING_OF_SYMBOL).sort()).toEqual(SYMBOLS.map(([name]) => name).sort());
});

const PAGE = '<html><head><title>Not found</title></head><body>Not found</body></html>';
const UPLOAD: DineroCall = {
	method: 'POST',
	path: ['files'],
	multipart: {
		field: 'file',
		fileName: 'bilag.pdf',
		mimeType: 'application/pdf',
		bytes: new Uint8Array(1),
	},
};

/** What answers without any code of Dinero's. */
const STATUSES: Array<[string, number, unknown, DineroCall, string, RegExp]> = [
	['a bare validation', 400, { Message: 'Bad model' }, INVOICE, 'REFUSED', /Bad model/],
	['an empty validation', 400, '', INVOICE, 'REFUSED', /HTTP 400/],
	['no login', 401, '', READ, 'AUTH_EXPIRED', /Check the key/],
	['no access', 403, '', READ, 'NO_ACCESS', /Give the key the rights/],
	['a page instead of a contact', 404, PAGE, READ, 'ITEM_NOT_FOUND', /check the Base URL/],
	['a used guid', 409, '', INVOICE, 'ALREADY_EXISTS', /use a new ID/],
	['a large file', 413, '', UPLOAD, 'FILE_TOO_LARGE', /bilag\.pdf.*Make it smaller/],
	['a brownout', 480, '', READ, 'BROWNOUT', /update the package/],
	['a brownout of a write', 480, '', INVOICE, 'UNCERTAIN', /next run looks before it writes/],
	['the rate limit', 429, 'API calls quota exceeded!', READ, 'RATE_LIMITED', /try again shortly/],
	['a bad gateway', 502, PAGE, READ, 'SERVICE_DOWN', /HTTP 502.*Will try again/],
	['an unknown code', 400, { code: 999, message: 'Ny regel' }, INVOICE, 'REFUSED', /Ny regel/],
	['an unknown status', 418, 'teapot', INVOICE, 'REFUSED', /teapot/],
	['an old token error', 400, { error: 'invalid_grant' }, READ, 'REFUSED', /invalid_grant/],
];

test.each(STATUSES)('%s: HTTP %i', async (_, status, body, call, reason, english) => {
	const problem = await told(status, body, call);
	expect(problem.code).toBe(reason);
	expect(problem.en).toMatch(english);
	expect(problem.en).not.toContain('<html>');
	expect(problem.da + problem.en).not.toMatch(/[{}]|undefined/);
});

test('every status that the client knows is shown here', () => {
	const shown = new Set(STATUSES.map(([, status]) => String(status)));
	expect(Object.keys(MEANING_OF_STATUS).filter((status) => !shown.has(status))).toEqual([]);
});

/** The call, the property that Dinero names, the reason code, and the way out. */
const KNOWN: Array<[DineroCall, string, number, string, RegExp, RegExp]> = [
	[
		{ method: 'POST', version: 'v1.2', path: ['ledgeritems'], json: [] },
		'',
		43,
		'JOURNAL_FULL',
		/Bogfør eller slet rækker/,
		/Book or delete rows/,
	],
	[
		{ method: 'POST', version: 'v1.2', path: ['vouchers', 'purchase'], json: {} },
		'PaymentDate',
		42,
		'PURCHASE_TERMS_REFUSED',
		/kontantkøb har hverken forfaldsdato eller valuta/,
		/cash purchase has neither due date nor currency/,
	],
	[
		{ method: 'POST', version: 'v1.2', path: ['vouchers', 'purchase'], json: {} },
		'Lines[0].AccountNumber',
		42,
		'PURCHASE_ACCOUNT_REFUSED',
		/Brug et finansbilag eller kassekladden/,
		/Use a manual voucher or the ledger/,
	],
	[
		{ method: 'GET', path: ['entries', 'changes'] },
		'changesTo',
		42,
		'ENTRIES_PERIOD',
		/højst 31 dage. Del perioden op/,
		/31 days at most. Split the period/,
	],
	[
		{ method: 'POST', path: ['contacts'], json: {} },
		'VatNumber',
		42,
		'VAT_NUMBER_REFUSED',
		/Kontrollér det på cvr\.dk/,
		/Check it at cvr\.dk/,
	],
	[
		{ method: 'POST', path: ['invoices', GUID, 'email'], json: {} },
		'[link-to-pdf]',
		42,
		'MESSAGE_WITHOUT_LINK',
		/\[link-to-pdf\].*Tilføj det/,
		/\[link-to-pdf\].*Add it/,
	],
	[
		{ method: 'POST', path: ['invoices', GUID, 'book'], json: {} },
		'Number',
		42,
		'NUMBER_REFUSED',
		/Lad feltet stå tomt/,
		/Leave the field empty/,
	],
	[UPLOAD, 'file', 42, 'FILE_REFUSED', /bilag\.pdf.*højst 6 MB/, /bilag\.pdf.*at most 6 MB/],
];

const known = KNOWN.map((row) => [row[3], ...row] as const);
test.each(known)('%s', async (_, call, property, code, reason, danish, english) => {
	const body = SHAPES['code and message']?.(code, property);
	const answer = property.startsWith('[') ? body : SHAPES['all three lists']?.(code, property);
	expect(await told(400, answer, call)).toMatchObject({
		code: reason,
		da: expect.stringMatching(danish),
		en: expect.stringMatching(english),
	});
	const elsewhere = await told(400, answer);
	expect(elsewhere.code).not.toBe(reason);
});

test('every known refusal is shown here', () => {
	const shown = KNOWN.map(([, , , reason]) => reason).sort();
	expect(KNOWN_REFUSALS.map(({ reason }) => reason).sort()).toEqual(shown);
});

test('a sentence names the document, the field and Dinero’s own words, each in its language', async () => {
	const problem = await told(400, SHAPES['all three lists']?.(42, 'PaymentDate'));
	expect(problem).toMatchObject({
		code: 'REFUSED',
		field: 'PaymentDate',
		da: `Dinero afviste fakturaen ${GUID}: PaymentDate: En tekst på dansk`,
		en: `Dinero refused the invoice ${GUID}: PaymentDate: A text in English`,
	});
});

test('several fields are all told', async () => {
	const validationErrors = {
		timestamp: 'The timestamp field is required.',
		description: 'The description field is required.',
	};
	const body = { code: 42, message: 'Validation Error', validationErrors };
	const problem = await told(400, body, {
		method: 'POST',
		path: ['purchase-vouchers', GUID, 'payments'],
		json: {},
	});
	expect(problem.en).toBe(
		`Dinero refused the payment ${GUID}: timestamp: The timestamp field is required. description: The description field is required`,
	);
});
