import type { IDataObject } from 'n8n-workflow';
import {
	bookedPurchase,
	creditForm,
	creditNoteForm,
	hosting,
	linesOf,
} from '../cases/purchaseWorld';
import { chosen } from '../dinero';
import { PurchaseBench } from '../purchaseBench';

// What Corpay One leaves out of Dinero: payment information, and which bill a credit note is for.

// Pauses between two looks are real seconds; nothing here depends on their length.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => undefined,
}));

const bench = new PurchaseBench();
beforeAll(bench.start);
afterAll(bench.stop);
beforeEach(bench.reset);

const bills = async (): Promise<IDataObject[]> => {
	const { organisations } = (await bench.demo.dinero.state()) as {
		organisations: Array<{ id: number; purchaseVouchers: IDataObject[] }>;
	};
	return organisations.find(({ id }) => id === 1001)?.purchaseVouchers ?? [];
};

test('trap 21: a bill carries when it falls due, and one that does not is told before Dinero is asked', async () => {
	await bookedPurchase(bench.world);
	expect(await bills()).toMatchObject([{ PurchaseType: 'credit', PaymentDate: '2026-12-04' }]);
	await bench.demo.dinero.forget();
	const form = { ...creditForm, dueDate: '', paper: 'none', evidence: '' };
	const parameters = { ...form, reference: 'bill:1', description: '', book: true };
	const told = await bench.first('purchaseVoucher', 'post', parameters);
	expect(told['en']).toMatch(/cannot be booked without a payment date/);
	expect(await bench.writes()).toEqual([]);
});

test.each([
	['names', true],
	['does not name', false],
])('trap 21: a credit note that %s its bill settles it: %s', async (_, isNamed) => {
	await bench.demo.dinero.switches({ purchaseCreditNoteSettles: true });
	const { guid } = await bookedPurchase(bench.world);
	const additionalFields = isNamed ? { creditNoteFor: chosen(guid) } : {};
	const parameters = { ...creditNoteForm, ...linesOf(hosting), additionalFields };
	expect(
		await bench.first('purchaseCreditNote', 'post', {
			...parameters,
			...{ reference: 'note:1', description: '', book: true, evidence: '' },
		}),
	).toMatchObject({ outcome: 'posted' });
	const [bill] = await bench.run('purchaseVoucher', 'get', {
		purchaseVoucher: chosen(guid),
		simplify: true,
	});
	expect(bill?.json['status'] === 'Paid').toBe(isNamed);
});
