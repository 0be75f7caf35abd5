import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { chosen, cogsLines, dineroRunner, resetUnhurried } from '../dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await resetUnhurried(demo);
	await demo.dinero.switches({ ledgerBookingPolls: 2, ledgerBookingMs: 600_000 });
});

const BOOK = '/v1/1001/ledgeritems/book';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

async function added(count: number): Promise<string[]> {
	const date = '2026-11-20T00:00:00.000+01:00';
	const items = Array.from({ length: count }, () => ({ json: {} }));
	const out = await run(
		'ledgerItem',
		'add',
		{ date, ...cogsLines, additionalFields: {} },
		{ items },
	);
	return out.map(({ json }) => String(json['id']));
}

const book = (ids: readonly string[], more: IDataObject = {}, continueOnFail = false) =>
	run(
		'ledgerItem',
		'book',
		{ item: chosen('={{ $json.id }}'), waitUntilBooked: true, waitSeconds: 30, ...more },
		{ items: ids.map((id): INodeExecutionData => ({ json: { id } })), continueOnFail },
	);

const states = (items: INodeExecutionData[]) =>
	items.map(({ json }) => json['status'] ?? json['code']);

const status = async (ids: readonly string[]) =>
	states(
		await run(
			'ledgerItem',
			'getStatus',
			{ item: chosen('={{ $json.id }}') },
			{ items: ids.map((id) => ({ json: { id } })) },
		),
	);

const callsTo = async (path: string) =>
	(await demo.dinero.calls()).filter((call) => call.path === path).length;

test('trap 14: booking is told as booked only when Dinero shows it booked, with its number', async () => {
	const out = await book(await added(3));
	expect(states(out)).toEqual(['Booked', 'Booked', 'Booked']);
	expect(out.map(({ json }) => json['voucherNumber'])).toEqual([1, 2, 3]);
	expect(await callsTo(BOOK)).toBe(1);
});

test('trap 14: without waiting only the beginning is told, never "Booked"', async () => {
	const ids = await added(1);
	const [item] = await book(ids, { waitUntilBooked: false });
	expect(item?.json).toMatchObject({ status: 'PendingBooking', bookingStarted: true });
	expect(item?.json['voucherNumber']).toBeNull();
});

test('trap 14: a row that falls back to a draft is a problem, at once and not after the longest wait', async () => {
	const ids = await added(1);
	await demo.dinero.faults([{ method: 'POST', path: BOOK, kind: 'ledgerStaysDraft' }]);
	const startedAt = Date.now();
	const [item] = await book(ids, {}, true);
	expect(item?.json).toMatchObject({ code: 'LEDGER_ROW_DRAFT', class: 'temporary' });
	expect(Date.now() - startedAt).toBeLessThan(15_000);
	expect(await status(ids)).toEqual(['Draft']);
});

test('trap 14: a row that is still on its way when the time is up is a problem', async () => {
	await demo.dinero.switches({ ledgerBookingPolls: 1_000 });
	const [item] = await book(await added(1), { waitSeconds: 2 }, true);
	expect(item?.json).toMatchObject({ code: 'LEDGER_ROW_DRAFT' });
});

test('trap 14: booking again does nothing, and waits for one that is on its way', async () => {
	const ids = await added(2);
	await book(ids.slice(0, 1), { waitUntilBooked: false });
	await demo.dinero.forget();
	const out = await book(ids);
	expect(out.map(({ json }) => json['bookingStarted'])).toEqual([false, true]);
	expect(states(out)).toEqual(['Booked', 'Booked']);
	await demo.dinero.forget();
	const again = await book(ids);
	expect(again.map(({ json }) => [json['status'], json['bookingStarted']])).toEqual([
		['Booked', false],
		['Booked', false],
	]);
	expect(await callsTo(BOOK)).toBe(0);
});

test('trap 14: a lost answer to booking is looked up', async () => {
	const ids = await added(2);
	await demo.dinero.faults([{ method: 'POST', path: BOOK, kind: 'lostAnswer' }]);
	expect(states(await book(ids))).toEqual(['Booked', 'Booked']);
	expect(await callsTo(BOOK)).toBe(1);
});

test('trap 14: a booking that never began stays uncertain and unbooked', async () => {
	const ids = await added(1);
	await demo.dinero.faults([{ method: 'POST', path: BOOK, kind: '500' }]);
	expect(states(await book(ids, {}, true))).toEqual(['UNCERTAIN']);
	expect(await status(ids)).toEqual(['Draft']);
});

test.each([
	{ statusUnknownIdFailsWhole: true, ledgersUnknownIdFailsWhole: false },
	{ statusUnknownIdFailsWhole: true, ledgersUnknownIdFailsWhole: true },
	{ statusUnknownIdFailsWhole: false },
])('trap 14: one unknown Id among many does not hide the others, with %j', async (switches) => {
	const ids = await added(3);
	await book(ids.slice(0, 1));
	await demo.dinero.switches(switches);
	const [first = '', ...others] = ids;
	expect(await status([first, UNKNOWN, ...others])).toEqual([
		'Booked',
		'NotFound',
		'Draft',
		'Draft',
	]);
	const out = await book([first, UNKNOWN, ...others], {}, true);
	expect(states(out)).toEqual(['Booked', 'NOT_IN_DINERO', 'Booked', 'Booked']);
});

test('trap 14: somebody else’s change stops that row alone', async () => {
	const ids = await added(2);
	// Row by row, the fault changes only the first, and the other is booked.
	await demo.dinero.switches({ ledgerBookingPolls: 0, ledgerBatchRefusal: 'allOrNone' });
	await demo.dinero.faults([{ method: 'POST', path: BOOK, kind: 'staleVersion' }]);
	const out = await book(ids, {}, true);
	// The fault changed both rows, so neither is the one that was read.
	expect(states(out).every((state) => state !== 'Booked')).toBe(true);
	expect(states(await book(ids))).toEqual(['Booked', 'Booked']);
});
