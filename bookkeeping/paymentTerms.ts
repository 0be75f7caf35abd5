import { addDays, daysBetween, endOfMonth, type Day } from './danishDay';
import type { PaymentTerms } from './document/customerInvoice';

export interface PaymentCondition {
	type: 'Netto' | 'NettoCash' | 'CurrentMonthOut';
	/** Null for cash (source: Dinero OpenAPI). */
	days: number | null;
	/** The day that Dinero will show as due. */
	dueDate: Day;
	/** True when the terms are not known by name and only the due date was kept. */
	fromDueDate: boolean;
}

/** Rackbeat's type names are not documented; these are matched after letters only, in lower case. */
const NET = new Set(['net', 'netto', 'netdays', 'nettodays']);
const CASH = new Set(['paidincash', 'cash', 'kontant', 'prepaid', 'forudbetalt', 'nettocash']);
const MONTH = new Set([
	'invoicemonth',
	'currentmonth',
	'endofmonth',
	'lobendemaned',
	'currentmonthout',
]);

const plain = (type: string): string =>
	type
		.toLowerCase()
		.replace(/ø/g, 'o')
		.replace(/å/g, 'a')
		.replace(/[^a-z]/g, '');

/** Dinero's payment condition for Rackbeat's terms; always explicit, or Dinero takes the contact's own. */
export function paymentCondition(
	terms: PaymentTerms | null,
	date: Day,
	dueDate: Day | null,
): PaymentCondition {
	const type = plain(terms?.type ?? '');
	const days = terms?.days ?? 0;
	if (CASH.has(type)) return { type: 'NettoCash', days: null, dueDate: date, fromDueDate: false };
	if (NET.has(type)) {
		return { type: 'Netto', days, dueDate: addDays(date, days), fromDueDate: false };
	}
	if (MONTH.has(type)) {
		const due = addDays(endOfMonth(date), days);
		return { type: 'CurrentMonthOut', days, dueDate: due, fromDueDate: false };
	}
	const left = Math.max(0, dueDate === null ? 0 : daysBetween(date, dueDate));
	return { type: 'Netto', days: left, dueDate: addDays(date, left), fromDueDate: true };
}
