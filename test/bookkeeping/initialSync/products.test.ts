import { planInitialSync } from '../../../bookkeeping/initialSync/planInitialSync';
import { settings } from '../example';
import {
	codesOf,
	contact,
	CREDITOR,
	NO_CHOICE,
	product,
	registers,
	sync,
	used,
} from './syncExample';

const boxes = { supplierGroup: false, supplier: true, customer: true, product: true };

describe('products of the initial sync', () => {
	const shop = settings({ units: { byUnit: { '2': 'kilogram' } } });
	const made = (change: Parameters<typeof product>[1], own = shop) =>
		planInitialSync({
			boxes: { ...boxes, customer: false, supplier: false },
			contacts: [],
			products: [product('P', change)],
			rackbeat: registers(),
			choices: NO_CHOICE,
			settings: own,
		});

	it('take the mapped unit before one of that name', () => {
		expect(made({ unit: 'kilogram' }).records[0]?.body['unit_id']).toBe(2);
	});

	it('take the default group with a notice where the account tells none', () => {
		const [record] = made({ accountNumber: 1999 }).records;
		expect(record?.body['group']).toBe(1);
		expect(codesOf(record)).toEqual(['GROUP_DEFAULTED']);
	});

	it('ask where several groups share the account, unless one is picked', () => {
		const both = settings({
			debtor: { accountByGroupZone: { domestic: { '1': 1000, '2': 1000 } } },
		});
		expect(codesOf(made({}, both).records[0])).toEqual(['GROUP_DEFAULTED']);
		const picked = planInitialSync({
			boxes: { ...boxes, customer: false, supplier: false },
			contacts: [],
			products: [product('P')],
			rackbeat: registers(),
			choices: { ...NO_CHOICE, productGroup: '2' },
			settings: both,
		});
		expect(picked.records[0]).toMatchObject({ body: { group: 2 }, notices: [] });
	});

	it('never cut a number', () => {
		const found = made({ number: '1'.repeat(26) });
		expect(found.records).toEqual([]);
		expect(found.left).toMatchObject([{ problem: { code: 'PRODUCT_NUMBER_TOO_LONG' } }]);
	});

	it('keep a price with six decimals', () => {
		expect(made({ price: 0.123456 }).records[0]?.body['sales_price']).toBe(0.123456);
	});

	it('are unchanged where Rackbeat has the number, in whatever case', () => {
		const found = sync({
			products: [product('P', { number: 'ab-1' })],
			rackbeat: registers({ items: new Map([['ab-1', 'Vare']]) }),
		});
		expect(found.records).toMatchObject([{ action: 'unchanged' }]);
	});
});

describe('the supplier group', () => {
	const only = { supplierGroup: true, supplier: true, customer: false, product: false };
	const made = (supplierGroups: Array<{ number: string; name: string }>, choice: string | null) =>
		sync({
			boxes: only,
			contacts: [used(contact('B'), CREDITOR)],
			rackbeat: registers({ supplierGroups }),
			choices: { ...NO_CHOICE, supplierGroup: choice },
		}).records.map(({ type, action, body }) => [type, action, body['supplier_group_id'] ?? null]);

	it('"Dinero" is made once and used for suppliers', () => {
		expect(made([{ number: '1', name: 'Andre' }], null)).toEqual([
			['supplierGroup', 'create', null],
			['supplier', 'create', 2],
		]);
		expect(made([{ number: '4', name: 'Dinero' }], null)).toEqual([
			['supplierGroup', 'unchanged', null],
			['supplier', 'create', 4],
		]);
	});

	it('that the user picks is used instead', () => {
		expect(made([{ number: '3', name: 'Andre' }], '3')).toEqual([
			['supplierGroup', 'unchanged', null],
			['supplier', 'create', 3],
		]);
	});
});
