import { isNegativeCredit } from '../../bookkeeping/creditSign';

const line = (unitPrice: number | string, quantity: number | string = 1, discountPercent = 0) => ({
	unitPrice,
	quantity,
	discountPercent,
});

it.each([
	['positive lines', [line(249.5, 4, 10), line(49)], false],
	['a negative price', [line(-249.5)], true],
	['a negative quantity', [line(249.5, -1)], true],
	['a price and a quantity that are both negative', [line(-10, -2)], false],
	['a fee that is kept back', [line(100), line(-25)], false],
	['a fee that is larger than the goods', [line(100), line('-100.01')], true],
	['what adds up to nothing', [line(0.1), line(0.2), line(-0.3)], false],
	['a discount of everything on a negative line', [line(-10, 1, 100)], false],
	['no line', [], false],
])('%s: %j is negative: %p', (_, lines, negative) => {
	expect(isNegativeCredit(lines)).toBe(negative);
});
