import { paid } from '../cases/purchaseWorld';
import { chosen } from '../dinero';
import { PurchaseBench } from '../purchaseBench';

const bench = new PurchaseBench();
beforeAll(bench.start);
afterAll(bench.stop);
beforeEach(bench.reset);

test('trap 3: the payment of a purchase is deleted with its version in the path', async () => {
	const { purchaseVoucher, payment } = await paid(bench.world, 'purchaseVoucher');
	await bench.demo.dinero.forget();
	await bench.run('payment', 'delete', {
		documentType: 'purchaseVoucher',
		purchaseVoucher,
		payment: chosen(payment),
	});
	expect(await bench.writes()).toEqual([
		expect.stringMatching(
			/^DELETE \/v1\/1001\/purchase-vouchers\/[^/]+\/payments\/[^/]+\/[0-9A-F]{16}$/,
		),
	]);
	expect((await bench.posted())['55000']).toBe(0);
});
