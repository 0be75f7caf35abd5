import fc from 'fast-check';
import {
	addDays,
	danishDate,
	danishDay,
	danishDayOf,
	daysBetween,
	endOfMonth,
	instant,
	NotADay,
} from '../../bookkeeping/danishDay';

const anyTime = fc.date({
	min: new Date('2000-01-01T00:00:00Z'),
	max: new Date('2050-01-01T00:00:00Z'),
	noInvalidDate: true,
});
const anyDay = anyTime.map((time) => danishDayOf(time.getTime()));

/** The calendar of the operating system's own time-zone data, as second opinion. */
const danish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

describe('the Danish day', () => {
	it.each([
		['2026-11-20', '2026-11-20'],
		['2026-12-31T23:30:00Z', '2027-01-01'],
		['2026-12-31T22:59:59Z', '2026-12-31'],
		['2026-06-30T22:00:00Z', '2026-07-01'],
		['2026-06-30T21:59:59+00:00', '2026-06-30'],
		['2018-01-01T18:30:00+01:00', '2018-01-01'],
		['2026-12-31T19:30:00-0500', '2027-01-01'],
		['2026-12-31T23:30:00.000000Z', '2027-01-01'],
		['2025-01-08 10:30:00', '2025-01-08'],
		['2026-12-31 23:59:59', '2026-12-31'],
		[' 2026-02-28 ', '2026-02-28'],
	])('%s is %s', (text, day) => {
		expect(danishDay(text)).toBe(day);
	});

	it.each(['', '2026-02-29', '2026-13-01', '20.11.2026', 'i dag', '2026-11-20T25:00:00Z'])(
		'refuses %p',
		(text) => {
			expect(() => danishDay(text)).toThrow(NotADay);
		},
	);

	it('agrees with the calendar on any instant, however it is written', () => {
		fc.assert(
			fc.property(anyTime, (time) => {
				const day = danish.format(time);
				expect(danishDayOf(time.getTime())).toBe(day);
				expect(danishDay(time.toISOString())).toBe(day);
				expect(instant(time.toISOString())).toBe(time.getTime());
			}),
		);
	});

	it('reads a time without offset as Danish local time', () => {
		expect(instant('2026-01-15 12:00:00')).toBe(Date.UTC(2026, 0, 15, 11));
		expect(instant('2026-07-15 12:00:00')).toBe(Date.UTC(2026, 6, 15, 10));
	});
});

describe('the nights of clock change', () => {
	it.each(['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'])(
		'%s has one next day',
		(day) => {
			expect(daysBetween(day, addDays(day, 1))).toBe(1);
			expect(addDays(addDays(day, 1), -1)).toBe(day);
		},
	);

	it.each([
		['2026-03-29T00:59:59Z', '2026-03-29'],
		['2026-03-29T01:00:00Z', '2026-03-29'],
		['2026-03-28T22:59:59Z', '2026-03-28'],
		['2026-03-28T23:00:00Z', '2026-03-29'],
		['2026-10-24T21:59:59Z', '2026-10-24'],
		['2026-10-24T22:00:00Z', '2026-10-25'],
		['2026-10-25T22:59:59Z', '2026-10-25'],
		['2026-10-25T23:00:00Z', '2026-10-26'],
	])('%s is %s', (text, day) => {
		expect(danishDay(text)).toBe(day);
	});
});

describe('counting days', () => {
	it('comes back and counts what it added', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
				expect(daysBetween(day, addDays(day, days))).toBe(days);
				expect(addDays(addDays(day, days), -days)).toBe(day);
			}),
		);
	});

	it('knows the ends of months', () => {
		expect(endOfMonth('2026-02-01')).toBe('2026-02-28');
		expect(endOfMonth('2028-02-29')).toBe('2028-02-29');
		expect(endOfMonth('2026-10-05')).toBe('2026-10-31');
		expect(endOfMonth('2026-12-31')).toBe('2026-12-31');
	});

	it('writes a day the Danish way', () => {
		expect(danishDate('2026-11-03')).toBe('03.11.2026');
	});
});
