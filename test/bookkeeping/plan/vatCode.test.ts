import { readChart } from '../../../bookkeeping/chart';
import { codes, plan, problemsOf, read } from '../example';

test('a VAT code that the company does not list is no 0 %: the line is blocked', () => {
	const accounts = [1000, 1010].map((AccountNumber) => ({
		AccountNumber,
		VatCode: 'EGEN',
		Category: 'Turnover',
	}));
	const chart = readChart(accounts, [{ VatCode: 'U25', VatRate: 0.25 }]);
	expect(chart.get(1000)?.vatPercent).toBeNull();
	const problems = problemsOf(() => plan(read(), { chart }));
	expect(codes(problems)).toContain('VAT_CODE_UNKNOWN');
});
