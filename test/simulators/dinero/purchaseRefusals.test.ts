import {
	cash,
	CREATE,
	credit,
	purchaseLine,
	PURCHASES,
	startOver,
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

describe('what a purchase is refused for', () => {
	const [other] = [{ ContactGuid: '00000000-1111-4222-8333-444444444444' }];
	it.each<[string, unknown, string]>([
		['an unknown type', credit([], { PurchaseType: 'loan' }), 'PurchaseType'],
		['an unknown code', credit([purchaseLine({ VatCode: 'I99' })]), 'Lines[0].VatCode'],
		['a code of sales', credit([purchaseLine({ VatCode: 'U25' })]), 'Lines[0].VatCode'],
		[
			'an account of sales',
			credit([purchaseLine({ AccountNumber: 1000 })]),
			'Lines[0].AccountNumber',
		],
		[
			'an account that is not there',
			credit([purchaseLine({ AccountNumber: 2999 })]),
			'Lines[0].AccountNumber',
		],
		['a negative amount', credit([purchaseLine({ Amount: -1 })]), 'Lines[0].Amount'],
		['an unknown currency', credit([], { CurrencyKey: 'XXX' }), 'CurrencyKey'],
		['an unknown region', cash([], { RegionKey: 'Mars' }), 'RegionKey'],
		['an unknown deposit account', cash([], { DepositAccountNumber: 1 }), 'DepositAccountNumber'],
		['an unknown contact', credit([], other), 'invalidContactId'],
		['a region on a bill', credit([], { RegionKey: 'DK' }), 'RegionKey'],
		[
			'a deposit account on a bill',
			credit([], { DepositAccountNumber: 55000 }),
			'DepositAccountNumber',
		],
		['a contact on a receipt', cash([], { ContactGuid: CONTACT }), 'ContactGuid'],
	])('%s', async (_, body, property) => {
		await dinero.switches({ negativePurchaseAmount: 'refused', otherSideFields: 'refused' });
		const { status, data } = await create(body);
		expect([status, data.code]).toEqual([400, 42]);
		expect(Object.keys(data.validationErrors)).toEqual([property]);
	});

	it.each<[string, Record<string, unknown>, unknown]>([
		[
			'a negative amount',
			{ negativePurchaseAmount: 'accepted' },
			credit([purchaseLine({ Amount: -1 })]),
		],
		['a contact on a receipt', { otherSideFields: 'dropped' }, cash([], { ContactGuid: CONTACT })],
	])('%s, unless the switch says otherwise', async (_, switches, body) => {
		await dinero.switches(switches);
		expect((await create(body)).status).toBe(200);
	});

	it.each<[string, unknown, string]>([
		['no lines', credit([]), 'Lines'],
		[
			'a line without account',
			credit([purchaseLine({ AccountNumber: null })]),
			'Lines[0].AccountNumber',
		],
		['no amount', credit([purchaseLine({ Amount: 0 })]), 'Lines'],
		['a bill without contact', credit(undefined, { ContactGuid: null }), 'ContactGuid'],
		['a bill without due date', credit(undefined, { PaymentDate: null }), 'PaymentDate'],
		[
			'a receipt without account',
			cash(undefined, { DepositAccountNumber: null }),
			'DepositAccountNumber',
		],
		['a receipt without region', cash(undefined, { RegionKey: null }), 'RegionKey'],
		['a region that is not the code’s', cash(undefined, { RegionKey: 'EU' }), 'RegionKey'],
		['a code abroad in DK', cash([purchaseLine({ VatCode: 'IVV' })]), 'RegionKey'],
		['a year ahead of the next', credit(undefined, { VoucherDate: '2099-01-01' }), 'VoucherDate'],
	])('when it is booked: %s; it stays a draft', async (_, body, property) => {
		const { data: draft } = await create(body);
		const path = `${PURCHASES}/${draft.Guid}/book`;
		const { status, data } = await dinero.call<Purchase>('POST', path, {
			Timestamp: draft.Timestamp,
		});
		expect([status, Object.keys(data.validationErrors)]).toEqual([400, [property]]);
		expect((await read(draft.Guid)).data).toMatchObject({ Status: 'Draft', VoucherNumber: null });
		expect(await dinero.posted()).toEqual({});
	});

	it('no VAT in another region: only where the switch allows it', async () => {
		const abroad = cash([purchaseLine({ VatCode: 'NONE' })], { RegionKey: 'EU' });
		const { data: draft } = await create(abroad);
		const path = `${PURCHASES}/${draft.Guid}/book`;
		await dinero.switches({ noVatRegion: 'DK' });
		const body = { Timestamp: draft.Timestamp };
		expect((await dinero.call('POST', path, body)).status).toBe(400);
		await dinero.switches({ noVatRegion: 'any' });
		expect((await dinero.call('POST', path, body)).status).toBe(200);
	});
});
