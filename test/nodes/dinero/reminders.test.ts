import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import {
	bookedInvoice,
	bookedReminder,
	draftInvoice,
	draftReminder,
	reminderForm,
} from './cases/salesWorld';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
const world = { run };
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

const own = ({ guid }: IDataObject) => ({ invoice: chosen(guid) });
const both = (ready: IDataObject) => ({ ...own(ready), reminder: chosen(ready['id']) });
const goOn = { continueOnFail: true };

const list = async (ready: IDataObject) =>
	(
		await run('reminder', 'getAll', {
			...own(ready),
			returnAll: true,
			simplify: true,
			filters: {},
		})
	).map(({ json }) => json);

/** Debit less credit of one account, in øre. */
async function balance(account: number): Promise<number> {
	const { organisations } = (await demo.dinero.state()) as unknown as {
		organisations: Array<{
			entries: Array<{ accountNumber: number; debitOre: number; creditOre: number }>;
		}>;
	};
	return (organisations[0]?.entries ?? [])
		.filter(({ accountNumber }) => accountNumber === account)
		.reduce((sum, { debitOre, creditOre }) => sum + debitOre - creditOre, 0);
}

test('a reminder counts when it is booked: the customer owes its fee from then on', async () => {
	const ready = await draftReminder(world);
	expect(await balance(53000)).toBe(118_400);
	const [booked] = await run('reminder', 'book', both(ready));
	expect(booked?.json).toMatchObject({ isDraft: false, number: 1, fee: 100, total: 1284 });
	expect(await balance(53000)).toBe(128_400);
});

test('a booked reminder is taken back by opposite entries', async () => {
	const ready = await bookedReminder(world);
	const [item] = await run('reminder', 'delete', both(ready));
	expect(item?.json).toMatchObject({ deleted: true, wasBooked: true });
	expect(await balance(53000)).toBe(118_400);
});

test('an update keeps what it does not name', async () => {
	const ready = await draftReminder(world, {
		withDebtCollectionWarning: true,
		withInterestFee: false,
		additionalFields: { title: 'Rykker', description: 'Betal' },
	});
	await run('reminder', 'update', { ...both(ready), updateFields: { title: 'Ny' } });
	const [item] = await run('reminder', 'get', { ...both(ready), simplify: false });
	expect(item?.json).toMatchObject({
		Title: 'Ny',
		Description: 'Betal',
		WithDebtCollectionWarning: true,
		WithFee: true,
		WithInterestFee: false,
	});
});

test.each([
	['that is not due yet', { date: '' }, 'Booked'],
	['that is due today', { date: '', additionalFields: { paymentConditionType: 'NettoCash' } }, ''],
])('an invoice %s gets none, and no call is made for it', async (_, changes, status) => {
	const ready = await bookedInvoice(world, changes);
	await demo.dinero.forget();
	const [item] = await run('reminder', 'create', { ...own(ready), ...reminderForm }, goOn);
	expect(item?.json).toMatchObject({ code: 'NOT_OVERDUE', class: 'data' });
	expect(item?.json['en']).toContain(status);
	expect((await demo.dinero.calls()).some(({ path }) => path.endsWith('/reminders'))).toBe(false);
});

test('a draft gets none', async () => {
	const ready = await draftInvoice(world);
	const [item] = await run('reminder', 'create', { ...own(ready), ...reminderForm }, goOn);
	expect(item?.json).toMatchObject({ code: 'NOT_OVERDUE' });
});

test('a second one within ten days is refused before the call, with the earliest day', async () => {
	const ready = await bookedReminder(world);
	await demo.dinero.forget();
	const [item] = await run('reminder', 'create', { ...own(ready), ...reminderForm }, goOn);
	expect(item?.json).toMatchObject({ code: 'REMINDER_TOO_SOON', class: 'data' });
	expect((await demo.dinero.calls()).some(({ method }) => method === 'POST')).toBe(false);
});

test('drafts and deleted ones are no reason to wait', async () => {
	await demo.dinero.switches({ secondReminderDraft: 'accepted' });
	const ready = await bookedReminder(world);
	await run('reminder', 'delete', both(ready));
	await run('reminder', 'create', { ...own(ready), ...reminderForm });
	const [item] = await run('reminder', 'create', { ...own(ready), ...reminderForm });
	expect(item?.json).toMatchObject({ isDraft: true });
});

