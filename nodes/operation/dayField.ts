import { danishDay, danishDayOf } from '../../bookkeeping/danishDay';

/** The Danish day of a date field; today when it is empty. */
export const dayField = (value: unknown): string =>
	value === '' || value === undefined || value === null
		? danishDayOf(Date.now())
		: danishDay(String(value));
