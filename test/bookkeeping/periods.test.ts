import { splitByYears, splitStretch } from '../../bookkeeping/periods';

const years = [
	{ name: '2025', from: '2025-01-01', to: '2025-12-31' },
	{ name: '2026', from: '2026-01-01', to: '2026-12-31' },
];

const parts = (from: string, to: string, of = years) =>
	splitByYears({ from, to }, of).parts.map((part) => [part.year, part.from, part.to]);
const outside = (from: string, to: string, of = years) =>
	splitByYears({ from, to }, of).outside.map((period) => [period.from, period.to]);

describe('a period over accounting years', () => {
	test('within one year is one part', () => {
		expect(parts('2026-02-01', '2026-02-28')).toEqual([['2026', '2026-02-01', '2026-02-28']]);
		expect(outside('2026-02-01', '2026-02-28')).toEqual([]);
	});

	test('over the turn of the year is two parts that meet', () => {
		expect(parts('2025-12-31', '2026-01-01')).toEqual([
			['2025', '2025-12-31', '2025-12-31'],
			['2026', '2026-01-01', '2026-01-01'],
		]);
		expect(outside('2025-12-31', '2026-01-01')).toEqual([]);
	});

	test('beyond the first and the last year names what is outside', () => {
		expect(outside('2024-11-30', '2027-01-31')).toEqual([
			['2024-11-30', '2024-12-31'],
			['2027-01-01', '2027-01-31'],
		]);
		expect(parts('2024-11-30', '2027-01-31')).toHaveLength(2);
	});

	test('wholly outside has no part', () => {
		expect(parts('2027-01-01', '2027-06-30')).toEqual([]);
		expect(outside('2027-01-01', '2027-06-30')).toEqual([['2027-01-01', '2027-06-30']]);
	});

	test('years that do not follow the calendar, out of order and with a gap', () => {
		const broken = [
			{ name: '2026/27', from: '2026-07-01', to: '2027-06-30' },
			{ name: '2024/25', from: '2024-07-01', to: '2025-06-30' },
		];
		expect(parts('2025-06-01', '2026-07-31', broken)).toEqual([
			['2024/25', '2025-06-01', '2025-06-30'],
			['2026/27', '2026-07-01', '2026-07-31'],
		]);
		expect(outside('2025-06-01', '2026-07-31', broken)).toEqual([['2025-07-01', '2026-06-30']]);
	});
});

describe('a stretch of time', () => {
	test('within the limit is one', () => {
		expect(splitStretch({ from: 0, to: 10 }, 10)).toEqual([{ from: 0, to: 10 }]);
		expect(splitStretch({ from: 5, to: 5 }, 10)).toEqual([{ from: 5, to: 5 }]);
	});

	test('beyond it is several that share their borders and cover the whole', () => {
		expect(splitStretch({ from: 0, to: 25 }, 10)).toEqual([
			{ from: 0, to: 10 },
			{ from: 10, to: 20 },
			{ from: 20, to: 25 },
		]);
	});

	test('of twice the limit is two, not three', () => {
		expect(splitStretch({ from: 0, to: 20 }, 10)).toHaveLength(2);
	});
});
