import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { chosen, cogsLines, dineroRunner, resetUnhurried } from '../dinero';

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

async function booked(day: string, number = 0) {
	const form = { date: `${day}T12:00:00.000+01:00`, ...cogsLines, additionalFields: {} };
	const [made] = await run('manualVoucher', 'create', form);
	const voucher = chosen(made?.json['guid']);
	const [item] = await run('manualVoucher', 'book', { voucher, number }, { continueOnFail: true });
	return item?.json;
}

test('trap 16: the same number in two years is two vouchers, told apart by year, day and guid', async () => {
	const last = await booked('2025-11-20');
	const current = await booked('2026-11-20');
	expect([last?.['voucherNumber'], current?.['voucherNumber']]).toEqual([1, 1]);
	expect([last?.['voucherDate'], current?.['voucherDate']]).toEqual(['2025-11-20', '2026-11-20']);
	const rows = await run('entry', 'getAll', {
		fromDate: '2025-01-01T12:00:00.000+01:00',
		toDate: '2026-12-31T12:00:00.000+01:00',
		returnAll: true,
		simplify: true,
	});
	const keys = rows.map(
		({ json }) => `${String(json['accountingYear'])}/${String(json['voucherNumber'])}`,
	);
	expect(new Set(keys)).toEqual(new Set(['2025/1', '2026/1']));
	expect(new Set(rows.map(({ json }) => json['voucherGuid']))).toEqual(
		new Set([last?.['guid'], current?.['guid']]),
	);
});

test('trap 16: a wanted number is free again in the next year, and refused within the same', async () => {
	expect((await booked('2025-11-20', 7))?.['voucherNumber']).toBe(7);
	expect((await booked('2026-11-20', 7))?.['voucherNumber']).toBe(7);
	expect((await booked('2026-11-21', 7))?.['httpCode']).toBe(400);
});
