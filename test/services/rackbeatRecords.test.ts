import { OutcomeUnknown } from '../../services/http/serviceError';
import { createRackbeatApi } from '../../services/rackbeat/api';
import { convertToLot, ITEMS, PRODUCTS } from '../../services/rackbeat/items';
import {
	actOnRecord,
	createRecord,
	deleteRecord,
	getRecord,
	isYes,
	listRecords,
	type RecordKind,
} from '../../services/rackbeat/records';
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

const ORDERS: RecordKind = { path: ['orders'], listKey: ['orders', 'sales'], keys: ['order'] };
const QUIET = { quiet: true };
const book = {
	path: ['book'],
	isDone: ({ is_booked }: Record<string, unknown>) => isYes(is_booked),
};
const LOST: Answer = { status: 502, body: '<html>Bad gateway</html>' };

test('an action answers with the record, or the record is read afterwards', async () => {
	const answered = client([{ body: { order: { number: 7, is_booked: true } } }]);
	expect(await actOnRecord(answered.api, ORDERS, '7', book, QUIET)).toMatchObject({ number: 7 });
	expect(answered.requests).toMatchObject([
		{ method: 'POST', url: 'https://app.example.com/api/orders/7/book' },
	]);
	expect(answered.requests[0]?.query).toEqual({ suppress_webhooks: 'true' });
	for (const body of [{}, '', { invoice_id: 3 }]) {
		const silent = client([{ body }, { body: { order: { number: 7 } } }]);
		expect(await actOnRecord(silent.api, ORDERS, '7', book, QUIET)).toEqual({ number: 7 });
	}
});

test('after a lost answer the record tells whether the action was carried out; it is never repeated', async () => {
	const done = client([LOST, { body: { order: { number: 7, is_booked: 1 } } }]);
	expect(await actOnRecord(done.api, ORDERS, '7', book, QUIET)).toMatchObject({ is_booked: 1 });
	const open = client([LOST, { body: { order: { number: 7, is_booked: false } } }]);
	await expect(actOnRecord(open.api, ORDERS, '7', book, QUIET)).rejects.toThrow(OutcomeUnknown);
	const gone = client([LOST, { status: 404, body: {} }]);
	await expect(actOnRecord(gone.api, ORDERS, '7', book, QUIET)).rejects.toThrow(OutcomeUnknown);
	for (const { requests } of [done, open, gone]) {
		expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
	}
});

test.each(['', '.', '..'])('"%s" is no key: nothing is asked', async (key) => {
	const { api, requests } = client([]);
	const asked = async (): Promise<unknown> => await actOnRecord(api, ORDERS, key, book, QUIET);
	await expect(asked()).rejects.toMatchObject({ kind: 'validation' });
	expect(requests).toEqual([]);
});

test('a refused action is no lost one', async () => {
	const { api, requests } = client([{ status: 422, body: { message: 'no lines' } }]);
	const refused = actOnRecord(api, ORDERS, '7', book, QUIET);
	await expect(refused).rejects.toMatchObject({ kind: 'validation' });
	expect(requests).toHaveLength(1);
});

test('a delete whose answer was lost is done when the record is gone', async () => {
	const gone = client([LOST, { status: 404, body: {} }]);
	await deleteRecord(gone.api, ORDERS, '7', QUIET);
	const there = client([LOST, { body: { order: { number: 7 } } }]);
	await expect(deleteRecord(there.api, ORDERS, '7', QUIET)).rejects.toThrow(OutcomeUnknown);
});

test('an answer that names nothing that was made is no success', async () => {
	const { api } = client([{ status: 201, body: { order: {} } }]);
	await expect(createRecord(api, ORDERS, {}, QUIET)).rejects.toThrow(OutcomeUnknown);
});

test('a list is found under any of its keys, and a missing one is told', async () => {
	const { api } = client([{ status: 206, body: { sales: [{ number: 1 }], pages: 1 } }]);
	expect(await listRecords(api, ORDERS)).toEqual([{ number: 1 }]);
	const drifted = client([{ status: 206, body: { rows: [] } }]);
	await expect(listRecords(drifted.api, ORDERS)).rejects.toMatchObject({ name: 'ShapeDrift' });
});

test.each(['A/1 50%', 'æøå+#?', '..', 'R/12+3'])(
	'the item number "%s" is encoded twice',
	async (number) => {
		const { api, requests } = client([{ body: { product: { number } } }]);
		await getRecord(api, PRODUCTS, number);
		const last = requests[0]?.url.split('/products/')[1] ?? '';
		expect(last).not.toMatch(/[/?#+ ]|^\.+$/);
		expect(decodeURIComponent(decodeURIComponent(last))).toBe(number);
	},
);

test('an empty number never reaches the list', async () => {
	const { api, requests } = client([]);
	await expect(getRecord(api, PRODUCTS, '')).rejects.toMatchObject({ kind: 'validation' });
	await expect(deleteRecord(api, ORDERS, '', QUIET)).rejects.toMatchObject({ kind: 'validation' });
	expect(requests).toEqual([]);
});

test('one item is read under the name of its kind', async () => {
	for (const key of ['item', 'product', 'lot']) {
		const { api } = client([{ body: { [key]: { number: 'A' } } }]);
		expect(await getRecord(api, ITEMS, 'A')).toEqual({ number: 'A' });
	}
});

test('a product that became a lot although the answer was lost is found among the lots', async () => {
	const { api } = client([LOST, { body: { lot: { number: 'A', type: 'lot' } } }]);
	expect(await convertToLot(api, 'A', QUIET)).toMatchObject({ type: 'lot' });
	const still = client([LOST, { status: 404, body: {} }]);
	await expect(convertToLot(still.api, 'A', QUIET)).rejects.toThrow(OutcomeUnknown);
});