test('a fourth one is refused before the call', async () => {
	const ready = await bookedInvoice(world);
	for (const date of ['2026-01-01', '2026-01-11', '2026-01-21']) {
		const form = { ...own(ready), ...reminderForm, date };
		const [made] = await run('reminder', 'create', form);
		await run('reminder', 'book', both({ ...ready, id: made?.json['id'] }));
	}
	const form = { ...own(ready), ...reminderForm, date: '2026-02-11' };
	const [item] = await run('reminder', 'create', form, goOn);
	expect(item?.json).toMatchObject({ code: 'REMINDER_LIMIT', class: 'data' });
});

test.each(['invoice', 'own'])(
	'changes, books and deletes with the version of the %s',
	async (reminderTimestamp) => {
		await demo.dinero.switches({ reminderTimestamp });
		const ready = await draftReminder(world);
		await run('reminder', 'update', { ...both(ready), updateFields: { withFee: false } });
		await run('reminder', 'book', both(ready));
		const [item] = await run('reminder', 'delete', both(ready));
		expect(item?.json).toMatchObject({ wasBooked: true });
	},
);

test('answers to writes may come in camelCase', async () => {
	await demo.dinero.switches({ reminderWriteCase: 'camel', createAnswersEmpty: false });
	const ready = await draftReminder(world);
	const [item] = await run('reminder', 'book', both(ready));
	expect(item?.json).toMatchObject({ id: ready['id'], isDraft: false });
});

describe('answers that are lost', () => {
	const lose = (path: string, kind = 'lostAnswer') =>
		demo.dinero.faults([{ method: 'POST', path, kind, times: 1 }]);

	test('a draft is found by the invoice’s new version, and made once', async () => {
		const ready = await bookedInvoice(world);
		await lose('*/reminders');
		const [item] = await run('reminder', 'create', { ...own(ready), ...reminderForm });
		expect(item?.json).toMatchObject({ isDraft: true, id: expect.any(Number) });
		expect(await list(ready)).toHaveLength(1);
	});

	test('a draft that was not made is uncertain, and none is made', async () => {
		const ready = await bookedInvoice(world);
		await lose('*/reminders', '500');
		const [item] = await run('reminder', 'create', { ...own(ready), ...reminderForm }, goOn);
		expect(item?.json).toMatchObject({ code: 'UNCERTAIN' });
		expect(await list(ready)).toEqual([]);
	});

	test('an older draft of the same day does not pass for the one that was not made', async () => {
		await demo.dinero.switches({ secondReminderDraft: 'accepted' });
		const ready = await draftReminder(world);
		await lose('*/reminders', '500');
		const [item] = await run('reminder', 'create', { ...own(ready), ...reminderForm }, goOn);
		expect(item?.json).toMatchObject({ code: 'UNCERTAIN' });
	});

	test('a booking is believed when it is seen', async () => {
		const ready = await draftReminder(world);
		await lose('*/book');
		const [item] = await run('reminder', 'book', both(ready));
		expect(item?.json).toMatchObject({ isDraft: false });
		expect(await balance(53000)).toBe(128_400);
	});

	test('a booking that did not happen is uncertain, and the draft stays', async () => {
		const ready = await draftReminder(world);
		await lose('*/book', '500');
		const [item] = await run('reminder', 'book', both(ready), goOn);
		expect(item?.json).toMatchObject({ code: 'UNCERTAIN' });
		expect(await list(ready)).toMatchObject([{ isDraft: true }]);
	});
});

test('somebody else booked it meanwhile: it is not booked twice', async () => {
	const ready = await draftReminder(world);
	await demo.dinero.faults([{ method: 'POST', path: '*/book', kind: 'bookedMeanwhile' }]);
	const [item] = await run('reminder', 'book', both(ready), goOn);
	expect(item?.json).toMatchObject({ code: 'CHANGED_MEANWHILE' });
	expect(await balance(53000)).toBe(128_400);
});
