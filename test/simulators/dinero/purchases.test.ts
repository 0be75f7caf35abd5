import {
	booked,
	cash,
	CREATE,
	credit,
	purchaseLine,
	PURCHASES,
	startOver,
	totalOf,
	type Purchase,
} from './purchases';
import { CONTACT, TestClient } from './testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(() => startOver(dinero));
afterAll(() => dinero.close());

const create = (body: unknown) => dinero.call<Purchase>('POST', CREATE, body);
const read = (guid: string) => dinero.call<Purchase>('GET', `${PURCHASES}/${guid}`);

describe('what a booked purchase writes', () => {
	it('credit: cost and input VAT against the creditor', async () => {
		const voucher = await booked(dinero, credit());
		expect(voucher).toMatchObject({ Status: 'Booked', VoucherNumber: 1 });
		expect(await dinero.posted(voucher.Guid)).toEqual({
			7300: 100_000,
			64060: 25_000,
			63000: -125_000,
		});
	});

	it('cash: against the account that paid; it is paid at once, on its own day', async () => {
		const voucher = await booked(dinero, cash());
		expect(voucher).toMatchObject({ Status: 'Paid', PaymentDate: '2026-11-20' });
		expect(await dinero.posted(voucher.Guid)).toEqual({
			7300: 100_000,
			64060: 25_000,
			55000: -125_000,
		});
	});

	it.each(['IEUV', 'IEUY', 'IVV', 'IVY', 'OBPK'])(
		'%s: the whole amount as cost, VAT due and deducted',
		async (VatCode) => {
			const line = purchaseLine({ VatCode, Amount: 100.01 });
			const voucher = await booked(dinero, credit([line]));
			expect(voucher.Lines).toMatchObject([{ AmountExclVatValue: 100.01, VatAmountValue: 0 }]);
			expect(await dinero.posted(voucher.Guid)).toEqual({
				7300: 10_001,
				64060: 2_500,
				64080: -2_500,
				63000: -10_001,
			});
		},
	);

	it.each([
		['I25', 'net', 0.03, 0.02, 0.01],
		['I25', 'net', 99.99, 79.99, 20],
		['HREP', 'net', 1250, 1062.5, 187.5],
		['HREP', 'net', 0.1, 0.09, 0.01],
		['HREP', 'vat', 0.1, 0.08, 0.02],
		['REP', 'net', 1250, 1187.5, 62.5],
		['NONE', 'net', 99.99, 99.99, 0],
		['none', 'net', 99.99, 99.99, 0],
	])('%s rounding the %s: %d is %d and %d', async (VatCode, rounding, gross, net, vat) => {
		await dinero.switches({
			purchaseVatRounding: rounding,
			partialVatShare: 'of25',
			purchaseNoneCase: 'any',
		});
		const { data } = await create(credit([purchaseLine({ VatCode, Amount: gross })]));
		expect(data.Lines).toMatchObject([
			{ AmountInclVatValue: gross, AmountExclVatValue: net, VatAmountValue: vat },
		]);
		expect(totalOf(data, 'Total')).toBe(gross);
		expect(totalOf(data, 'Vat')).toBe(vat);
		expect(totalOf(data, 'SubTotalWithoutVat')).toBe(net);
	});

	it('a partial code of the company’s own counts from 25 %, or as a rate, as the switch says', async () => {
		const vatTypes = [{ VatCode: 'HALV', Name: 'Halv moms', VatRate: 0.125 }];
		const contacts = [{ ContactGuid: CONTACT, Name: 'Leverandør' }];
		await startOver(dinero, { organisations: [{ id: 1001, name: 'Egen', vatTypes, contacts }] });
		const body = credit([purchaseLine({ VatCode: 'HALV', Amount: 125 })]);
		await dinero.switches({ partialVatShare: 'of25' });
		expect((await create(body)).data.Lines).toMatchObject([{ VatAmountValue: 12.5 }]);
		await dinero.switches({ partialVatShare: 'ofRate', purchaseVatRounding: 'net' });
		expect((await create(body)).data.Lines).toMatchObject([{ VatAmountValue: 13.89 }]);
	});

	it('a foreign bill: totals in its own currency, entries in DKK that balance', async () => {
		const body = credit([purchaseLine({ Amount: 100 })], { CurrencyKey: 'EUR' });
		const voucher = await booked(dinero, body);
		expect(voucher.CurrencyKey).toBe('EUR');
		expect(totalOf(voucher, 'Total')).toBe(100);
		expect(await dinero.posted(voucher.Guid)).toEqual({
			7300: 59_648,
			64060: 14_912,
			63000: -74_560,
		});
		await dinero.switches({ purchaseLineCurrency: 'dkk' });
		const again = (await read(voucher.Guid)).data;
		expect(again.Lines).toMatchObject([{ AmountInclVatValue: 745.6 }]);
		expect(totalOf(again, 'Total')).toBe(100);
	});
});

