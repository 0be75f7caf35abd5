import { DEMO_COLLEAGUE, DEMO_TEAM, DEMO_USER } from './index';
import { Roger } from './testClient';
import type { Json } from './testClient';

describe('the life of an expense', () => {
	let roger: Roger;

	beforeAll(async () => {
		roger = await Roger.start();
	});
	afterAll(() => roger.close());
	beforeEach(() => roger.reset());

	const stateOf = async (id: string) => (await roger.expense(id))['state'] as unknown as string;
	const rules = (values: object) => roger.sim('PATCH', `teams/${DEMO_TEAM}`, values);
	const act = (id: string, action: string, data: object = {}) =>
		roger.act(`expenses/${id}/${action}`, data);
	async function arrives(data: object): Promise<string> {
		return ((await roger.act('expenses', data))['ids'] as unknown as string[])[0]!;
	}
	/** A moment, with a token that lives then. */
	async function at(set: string): Promise<void> {
		await roger.sim('PATCH', 'clock', { set });
		const { accessToken } = await roger.act('tokens', { scopes: ['expenses.all'] });
		roger.token = String(accessToken);
	}
	const decide = (id: string, how: 'approve' | 'decline', data?: object) =>
		roger.call('PATCH', `/v2/expenses/${id}/${how}`, data);

	it('is approved by one who is asked, and only while it awaits', async () => {
		const { body } = await roger.get('/v2/expenses/Aw01Vent/approvers');
		expect(body).toEqual([{ id: DEMO_USER }, { id: DEMO_COLLEAGUE }]);
		expect((await decide('Bk01Hele', 'approve')).status).toBe(400);
		expect((await decide('Aw01Vent', 'approve')).status).toBe(200);
		expect(await stateOf('Aw01Vent')).toBe('Booked');
		await roger.switches({ notAwaitingStatus: 403 });
		expect((await decide('Aw01Vent', 'approve')).status).toBe(403);
	});

	it('waits for as many as the team wants, each counted once', async () => {
		await rules({ approvalsNeeded: 2 });
		const id = await arrives({ read: { amount: 1_000_000 } });
		await act(id, 'read');
		expect(await stateOf(id)).toBe('Awaiting');
		await decide(id, 'approve');
		await decide(id, 'approve');
		expect(await stateOf(id)).toBe('Awaiting');
		await act(id, 'approve', { userId: DEMO_COLLEAGUE });
		expect(await stateOf(id)).toBe('Booked');
	});

	it('is refused to one who is not asked', async () => {
		await rules({ approvers: [DEMO_COLLEAGUE] });
		const id = await arrives({ read: { amount: 1_000_000 } });
		await act(id, 'read');
		expect((await decide(id, 'approve')).status).toBe(403);
		await roger.switches({ notApproverStatus: 400 });
		expect((await decide(id, 'decline', { note: 'Nej' })).status).toBe(400);
	});

	it('is declined with a reason, to Cancelled or where it stands', async () => {
		expect((await decide('Aw01Vent', 'decline', { note: '' })).status).toBe(400);
		await roger.switches({ declinedState: 'Awaiting' });
		await decide('Aw01Vent', 'decline', { note: 'For dyrt' });
		expect(await roger.expense('Aw01Vent')).toMatchObject({
			...{ state: 'Awaiting', declineReason: 'For dyrt' },
		});
		await roger.switches({ declinedState: 'Cancelled' });
		await decide('Aw01Vent', 'decline', { note: 'Stadig' });
		expect(await stateOf('Aw01Vent')).toBe('Cancelled');
		await act('Aw01Vent', 'restore');
		expect(await stateOf('Aw01Vent')).toBe('Awaiting');
		await act('Aw01Vent', 'cancel');
		await roger.switches({ restoredState: 'Booked' });
		await act('Aw01Vent', 'restore');
		expect(await stateOf('Aw01Vent')).toBe('Booked');
	});

	it('of a receipt ends paid, after approval where a rule wants one', async () => {
		const read = { amount: 1_200_000, paymentDate: '2026-11-20' };
		const waiting = await arrives({ type: 'Receipt', read });
		await act(waiting, 'read');
		expect(await stateOf(waiting)).toBe('Awaiting');
		await decide(waiting, 'approve');
		expect(await stateOf(waiting)).toBe('Paid');
		await roger.switches({ receiptApproval: 'paidAtOnce' });
		const paid = await arrives({ type: 'Receipt', read });
		await act(paid, 'read');
		expect(await roger.expense(paid)).toMatchObject({
			...{ state: 'Paid', ripePaymentId: null },
			paymentDate: '2026-11-20T00:00:00.0000000Z',
		});
	});

	it('is paid by itself when due; of a weekend the bank tells on Monday', async () => {
		await at('2026-11-25T10:00:00Z');
		await rules({ autoPay: true, autoPayDaysEarly: 1 });
		// The 29th is a Sunday, one day early is Saturday the 28th.
		const id = await arrives({ state: 'Booked', read: { dueDate: '2026-11-29' } });
		expect(await roger.expense(id)).toMatchObject({
			...{ state: 'Booked', friendlyStatus: 'Scheduled' },
		});
		await at('2026-11-28T10:00:00Z');
		expect(await roger.expense(id)).toMatchObject({
			...{ state: 'Initialized', friendlyStatus: 'Initiated', paymentDate: null },
		});
		await at('2026-11-30T04:59:00Z');
		expect(await stateOf(id)).toBe('Initialized');
		await roger.advance(120);
		expect(await roger.expense(id)).toMatchObject({
			...{ state: 'Paid', paymentDate: '2026-11-30T00:00:00.0000000Z' },
		});
	});

	it('is paid now, wholly or in part, confirmed, and refunded', async () => {
		expect(await act('Bk01Hele', 'pay')).toMatchObject({ state: 'Initialized' });
		await act('Bk01Hele', 'confirm', { day: '2026-11-26' });
		expect(await roger.expense('Bk01Hele')).toMatchObject({
			...{ state: 'Paid', amount: 125_000, paymentDate: '2026-11-26T00:00:00.0000000Z' },
		});
		await act('Bk01Hele', 'refund');
		expect(await stateOf('Bk01Hele')).toBe('Refunded');
		await act('Bk02Uden', 'pay', { amount: 50_000 });
		expect(await roger.expense('Bk02Uden')).toMatchObject({ amount: 125_000 });
		await roger.switches({ partialPayment: 'amountIsPaidPart' });
		await act('Bk03Delt', 'pay', { amount: 50_000 });
		expect(await roger.expense('Bk03Delt')).toMatchObject({
			...{ amount: 50_000, originalAmount: 113_333 },
		});
		await expect(act('Bk07Slet', 'pay', { amount: 99_999 })).rejects.toThrow('409');
	});

	it('is marked as paid: no money moves, and the day is as the switch says', async () => {
		await act('Bk01Hele', 'markPaid', { day: '2026-11-21' });
		expect(await roger.expense('Bk01Hele')).toMatchObject({
			...{ state: 'Paid', friendlyStatus: 'MarkedAsPaid', ripePaymentId: null },
			paymentDate: '2026-11-21T00:00:00.0000000Z',
		});
		await roger.switches({ markedPaidDate: 'originalDueDate' });
		await act('Bk02Uden', 'markPaid');
		expect((await roger.expense('Bk02Uden'))['paymentDate']).toContain('2026-11-30');
		// A payment that was started goes on.
		await act('In01Igan', 'markPaid');
		expect(await roger.expense('In01Igan')).toMatchObject({ friendlyStatus: 'Paid' });
	});

	it('of a credit note ends in a bill', async () => {
		await act('Kn01Kred', 'merge', { billId: 'Bk01Hele' });
		expect(await roger.expense('Bk01Hele')).toMatchObject({
			...{ amount: 100_000, originalAmount: 125_000 },
		});
		expect(await stateOf('Kn01Kred')).toBe('Paid');
		await roger.reset({
			...{ mergedCreditNote: 'amountStays', mergedCreditNoteState: 'Booked' },
		});
		await act('Kn01Kred', 'merge', { billId: 'Bk01Hele', amount: 10_000 });
		expect(await roger.expense('Bk01Hele')).toMatchObject({ amount: 125_000 });
		expect(await stateOf('Kn01Kred')).toBe('Booked');
		expect((await roger.get('/v2/expenses/Bk01Hele/links')).body['links']).toMatchObject([
			{ linkedExpenseId: 'Kn01Kred', linkedAmount: 10_000 },
		]);
		await expect(act('Bk02Uden', 'merge', { billId: 'Bk01Hele' })).rejects.toThrow('409');
	});

	it('wants approval again when live workflows are on and an edit passes the limit', async () => {
		await act('Bk01Hele', 'edit', { amount: 2_000_000 });
		expect(await stateOf('Bk01Hele')).toBe('Booked');
		await rules({ liveWorkflows: true });
		await act('Bk02Uden', 'edit', { amount: 2_000_000 });
		expect(await stateOf('Bk02Uden')).toBe('Awaiting');
		await roger.switches({ liveWorkflowState: 'stays' });
		await act('Bk04Skae', 'edit', { amount: 2_000_000 });
		expect(await stateOf('Bk04Skae')).toBe('Booked');
	});

	it('changes as users change it; the due date tells that it was overwritten', async () => {
		const edit = { dueDate: '2026-12-24', invoiceNumber: '4711-B', category: '7300', note: 'Ny' };
		await act('Bk01Hele', 'edit', edit);
		expect(await roger.expense('Bk01Hele')).toMatchObject({
			...{ reference: '4711-B', isDueDateOverwritten: true, category: { number: '7300' } },
			dueDate: '2026-12-24T00:00:00.0000000Z',
			originalDueDate: '2026-12-02T00:00:00.0000000Z',
		});
		await expect(act('Bk01Hele', 'edit', { vat: 1 })).rejects.toThrow('400');
	});

	it.each([
		['Pe01Laes', 'pay'],
		['Du01Dobb', 'approve'],
		['Du01Dobb', 'restore'],
		['Aw01Vent', 'pay'],
		['Aw01Vent', 'markPaid'],
		['Bk01Hele', 'confirm'],
		['Bk01Hele', 'refund'],
		['In01Igan', 'cancel'],
		['Pd01Bank', 'cancel'],
		['Re01Retu', 'markPaid'],
		['Ca01Afvi', 'pay'],
		['Kn01Kred', 'pay'],
	])('has no such step: %s, %s', async (id, action) => {
		const before = await roger.expense(id);
		await expect(act(id, action)).rejects.toThrow('409');
		expect((await roger.expense(id))['state']).toBe(before['state']);
	});

	it('is paused and goes on', async () => {
		await act('Bk01Hele', 'pause');
		expect(await stateOf('Bk01Hele')).toBe('Paused');
		await act('Bk01Hele', 'resume');
		expect(await stateOf('Bk01Hele')).toBe('Booked');
	});

	it.each([
		['Bill', 'Paid', 1],
		['Bill', 'Initialized', 1],
		['Bill', 'Refunded', 2],
		['Bill', 'Paused', 0],
		['Receipt', 'Paid', 1],
		['Creditnote', 'Booked', 0],
	])(
		'arrives as a %s that is %s, with the money that belongs to it',
		async (type, state, count) => {
			const id = await arrives({ type, state });
			expect(await roger.expense(id)).toMatchObject({ state, type });
			const teams = (await roger.sim('GET', 'state'))['teams'] as unknown as Json[];
			const all = teams[0]!['expenses'] as unknown as Json[];
			const { payments, paymentDate } = all.find((each) => String(each['id']) === id)!;
			expect(payments).toHaveLength(count);
			expect(paymentDate !== null).toBe(type !== 'Bill' || ['Paid', 'Refunded'].includes(state));
		},
	);

	it('arrives many times over, for paging', async () => {
		await roger.act('expenses', { times: 260, state: 'Booked' });
		const seen = new Set<string>();
		for (let offset = 0; offset < 400; offset += 100) {
			const path = `/v2/expenses?TeamId=${DEMO_TEAM}&Count=100&Offset=${offset}`;
			const { bills } = (await roger.get(path)).body['data']!;
			for (const bill of bills as unknown as Json[]) seen.add(String(bill['id']));
		}
		expect(seen.size).toBe(280);
	});
});
