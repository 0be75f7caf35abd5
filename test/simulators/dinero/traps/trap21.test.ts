import {
	booked,
	CREATE,
	credit,
	creditNote,
	CREDIT_NOTES,
	NOTE_GUID,
	purchaseLine,
	PURCHASES,
	startOver,
	type Purchase,
} from '../purchases';
import { TestClient } from '../testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(() => startOver(dinero));
afterAll(() => dinero.close());

test('trap 21: a bill without payment information is never booked', async () => {
	const draft = credit(undefined, { PaymentDate: null });
	const { Guid, Timestamp } = (await dinero.call<Purchase>('POST', CREATE, draft)).data;
	const { status } = await dinero.call('POST', `${PURCHASES}/${Guid}/book`, { Timestamp });
	expect(status).toBe(400);
	const { data } = await dinero.call<Purchase>('GET', `${PURCHASES}/${Guid}`);
	expect(data.Status).toBe('Draft');
});

test.each([
	['names', true],
	['does not name', false],
])('trap 21: a credit note that %s the bill settles it: %s', async (_, isNamed) => {
	await dinero.switches({ purchaseCreditNoteSettles: true });
	const bill = await booked(dinero, credit());
	const named = isNamed ? { CreditNoteFor: bill.Guid } : {};
	await dinero.call('POST', CREDIT_NOTES, creditNote({ Lines: [purchaseLine()], ...named }));
	const { Timestamp } = (await dinero.call<Purchase>('GET', `${CREDIT_NOTES}/${NOTE_GUID}`)).data;
	await dinero.call('POST', `${CREDIT_NOTES}/${NOTE_GUID}/book`, { Timestamp });
	const { data } = await dinero.call<Purchase>('GET', `${PURCHASES}/${bill.Guid}`);
	expect(data.Status === 'Paid').toBe(isNamed);
});
