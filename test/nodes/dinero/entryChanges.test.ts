import { entryChanges } from '../../../nodes/Dinero/actions/entry/entryChanges';
import { createDineroApi } from '../../../services/dinero/api';
import { scripted } from '../../services/scripted';

const DAY = 86_400_000;

const entry = (EntryGuid: string | null, Amount: number, Type = 'Normal') => ({
	EntryGuid,
	Amount,
	Type,
	AccountNumber: 55000,
	Date: '2026-01-05',
});

const read = async (...answers: unknown[][]) => {
	const { surroundings } = scripted(answers.map((body) => ({ body })));
	const baseUrl = 'https://api.example.com';
	const api = createDineroApi({ surroundings, baseUrl, organizationId: 1001, credentialKey: 'x' });
	const stretch = { from: 0, to: answers.length * 30 * DAY };
	return await entryChanges(api, stretch, { includePrimo: true, limit: Infinity });
};

test('an entry on the border of two calls comes once', async () => {
	const found = await read([entry('a', 1), entry('b', 2)], [entry('b', 2), entry('c', 3)]);
	expect(found.map(({ EntryGuid }) => EntryGuid)).toEqual(['a', 'b', 'c']);
});

test('of an opening entry that changed twice the last total holds', async () => {
	const found = await read([entry('p', 10, 'Primo'), entry('a', 1)], [entry('p', 25, 'Primo')]);
	expect(found.map(({ EntryGuid, Amount }) => [EntryGuid, Amount])).toEqual([
		['a', 1],
		['p', 25],
	]);
});

test('entries without a guid are never taken for one another', async () => {
	const found = await read([entry(null, 5), entry(null, 5)], [entry(null, 5)]);
	expect(found).toHaveLength(3);
});
