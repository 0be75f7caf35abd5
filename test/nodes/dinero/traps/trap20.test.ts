import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { chosen, dineroRunner, resetUnhurried } from '../dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await resetUnhurried(demo);
	await demo.dinero.switches({ createAnswersEmpty: false });
});

const STOCK = 53500;

const accounts = async (kind: string) =>
	(await run('account', 'getAll', { returnAll: true, kind, includeHidden: false })).map(
		({ json }) => Number(json['AccountNumber']),
	);

test('trap 20: the accounts that an approval tool may be given are the expense accounts alone', async () => {
	expect(await accounts('entry')).toContain(STOCK);
	const purchase = await accounts('purchase');
	expect(purchase.length).toBeGreaterThan(3);
	expect(purchase.filter((number) => number < 2000 || number > 9399)).toEqual([]);
});

test('trap 20: a balance account goes through a manual voucher or the ledger instead', async () => {
	const form = {
		date: '2026-11-20T12:00:00.000+01:00',
		specifyLines: 'json',
		linesJson: JSON.stringify([
			{ description: 'Lager', amount: 100, account: STOCK, balancingAccount: 55000 },
		]),
		additionalFields: {},
	};
	const [made] = await run('manualVoucher', 'create', form);
	const [booked] = await run('manualVoucher', 'book', { voucher: chosen(made?.json['guid']) });
	expect(booked?.json).toMatchObject({ status: 'Booked', totalInclVat: 100, totalVat: 0 });
	const [added] = await run('ledgerItem', 'add', form);
	expect(added?.json).toMatchObject({ status: 'Draft' });
});
