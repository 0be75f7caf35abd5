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
} from '../purchases';
import { TestClient } from '../testClient';

let dinero: TestClient;
beforeAll(async () => {
	dinero = await TestClient.start();
});
beforeEach(() => startOver(dinero));
afterAll(() => dinero.close());

const create = (body: unknown) => dinero.call<Purchase>('POST', CREATE, body);

test('trap 4: generate-creditnote wants its version wrapped in an object', async () => {
	const { Guid, Timestamp } = await booked(dinero, credit());
	const path = `${PURCHASES}/${Guid}/generate-creditnote`;
	const plain = await dinero.call('POST', path, { Timestamp });
	expect([plain.status, plain.data.code]).toEqual([400, 42]);
	expect((await dinero.call('POST', path, { Timestamp: { Timestamp } })).status).toBe(200);
});

test('trap 9: an unknown field is dropped in silence, and the voucher has no amount', async () => {
	await dinero.switches({ unknownField: 'dropped' });
	const { Description, AccountNumber, VatCode } = purchaseLine();
	const line = { Description, AccountNumber, VatCode, AmountExclVatValue: 1000 };
	const { status, data } = await create(credit([line]));
	expect([status, totalOf(data, 'Total')]).toEqual([200, 0]);
	const calls = (await dinero.requests()).filter(({ method }) => method === 'POST');
	expect(calls.at(-1)?.warnings).toEqual(['Unknown field dropped: Lines[0].AmountExclVatValue']);
});

test('trap 10: the amount of a purchase line includes VAT', async () => {
	const { data } = await create(credit([purchaseLine({ Amount: 1000 })]));
	expect([totalOf(data, 'SubTotalWithoutVat'), totalOf(data, 'Vat')]).toEqual([800, 200]);
	expect(totalOf(data, 'Total')).toBe(1000);
});

test('trap 11: no code is the account’s own, NONE is no VAT, and an empty one is refused', async () => {
	const own = await create(credit([purchaseLine({ VatCode: null })]));
	expect(totalOf(own.data, 'Vat')).toBe(250);
	const none = await create(credit([purchaseLine({ VatCode: 'NONE' })]));
	expect(totalOf(none.data, 'Vat')).toBe(0);
	expect((await create(credit([purchaseLine({ VatCode: '' })]))).status).toBe(400);
});

test('trap 12: a receipt carries no due date and no currency', async () => {
	const dated = await create(cash(undefined, { PaymentDate: '2026-12-04' }));
	expect(dated.data).toMatchObject({
		code: 42,
		validationErrors: { PaymentDate: 'PaymentDate should not be set on cash purchases' },
	});
	const abroad = await create(cash(undefined, { CurrencyKey: 'EUR' }));
	expect(abroad.data.validationErrors).toHaveProperty('CurrencyKey');
	const read = await create(cash());
	expect(read.data).toMatchObject({ PaymentDate: '2026-11-20', CurrencyKey: 'DKK' });
});

test('trap 12: a bill without due date is a draft that cannot be booked', async () => {
	const { status, data: draft } = await create(credit(undefined, { PaymentDate: null }));
	expect(status).toBe(200);
	const refused = await dinero.call<Purchase>('POST', `${PURCHASES}/${draft.Guid}/book`, {
		Timestamp: draft.Timestamp,
	});
	expect(refused.data.validationErrors).toHaveProperty('PaymentDate');
});

test.each([53500, 55000, 63000, 64060, 1000])(
	'trap 13: the account %d is refused on a purchase',
	async (AccountNumber) => {
		const { status, data } = await create(credit([purchaseLine({ AccountNumber })]));
		expect([status, Object.keys(data.validationErrors)]).toEqual([400, ['Lines[0].AccountNumber']]);
	},
);

test('trap 13: the list of purchase accounts holds 2000 to 9399 alone', async () => {
	const { data } = await dinero.call<{ AccountNumber: number }[]>(
		'GET',
		'v1/1001/accounts/purchase',
	);
	const numbers = data.map(({ AccountNumber }) => AccountNumber);
	expect(numbers).toContain(7300);
	expect(numbers.filter((number) => number < 2000 || number > 9399)).toEqual([]);
});

test('trap 7: the fields of the purchase accounts come in the casing that was asked with', async () => {
	const path = 'v1/1001/accounts/purchase?fields=accountnumber,NAME,Unknown';
	const { data } = await dinero.call<object[]>('GET', path);
	expect(Object.keys(data[0]!)).toEqual(['accountnumber', 'NAME']);
});

test('trap 7: of a deposit account only number and name come unasked', async () => {
	const { data } = await dinero.call<object[]>('GET', 'v1/1001/accounts/deposit');
	expect(Object.keys(data[0]!)).toEqual(['AccountNumber', 'Name']);
});

test('trap 19: a foreign currency belongs to bills alone, and their entries are DKK', async () => {
	expect((await create(cash(undefined, { CurrencyKey: 'EUR' }))).status).toBe(400);
	const body = credit([purchaseLine({ Amount: 100, VatCode: 'NONE' })], { CurrencyKey: 'EUR' });
	const { Guid } = await booked(dinero, body);
	expect(await dinero.posted(Guid)).toEqual({ 7300: 74_560, 63000: -74_560 });
});

test('trap 23: several vouchers may carry one file, and a file may name a voucher that is gone', async () => {
	await dinero.switches({
		deletedStayLinked: true,
		draftsOnFileGuid: true,
		draftsLinkedInFiles: true,
	});
	const { FileGuid } = (await dinero.upload('bon.pdf')).data;
	const first = (await create(credit(undefined, { FileGuid }))).data;
	const second = (await create(cash(undefined, { FileGuid }))).data;
	const path = `${PURCHASES}/fileguid/${FileGuid}`;
	expect((await dinero.call<string[]>('GET', path)).data).toEqual([first.Guid, second.Guid]);
	await dinero.call('DELETE', `${PURCHASES}/${first.Guid}`, { Timestamp: first.Timestamp });
	expect((await dinero.call<string[]>('GET', path)).data).toEqual([second.Guid]);
	const files = await dinero.call<{ Linked: { VoucherGuid: string }[] }[]>('GET', 'v1/1001/files');
	const linked = files.data[0]?.Linked.map(({ VoucherGuid }) => VoucherGuid);
	expect(linked).toEqual([first.Guid, second.Guid]);
	await dinero.switches({ draftsOnFileGuid: false });
	expect((await dinero.call<string[]>('GET', path)).data).toEqual([]);
});
