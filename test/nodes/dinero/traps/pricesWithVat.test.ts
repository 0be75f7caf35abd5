import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../../engine/demoCompanies';
import { draftInvoice } from '../cases/salesWorld';
import { chosen, dineroRunner, resetUnhurried } from '../dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(async () => {
	await resetUnhurried(demo);
	await demo.dinero.switches({ unitPriceDecimals: 10, vatRounding: 'perLine' });
});

const withVat = (prices: Array<[price: number, quantity: number]>) => ({
	specifyLines: 'json',
	linesJson: JSON.stringify(
		prices.map(([unitPrice, quantity]) => ({
			description: 'Vare',
			unitPrice,
			quantity,
			account: 1000,
		})),
	),
	additionalFields: { showLinesInclVat: true },
});

const own = ({ guid }: IDataObject) => ({ invoice: chosen(guid) });
const keep = (ready: IDataObject, updateFields: IDataObject) => ({
	...own(ready),
	updateFields,
	replaceLines: false,
});

async function totals(ready: IDataObject) {
	const [item] = await run('invoice', 'get', { ...own(ready), simplify: false });
	const { TotalInclVat, TotalExclVat, ShowLinesInclVat } = item?.json ?? {};
	return { TotalInclVat, TotalExclVat, ShowLinesInclVat };
}

const ODD: Array<[number, number]> = [
	[100.01, 10],
	[0.02, 1],
	[0.07, 1],
	[33.33, 3],
];
const TOTALS = { TotalInclVat: 1100.18, TotalExclVat: 880.15, ShowLinesInclVat: true };

test('trap 22: the preview of prices with VAT is the sum of the lines to the øre', async () => {
	const contact = { __rl: true, mode: 'list', value: '' };
	const form = { contact, date: '2025-03-03', ...withVat(ODD) };
	const [item] = await run('invoice', 'previewTotals', form);
	expect(item?.json).toMatchObject({ totalInclVat: 1100.18, totalExclVat: 880.15 });
});

test('trap 22: an update of the head leaves prices with VAT, and the total, as they stood', async () => {
	const ready = await draftInvoice({ run }, withVat(ODD));
	expect(await totals(ready)).toEqual(TOTALS);
	await run('invoice', 'update', keep(ready, { comment: 'Ny' }));
	expect(await totals(ready)).toEqual(TOTALS);
});

test('trap 22: lines that read back rounded to øre are never written back with another total', async () => {
	const ready = await draftInvoice({ run }, withVat([[33.333, 100]]));
	const before = await totals(ready);
	const parameters = keep(ready, { comment: 'Ny' });
	const [item] = await run('invoice', 'update', parameters, { continueOnFail: true });
	expect(item?.json).toMatchObject({ code: 'LINES_NOT_KEPT', class: 'mismatch' });
	expect(await totals(ready)).toEqual(before);
	await run('invoice', 'update', {
		...own(ready),
		updateFields: { comment: 'Ny' },
		replaceLines: true,
		...withVat([[33.333, 100]]),
	});
	expect(await totals(ready)).toEqual(before);
});

test('trap 22: turning prices with VAT on keeps the amounts, not the figures', async () => {
	const prices = withVat([
		[80, 3],
		[12.4, 1],
	]);
	const ready = await draftInvoice({ run }, { ...prices, additionalFields: {} });
	await run('invoice', 'update', keep(ready, { showLinesInclVat: true }));
	expect(await totals(ready)).toEqual({
		TotalInclVat: 315.5,
		TotalExclVat: 252.4,
		ShowLinesInclVat: true,
	});
});
