import { createDineroApi } from '../../services/dinero/api';
import { listContacts } from '../../services/dinero/contacts';
import { readDineroError } from '../../services/dinero/errors';
import { getInvoice } from '../../services/dinero/invoices';
import { addLedgerItems } from '../../services/dinero/ledgerItems';
import { queryFilter } from '../../services/dinero/lists';
import { ShapeDrift } from '../../services/http/serviceError';
import { scripted, type Answer } from './scripted';

const client = (answers: Answer[]) => {
	const { surroundings, requests } = scripted(answers);
	const baseUrl = 'https://api.example.com';
	const api = createDineroApi({ surroundings, baseUrl, organizationId: 1001, credentialKey: 'x' });
	return { api, requests };
};

const ERRORS: Array<[string, number, unknown, string, string]> = [
	[
		'validation map',
		400,
		{ code: 42, message: 'Validation Error', validationErrors: { PaymentDate: 'not on cash' } },
		'validation',
		'not on cash',
	],
	[
		'Danish first',
		400,
		{
			code: 42,
			languageSpecificMessages: [{ property: 'X', message: 'dansk' }],
			errorMessageList: [{ Code: 'X', Message: 'english' }],
		},
		'validation',
		'dansk',
	],
	[
		'stale version',
		400,
		{ code: 58, message: 'Timestamp is outdated' },
		'stale',
		'Timestamp is outdated',
	],
	[
		'missing invoice',
		400,
		{ code: 63, message: 'no results found' },
		'notFound',
		'no results found',
	],
	['deleted', 400, { code: 65, message: 'Item is deleted' }, 'deleted', 'Item is deleted'],
	[
		'used guid of a contact',
		400,
		{ code: 42, validationErrors: { guidMustBeUnique: 'guidMustBeUnique' } },
		'duplicate',
		'guidMustBeUnique',
	],
	['used guid', 409, { code: 72, message: 'Duplicated entity' }, 'duplicate', 'Duplicated entity'],
	['no Pro', 403, { code: 90, message: 'Pro' }, 'noSubscription', 'Pro'],
	['no Pro, older', 403, { code: 48, message: 'Pro' }, 'noSubscription', 'Pro'],
	['no access', 403, { code: 41, message: 'No' }, 'forbidden', 'No'],
	['not logged in', 401, '', 'unauthorized', ''],
	['login refused', 400, { error: 'invalid_grant' }, 'validation', 'invalid_grant'],
	['model binding', 400, { Message: 'bad' }, 'validation', 'bad'],
	['plain text', 429, 'API calls quota exceeded!', 'rateLimited', 'API calls quota exceeded!'],
	['a page', 404, '<html>nothing</html>', 'notFound', ''],
	['too large', 413, '', 'tooLarge', ''],
	['brownout', 480, '', 'temporary', ''],
	['a code that nobody knows', 400, { code: 999, message: 'new' }, 'validation', 'new'],
];

test.each(ERRORS)('reads %s', (_, status, body, kind, text) => {
	const error = readDineroError({ status, headers: {}, body });
	expect(error.kind).toBe(kind);
	expect(error.messages[0]?.text ?? '').toBe(text);
});

const page = (from: number, count: number): Answer => ({
	body: {
		Collection: Array.from({ length: count }, (_, index) => ({
			ContactGuid: `g${from + index}`,
			Name: 'n',
		})),
	},
});

test('reads three pages, drops a row that moved, and stops at the short one', async () => {
	const { api, requests } = client([page(0, 1000), page(999, 1000), page(1999, 5)]);
	expect(await listContacts(api)).toHaveLength(2004);
	expect(requests.map(({ query }) => query?.['page'])).toEqual(['0', '1', '2']);
});

test('a limit inside page two asks for no third page', async () => {
	const { api, requests } = client([page(0, 1000), page(1000, 1000)]);
	expect(await listContacts(api, {}, { limit: 1500 })).toHaveLength(1500);
	expect(requests).toHaveLength(2);
});

test('a small limit asks for no more than it needs', async () => {
	const { api, requests } = client([page(0, 3)]);
	await listContacts(api, {}, { limit: 3 });
	expect(requests[0]?.query?.['pageSize']).toBe('3');
});

test('a filter doubles quotes and joins by semicolon', () => {
	const filters = [
		{ field: 'Name', operator: 'contains' as const, value: "Bo's" },
		{ field: 'Email', operator: 'eq' as const, value: 'a@example.com' },
	];
	expect(queryFilter(filters)).toBe("Name contains 'Bo''s';Email eq 'a@example.com'");
});

test('a drifted answer is a named error, never an undefined in a voucher', async () => {
	const { api } = client([
		{ body: { Guid: 'x', TimeStamp: '1', Status: 'Draft', TotalVat: 1, TotalInclVat: 1 } },
	]);
	await expect(getInvoice(api, 'x')).rejects.toThrow(ShapeDrift);
});

test.each([[{ Id: 'a', Version: 'v' }], [[{ Id: 'a', Version: 'v' }]]])(
	'the answer to added ledger items is read as one object and as an array',
	async (body) => {
		const { api } = client([{ body }]);
		expect(await addLedgerItems(api, [{ Id: 'a', Lines: [] }])).toEqual([
			{ Id: 'a', Version: 'v' },
		]);
	},
);
