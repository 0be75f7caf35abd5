import { TestClient } from '../testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(() => dinero.reset());
afterAll(() => dinero.close());

const status = async (path: string) => (await dinero.call('GET', `v1/1001/${path}`)).status;

test('trap 15: entries of two accounting years in one call are refused', async () => {
	expect(await status('entries?fromDate=2025-01-01&toDate=2025-12-31')).toBe(200);
	const { status: refused, data } = await dinero.call(
		'GET',
		'v1/1001/entries?fromDate=2025-12-31&toDate=2026-01-01',
	);
	expect([refused, data.code]).toEqual([400, 42]);
});

test('trap 15: changes of more than 31 days in one call are refused', async () => {
	await dinero.switches({ entryChangesLimit: 'included' });
	const changes = (to: string) =>
		status(`entries/changes?changesFrom=2026-01-01T00:00:00Z&changesTo=${to}`);
	expect(await changes('2026-02-01T00:00:00Z')).toBe(200);
	expect(await changes('2026-02-01T00:00:01Z')).toBe(400);
	await dinero.switches({ entryChangesLimit: 'excluded' });
	expect(await changes('2026-02-01T00:00:00Z')).toBe(400);
	expect(await changes('2026-01-31T23:59:59Z')).toBe(200);
});
