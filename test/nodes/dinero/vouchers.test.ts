import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { chosen, cogsLines, dineroRunner } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await demo.dinero.reset();
	await demo.dinero.switches({
		createAnswersEmpty: false,
		emptyLedgersMeansAll: true,
		fileListLagMs: 0,
	});
});

const date = '2026-11-20T00:00:00.000+01:00';
const form = { date, ...cogsLines, additionalFields: {} };

test('creates, gets and books a manual voucher without any VAT', async () => {
	const [made] = await run('manualVoucher', 'create', form);
	const voucher = String(made?.json['guid']);
	const [raw] = await run('manualVoucher', 'get', { voucher, simplify: false });
	expect(raw?.json['Lines']).toMatchObject([{ AmountInclVatValue: 449.6, VatAmountValue: 0 }]);
	await run('manualVoucher', 'get', { voucher, simplify: true });
	const [booked] = await run('manualVoucher', 'book', { voucher });
	expect(booked?.json).toMatchObject({ status: 'Booked', voucherNumber: 1 });
});

test('Post of a manual voucher twice: one voucher with its sheet', async () => {
	const parameters = {
		...form,
		reference: 'lager:2026-11',
		description: 'Lagerregulering',
		book: true,
	};
	const [first] = await run('manualVoucher', 'post', parameters);
	expect(first?.json).toMatchObject({ outcome: 'posted', voucherNumber: 1 });
	const [second] = await run('manualVoucher', 'post', parameters);
	expect(second?.json).toMatchObject({ outcome: 'unchanged', voucherNumber: 1 });
});

test('adds, lists, asks and books ledger items; 409 on the same own ID', async () => {
	const id = '6f1c2c3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
	const items = [{ json: {} }, { json: {} }];
	const [added, other] = await run('ledgerItem', 'add', form, { items });
	expect(other?.pairedItem).toEqual({ item: 1 });
	await run('ledgerItem', 'add', { ...form, additionalFields: { id } });
	expect(await run('ledgerItem', 'getUnbooked', { returnAll: true })).toHaveLength(3);
	const [again] = await run(
		'ledgerItem',
		'add',
		{ ...form, additionalFields: { id } },
		{ continueOnFail: true },
	);
	expect(again?.json).toMatchObject({ httpCode: 409 });
	const [status] = await run('ledgerItem', 'getStatus', { item: chosen(added?.json['id']) });
	expect(status?.json).toMatchObject({ status: 'Draft' });
	const [booked] = await run('ledgerItem', 'book', {
		item: chosen(added?.json['id']),
		waitUntilBooked: false,
	});
	expect(booked?.json).toMatchObject({ bookingStarted: true });
});

test('Post of a ledger item left unbooked, twice', async () => {
	const parameters = { ...form, reference: 'kasse:1', description: 'Kasse', book: false };
	const [first] = await run('ledgerItem', 'post', parameters);
	expect(first?.json).toMatchObject({ outcome: 'posted' });
	const [second] = await run('ledgerItem', 'post', parameters);
	expect(second?.json).toMatchObject({ outcome: 'unchanged' });
	expect(await run('ledgerItem', 'getUnbooked', { returnAll: true })).toHaveLength(1);
});

test('an amount with a third decimal is refused, never rounded in silence', async () => {
	const linesJson = '[{"amount":1.005,"account":2000,"balancingAccount":53500}]';
	const parameters = { ...form, specifyLines: 'json', linesJson };
	const [item] = await run('manualVoucher', 'create', parameters, { continueOnFail: true });
	expect(item?.json['en']).toContain('more than two decimals');
});

test('uploads, lists and downloads a file', async () => {
	const data = Buffer.from('%PDF-1.4\n%%EOF').toString('base64');
	const items = [
		{ json: {}, binary: { data: { data, mimeType: 'application/pdf', fileName: 'bilag æ.pdf' } } },
	];
	const [up] = await run('file', 'upload', { binaryPropertyName: 'data' }, { items });
	const all = await run('file', 'getAll', { returnAll: true, fileStatus: 'Unused' });
	expect(all).toHaveLength(1);
	const file = chosen(up?.json['fileGuid']);
	const [down] = await run('file', 'download', { file, binaryPropertyName: 'data' });
	expect(down?.json).toMatchObject({ size: 14 });
});