describe('changing and deleting', () => {
	it('replaces a draft, with its version alone, and no booked voucher', async () => {
		const { data: draft } = await create(credit());
		const path = `v1.1/1001/vouchers/purchase/${draft.Guid}`;
		const body = credit([purchaseLine({ Amount: 500 })], { Timestamp: draft.Timestamp });
		const { data } = await dinero.call<Purchase>('PUT', path, body);
		expect(data.Timestamp).not.toBe(draft.Timestamp);
		expect(totalOf(data, 'Total')).toBe(500);
		expect((await dinero.call<Purchase>('PUT', path, body)).data.code).toBe(58);
		const { data: done } = await dinero.call<Purchase>('POST', `${PURCHASES}/${draft.Guid}/book`, {
			Timestamp: data.Timestamp,
		});
		const late = await dinero.call<Purchase>('PUT', path, { ...body, Timestamp: done.Timestamp });
		expect([late.status, late.data.code]).toEqual([400, 42]);
	});

	it('a receipt without contact: null, or the zero guid, as the switch says', async () => {
		const { data: draft } = await create(cash());
		const path = `v1.1/1001/vouchers/purchase/${draft.Guid}`;
		await dinero.switches({ updateWithoutContact: 'zeroGuid' });
		const body = cash(undefined, { Timestamp: draft.Timestamp, ContactGuid: null });
		expect((await dinero.call('PUT', path, body)).status).toBe(400);
		const zero = { ...body, ContactGuid: '00000000-0000-0000-0000-000000000000' };
		expect((await dinero.call('PUT', path, zero)).status).toBe(200);
	});

	it('needs a version to delete; a draft goes, a booked one is reversed', async () => {
		const { data: draft } = await create(credit());
		expect((await dinero.call('DELETE', `${PURCHASES}/${draft.Guid}`)).status).toBe(400);
		const { Timestamp } = draft;
		await dinero.call('DELETE', `${PURCHASES}/${draft.Guid}`, { Timestamp });
		await dinero.switches({ removedVoucherAnswer: 404 });
		expect((await read(draft.Guid)).data).toMatchObject({ code: 40 });
		const voucher = await booked(dinero, credit());
		await dinero.call('DELETE', `${PURCHASES}/${voucher.Guid}`, { Timestamp: voucher.Timestamp });
		expect(await dinero.posted(voucher.Guid)).toEqual({ 7300: 0, 64060: 0, 63000: 0 });
		expect((await read(voucher.Guid)).status).toBe(404);
	});

	it('books once: whoever sends an old version is told', async () => {
		const { data: draft } = await create(credit());
		const path = `${PURCHASES}/${draft.Guid}/book`;
		await dinero.fault({ method: 'POST', path: `/${path}`, kind: 'bookedMeanwhile' });
		const { data } = await dinero.call<Purchase>('POST', path, { Timestamp: draft.Timestamp });
		expect(data.code).toBe(58);
		expect((await read(draft.Guid)).data).toMatchObject({ Status: 'Booked', VoucherNumber: 1 });
	});
});

describe('looking', () => {
	it('finds a purchase like it: same contact, day and total', async () => {
		const similar = (body: unknown) =>
			dinero.call<{ SimilarFound: boolean; SimilarGuid: string | null }>(
				'POST',
				`${PURCHASES}/similar`,
				body,
			);
		expect((await similar(credit())).data).toMatchObject({
			SimilarFound: false,
			SimilarGuid: null,
		});
		const { data: draft } = await create(credit());
		expect((await similar(credit())).data).toMatchObject({ SimilarGuid: draft.Guid });
		const parts = [purchaseLine({ Amount: 1000 }), purchaseLine({ Amount: 250 })];
		expect((await similar(credit(parts))).data.SimilarFound).toBe(true);
		expect(
			(await similar(credit(undefined, { VoucherDate: '2026-11-21' }))).data.SimilarFound,
		).toBe(false);
		expect((await similar(credit(undefined, { ContactGuid: null }))).data.SimilarFound).toBe(false);
		expect((await similar(credit([purchaseLine({ Amount: 1250.01 })]))).data.SimilarFound).toBe(
			false,
		);
	});

	it('works out totals without saving, and knows what may be an asset', async () => {
		const fetched = await dinero.call<Purchase & { ShouldPossiblyBeFixedAsset: boolean }>(
			'POST',
			`${PURCHASES}/fetch`,
			credit([purchaseLine({ Amount: 50_000 })]),
		);
		expect(totalOf(fetched.data, 'Vat')).toBe(10_000);
		expect(fetched.data.ShouldPossiblyBeFixedAsset).toBe(true);
		const { organisations } = await dinero.control<{
			organisations: { purchaseVouchers: unknown[] }[];
		}>('GET', 'state');
		expect(organisations[0]?.purchaseVouchers).toEqual([]);
	});

	it('older versions of the path ignore the tag', async () => {
		const body = credit([purchaseLine({ AccountTagName: 'Internet' })]);
		expect((await create(body)).data.Lines).toMatchObject([{ AccountTagName: 'Internet' }]);
		const old = await dinero.call<Purchase>('POST', 'v1.1/1001/vouchers/purchase', body);
		expect(old.data.Lines).toMatchObject([{ AccountTagName: null }]);
	});

	it('makes the contact a creditor', async () => {
		await create(credit());
		const { data } = await dinero.call<{ IsCreditor: boolean }>(
			'GET',
			`v1/1001/contacts/${CONTACT}`,
		);
		expect(data.IsCreditor).toBe(true);
	});

	it('reads NONE back as it was sent, or as nothing', async () => {
		const { data } = await create(credit([purchaseLine({ VatCode: 'NONE' })]));
		await dinero.switches({ purchaseNoneRead: 'NONE' });
		expect((await read(data.Guid)).data.Lines).toMatchObject([{ VatCode: 'NONE' }]);
		await dinero.switches({ purchaseNoneRead: 'null' });
		expect((await read(data.Guid)).data.Lines).toMatchObject([{ VatCode: null }]);
	});
});

it('the page of the books shows purchases and their entries', async () => {
	await booked(dinero, credit());
	await create(cash([purchaseLine({ Amount: 99.5 })]));
	const { data } = await dinero.call<string>('GET', '');
	expect(data).toMatch(/Kreditkøb[\s\S]*1\.250,00/);
	expect(data).toMatch(/Kontantkøb[\s\S]*Kladde[\s\S]*99,50/);
});
