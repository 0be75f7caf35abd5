import { paymentCondition } from '../../bookkeeping/paymentTerms';

const terms = (type: string, days = 0) => ({ type, days, name: '' });

describe('terms of payment', () => {
	it.each([
		['net', 14, 'Netto', 14, '2026-12-04'],
		['Netto', 8, 'Netto', 8, '2026-11-28'],
		['net_days', 0, 'Netto', 0, '2026-11-20'],
		['paid_in_cash', 0, 'NettoCash', null, '2026-11-20'],
		['Forudbetalt', 3, 'NettoCash', null, '2026-11-20'],
		['invoice_month', 0, 'CurrentMonthOut', 0, '2026-11-30'],
		['Løbende måned', 30, 'CurrentMonthOut', 30, '2026-12-30'],
	])('%s %d', (type, days, condition, wantedDays, dueDate) => {
		expect(paymentCondition(terms(type, days), '2026-11-20', null)).toEqual({
			type: condition,
			days: wantedDays,
			dueDate,
			fromDueDate: false,
		});
	});

	it.each([
		['2026-12-24', 34, '2026-12-24'],
		['2026-11-20', 0, '2026-11-20'],
		['2026-11-01', 0, '2026-11-20'],
		[null, 0, '2026-11-20'],
	])('of an unknown kind keep the due date %p', (due, days, dueDate) => {
		const wanted = { type: 'Netto', days, dueDate, fromDueDate: true };
		expect(paymentCondition(terms('Q-betaling', 60), '2026-11-20', due)).toEqual(wanted);
		expect(paymentCondition(null, '2026-11-20', due)).toEqual(wanted);
	});

	it('end with the month also over the turn of the year and a clock change', () => {
		expect(paymentCondition(terms('invoice_month', 1), '2026-12-05', null).dueDate).toBe(
			'2027-01-01',
		);
		expect(paymentCondition(terms('net', 1), '2026-10-24', null).dueDate).toBe('2026-10-25');
	});
});
