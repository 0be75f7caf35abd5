import { parsedBody } from '../../services/http/body';
import { callApi, checkedBaseUrl } from '../../services/http/callApi';
import { OutcomeUnknown, ServiceError } from '../../services/http/serviceError';
import { lost, notSent, rules, scripted, type Answer } from './scripted';

const read = { method: 'GET' as const, path: '/x' };
const write = { method: 'POST' as const, path: '/x', json: {} };

const failure = (answers: Answer[], call: typeof read | typeof write) => {
	const { surroundings, requests } = scripted(answers);
	return callApi(surroundings, rules, call).then(
		() => ({ error: undefined, calls: requests.length }),
		(error: unknown) => ({ error, calls: requests.length }),
	);
};

describe('reads', () => {
	test.each([500, 502, 503, 480, 408])('are tried three times on %i', async (status) => {
		const ok = scripted([{ status }, { status }, { status: 206, body: { a: 1 } }]);
		expect((await callApi(ok.surroundings, rules, read)).body).toEqual({ a: 1 });
		expect(ok.pauses).toEqual([1000, 2000]);
		expect(await failure([{ status }, { status }, { status }], read)).toMatchObject({ calls: 3 });
	});

	test('survive a lost connection', async () => {
		const { surroundings } = scripted([lost, notSent, { status: 200 }]);
		expect((await callApi(surroundings, rules, read)).status).toBe(200);
	});

	test('are told at once where somebody waits for a dropdown', async () => {
		const { surroundings, requests } = scripted([{ status: 503 }]);
		const call = callApi({ ...surroundings, patience: 'form' }, rules, read);
		await expect(call).rejects.toBeInstanceOf(ServiceError);
		expect(requests).toHaveLength(1);
	});
});

describe('writes', () => {
	test.each([
		['no answer', lost],
		['500', { status: 500 }],
		['502 with a page', { status: 502, body: '<html>Bad gateway</html>' }],
		['408', { status: 408 }],
	])('are never repeated after %s: the outcome is unknown', async (_, answer) => {
		const { error, calls } = await failure([answer as Answer], write);
		expect(calls).toBe(1);
		expect(error).toBeInstanceOf(OutcomeUnknown);
	});

	test('that never left this machine are tried again', async () => {
		const { surroundings, requests } = scripted([notSent, { status: 201, body: '' }]);
		expect((await callApi(surroundings, rules, write)).status).toBe(201);
		expect(requests).toHaveLength(2);
	});

	test('that were refused are refusals, not unknown', async () => {
		const { error, calls } = await failure([{ status: 400 }], write);
		expect(calls).toBe(1);
		expect(error).not.toBeInstanceOf(OutcomeUnknown);
	});
});

describe('the rate limit', () => {
	test.each([
		['seconds', { 'retry-after': '7' }, 7000],
		['nothing: the next minute', {}, 60_000],
		['more than a minute: a minute', { 'retry-after': '600' }, 60_000],
	])('waits for %s, writes too, since a 429 was not carried out', async (_, headers, pause) => {
		const { surroundings, pauses } = scripted([{ status: 429, headers }, { status: 200 }]);
		expect((await callApi(surroundings, rules, write)).status).toBe(200);
		expect(pauses[0]).toBe(pause);
	});

	test('gives up after five waits', async () => {
		expect(await failure(Array<Answer>(6).fill({ status: 429 }), read)).toMatchObject({ calls: 6 });
	});
});

test.each([
	['https://api.example.com/', true],
	['http://127.0.0.1:4010', true],
	['http://localhost:4010/api', true],
	['http://api.example.com', false],
	['ftp://api.example.com', false],
	['api.example.com', false],
])('the base URL %s may be used: %s', (url, allowed) => {
	const check = () => checkedBaseUrl('Dinero', url);
	if (allowed) expect(check()).toBe(url.replace(/\/$/, ''));
	else expect(check).toThrow(/https/);
});

test('bodies are read whatever way they come', () => {
	expect(parsedBody('{"a":1}')).toEqual({ a: 1 });
	expect(parsedBody(new TextEncoder().encode('[1]'))).toEqual([1]);
	expect(parsedBody('API calls quota exceeded!')).toBe('API calls quota exceeded!');
	expect(parsedBody('{"cut')).toBe('{"cut');
	expect(parsedBody('')).toBe('');
});
