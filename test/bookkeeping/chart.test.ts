import { percentText, readChart } from '../../bookkeeping/chart';

const row = (AccountNumber: number, fields: object = {}) => ({ AccountNumber, ...fields });

describe('the chart', () => {
	it('gives each account the rate of its own VAT code, whatever its case', () => {
		const chart = readChart(
			[row(1000, { VatCode: 'u25' }), row(1070, { VatCode: 'none' }), row(1080, { VatCode: '' })],
			[{ VatCode: 'U25', VatRate: 0.25 }],
		);
		expect(chart.get(1000)).toMatchObject({ vatCode: 'U25', vatPercent: '25' });
		expect(chart.get(1070)).toMatchObject({ vatCode: null, vatPercent: '0' });
		expect(chart.get(1080)).toMatchObject({ vatCode: null, vatPercent: '0' });
	});

	it.each([
		[row(1000, { Category: 'Turnover' }), 'revenue'],
		[row(58500, { Category: 'Turnover assets' }), 'balance'],
		[row(63000, { Category: 'Short term debt' }), 'balance'],
		[row(2000, { Category: 'VariableCosts' }), 'operating'],
		[row(1999), 'revenue'],
		[row(2000, { Category: 'Not set' }), 'operating'],
		[row(49999, { Category: null }), 'operating'],
		[row(50000), 'balance'],
	])('knows what kind of account %p is', (account, kind) => {
		expect(readChart([account], []).get(account.AccountNumber)?.kind).toBe(kind);
	});

	it('keeps hidden accounts, marked', () => {
		const chart = readChart([row(1000, { IsHidden: true }), row(1001)], []);
		expect([chart.get(1000)?.isHidden, chart.get(1001)?.isHidden]).toEqual([true, false]);
	});

	it.each([
		[0.25, '25'],
		[0.07, '7'],
		[0.0625, '6.25'],
		[0, '0'],
	])('writes the fraction %d as %s percent', (fraction, percent) => {
		expect(percentText(fraction)).toBe(percent);
	});
});
