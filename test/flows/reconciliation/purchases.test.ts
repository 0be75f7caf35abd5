import type { IDataObject } from 'n8n-workflow';
import { SupplierFlow } from '../supplierWorld';
import { World } from '../world';
import { checkOf, errorsOf, reconciled, wholeSettings } from './reconciling';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../../engine/passingTime').sleep,
}));

let world: World;
beforeAll(async () => {
	world = await World.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

describe('supplier invoices', () => {
	const flow = () => new SupplierFlow(world);
	const day = { from: '2026-11-03', to: '2026-11-03' };
	const own = wholeSettings({
		debtor: { enabled: false },
		cogs: { auto: false, inventoryAccount: null },
	});
	const asDraft = { ...own, creditor: { ...own.creditor, invoiceStatus: 'draft' as const } };

	async function bookDraft(): Promise<void> {
		const { vouchers } = await flow().state();
		const [voucher] = vouchers;
		const path = `vouchers/purchase/${String(voucher?.Guid)}`;
		const { Timestamp } = await world.call(path, {}, 'GET');
		await world.call(`${path}/book`, { Timestamp });
	}

	it('[13 Supplier invoices] finds the one that is missing, with its amount', async () => {
		const found = await reconciled(world, own, day);
		expect(errorsOf(found)).toEqual(['supplierInvoices missing 3001']);
		expect(found.rows).toMatchObject([
			{ difference: 605750, numbers: '3001', kind: 'supplier', action: 'retransfer' },
		]);
	});

	it('[13 Supplier invoices] finds a draft', async () => {
		await flow().transfer([3001], asDraft);
		expect(errorsOf(await reconciled(world, own, day))).toEqual([
			'supplierInvoices draftOnly 3001',
		]);
		expect((await reconciled(world, asDraft, day)).summary).toMatchObject({
			state: 'waiting',
			notices: 1,
		});
	});

	// Only the file tells of a draft that is gone, and only where Dinero shows drafts on their files.
	it.each([
		[true, 'deleted'],
		[false, 'missing'],
	])(
		'[13 Supplier invoices] finds a draft that was deleted (on its file: %s)',
		async (draftsLinkedInFiles, result) => {
			await world.switches({ draftsLinkedInFiles });
			await flow().transfer([3001], asDraft);
			const { vouchers } = await flow().state();
			const [voucher] = vouchers;
			const path = `v1/1001/vouchers/purchase/${String(voucher?.Guid)}`;
			await flow().inDinero('DELETE', path, { Timestamp: String(voucher?.['Timestamp']) });
			const [error] = errorsOf(await reconciled(world, own, day));
			expect(error).toBe(`supplierInvoices ${result} 3001`);
		},
	);

	it('[13 Supplier invoices] finds VAT that was deducted by another code', async () => {
		await flow().transfer([3001], asDraft);
		const { vouchers } = await flow().state();
		const lines = (vouchers[0]?.['Lines'] ?? []) as IDataObject[];
		await flow().editInDinero({
			Lines: lines.map(({ AmountInclVatValue, AccountNumber, Description }) => ({
				...{ Amount: AmountInclVatValue, AccountNumber, Description, VatCode: 'NONE' },
			})),
		});
		await bookDraft();
		const found = await reconciled(world, own, day);
		expect(errorsOf(found)).toEqual(['supplierInvoices vatDiffers 3001']);
		expect(found.rows[0]?.['da']).toBe('Momsen er forskellig: 1.211,50 / 0,00.');
		expect(checkOf(found, 'supplierInvoices')).toMatchObject({ difference: 0, unexplained: 0 });
	});

	it('[13 Supplier invoices] finds another account, and another total', async () => {
		await flow().transfer([3001], asDraft);
		const { vouchers } = await flow().state();
		const lines = (vouchers[0]?.['Lines'] ?? []) as IDataObject[];
		const sent = lines.map(({ AmountInclVatValue, AccountNumber, Description, VatCode }) => ({
			...{ Amount: Number(AmountInclVatValue), AccountNumber, Description, VatCode },
		}));
		await flow().editInDinero({
			Lines: sent.map((line) => ({ ...line, AccountNumber: 2100 })),
		});
		await bookDraft();
		const moved = await reconciled(world, own, day);
		expect(errorsOf(moved)).toEqual(['supplierInvoices wrongAccount 3001']);
		await world.reset();
		await flow().transfer([3001], asDraft);
		await flow().editInDinero({
			Lines: sent.map((line, at) => ({ ...line, Amount: line.Amount + (at === 0 ? 10 : 0) })),
		});
		await bookDraft();
		const more = await reconciled(world, own, day);
		expect(errorsOf(more)).toEqual(['supplierInvoices amountDiffers 3001']);
		expect(more.rows[0]).toMatchObject({ left: 605750, right: 606750, difference: -1000 });
	});

	it('[13 Supplier invoices] finds one that was booked by hand a second time', async () => {
		await flow().transfer([3001], own);
		const { vouchers } = await flow().state();
		const [voucher] = vouchers;
		const lines = (voucher?.['Lines'] ?? []) as IDataObject[];
		await world.call(
			'vouchers/purchase',
			{
				...{ PurchaseType: 'credit', VoucherDate: '2026-11-03', PaymentDate: '2026-12-03' },
				ContactGuid: voucher?.['ContactGuid'],
				Lines: lines.map(({ AmountInclVatValue, AccountNumber, Description, VatCode }) => ({
					...{ Amount: AmountInclVatValue, AccountNumber, Description, VatCode },
				})),
			},
			'POST',
			'v1.2',
		);
		// Some readings answer a create without a body.
		const made = (await flow().state()).vouchers.find(({ Guid }) => Guid !== voucher?.Guid);
		const path = `vouchers/purchase/${String(made?.Guid)}`;
		const { Timestamp } = await world.call(path, {}, 'GET');
		await world.call(`${path}/book`, { Timestamp });
		const found = await reconciled(world, own, day);
		expect(errorsOf(found)).toEqual(['supplierInvoices possibleDuplicate 3001']);
		expect(checkOf(found, 'supplierInvoices')).toMatchObject({
			...{ difference: -605750, unexplained: 0, rightCount: 2 },
		});
	});
});
