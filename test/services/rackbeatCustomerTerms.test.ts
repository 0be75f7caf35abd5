import { OutcomeUnknown } from '../../services/http/serviceError';
import { createRackbeatApi } from '../../services/rackbeat/api';
import {
	customerItem,
	joinDiscountGroup,
	leaveDiscountGroup,
	overrideDiscount,
} from '../../services/rackbeat/customerTerms';
import { scripted, type Answer } from './scripted';

const client = (answers: Answer[]) => {
	const { surroundings, requests } = scripted(answers);
	const api = createRackbeatApi({
		surroundings,
		baseUrl: 'https://app.example.com/api',
		credentialKey: 'x',
	});
	return { api, requests };
};

const QUIET = { quiet: true };

describe.each(['', '.', '..'])('a discount group called "%s" is no key', (group) => {
	test.each([
		['joined', joinDiscountGroup],
		['left', leaveDiscountGroup],
	] as const)('and is not %s: nothing is asked', async (_, change) => {
		const { api, requests } = client([]);
		await expect(change(api, '20', group, QUIET)).rejects.toMatchObject({ kind: 'validation' });
		expect(requests).toEqual([]);
	});

	test('and has no percentage: nothing is asked', async () => {
		const { api, requests } = client([]);
		const asked = overrideDiscount(api, '20', group, 5, QUIET);
		await expect(asked).rejects.toMatchObject({ kind: 'validation' });
		expect(requests).toEqual([]);
	});

	test('nor is it the number of a customer', async () => {
		const { api, requests } = client([]);
		const asked = leaveDiscountGroup(api, group, '2', QUIET);
		await expect(asked).rejects.toMatchObject({ kind: 'validation' });
		expect(requests).toEqual([]);
	});
});

test('an item without a number is not asked for; one of dots is, below its customer', async () => {
	const none = client([]);
	await expect(customerItem(none.api, '20', '')).rejects.toMatchObject({ kind: 'validation' });
	expect(none.requests).toEqual([]);
	const dots = client([{ body: { item: { number: '..' } } }]);
	expect(await customerItem(dots.api, '20', '..')).toMatchObject({ number: '..' });
	expect(dots.requests).toMatchObject([
		{ method: 'GET', url: 'https://app.example.com/api/customers/20/lineables/%252E%252E' },
	]);
});

test('a lost answer stays the error where the percentage cannot be looked at either', async () => {
	const lost: Answer = { status: 502, body: '<html>Bad gateway</html>' };
	const { api, requests } = client([lost, { status: 403, body: { message: 'no' } }]);
	await expect(overrideDiscount(api, '20', '2', 5, QUIET)).rejects.toThrow(OutcomeUnknown);
	expect(requests.map(({ method }) => method)).toEqual(['PUT', 'GET']);
});
