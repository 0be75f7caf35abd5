import type { Simulator } from '../../control';
import type { DineroState, Entry, Organisation } from '../model';
import { sumOf, toKroner } from '../money';
import { CONTROL } from './chart';
import { dueDate } from './invoiceBooking';
import { remainingOre } from './invoiceRead';

const CONTROLS: number[] = [CONTROL.debtors, CONTROL.creditors];
const INCOME = { first: 1000, last: 1999 };
const EXPENSES = { first: 2000, last: 9399 };

/** Which part of an account is wanted. Days are both included. */
export interface Period {
	from: string | null;
	to: string | null;
	hideClosed: boolean;
}

type Sim = Simulator<DineroState>;

const amount = ({ debitOre, creditOre }: Entry): number => debitOre - creditOre;

interface Movement {
	head: Entry;
	ore: number;
}

/** What each voucher moves on the contact's account: its entries on the control accounts. */
function movementsOf(org: Organisation, contactGuid: string): Movement[] {
	const own = org.entries.filter(
		(entry) => entry.contactGuid === contactGuid && CONTROLS.includes(entry.accountNumber),
	);
	const keys = [...new Set(own.map(({ voucherGuid, createdAt }) => `${voucherGuid}|${createdAt}`))];
	return keys
		.flatMap((key) => {
			const rows = own.filter((entry) => `${entry.voucherGuid}|${entry.createdAt}` === key);
			const [head] = rows;
			return head ? [{ head, ore: sumOf(rows.map(amount)) }] : [];
		})
		.sort((left, right) => left.head.date.localeCompare(right.head.date));
}

/** Whether what a voucher belongs to is settled. */
function statusOf(sim: Sim, org: Organisation, { voucherGuid }: Entry): string {
	const invoice = org.invoices.find(
		({ Guid, payments }) =>
			Guid === voucherGuid ||
			payments.some(({ RelatedVoucherGuid }) => RelatedVoucherGuid === voucherGuid),
	);
	if (!invoice) {
		return 'unknown';
	}
	return remainingOre(sim, org, invoice) === 0 ? 'closed' : 'open';
}

function classOf(org: Organisation, { voucherGuid, voucherType }: Entry) {
	if (org.invoices.some(({ Guid }) => Guid === voucherGuid)) {
		return { RelatedVoucherCategory: 'sales', RelatedVoucherClass: 'invoice' };
	}
	if (org.creditNotes.some(({ Guid }) => Guid === voucherGuid)) {
		return { RelatedVoucherCategory: 'sales', RelatedVoucherClass: 'creditnote' };
	}
	if (/^purchase/i.test(voucherType)) {
		return { RelatedVoucherCategory: 'purchases', RelatedVoucherClass: 'voucher' };
	}
	const manual = voucherType === 'manuel';
	return {
		RelatedVoucherCategory: manual ? 'manual' : 'notSet',
		RelatedVoucherClass: manual ? 'voucher' : 'notSet',
	};
}

function rowOf(sim: Sim, org: Organisation, { head, ore }: Movement, balance: number) {
	const invoice = org.invoices.find(({ Guid }) => Guid === head.voucherGuid);
	return {
		RelatedVoucherGuid: head.voucherGuid,
		RelatedVoucherNumber: head.voucherNumber === null ? null : String(head.voucherNumber),
		Date: head.date,
		DecayDate: invoice ? dueDate(invoice) : head.date,
		Description: head.description,
		Type: head.voucherType,
		Amount: toKroner(ore),
		Balance: toKroner(balance),
		Status: statusOf(sim, org, head),
		...classOf(org, head),
		Currency: invoice?.Currency ?? 'DKK',
	};
}

const isWithin = ({ from, to }: Period, day: string): boolean =>
	(from === null || day >= from) && (to === null || day <= to);

/** What the contact bought or sold in the period, without VAT; both positive. */
function turnover(org: Organisation, contactGuid: string, period: Period) {
	const own = org.entries.filter(
		(entry) => entry.contactGuid === contactGuid && isWithin(period, entry.date),
	);
	const sum = ({ first, last }: typeof INCOME): number =>
		sumOf(
			own
				.filter(({ accountNumber }) => accountNumber >= first && accountNumber <= last)
				.map(amount),
		);
	return { Income: toKroner(-sum(INCOME)), Expenses: toKroner(sum(EXPENSES)) };
}

/** The account of a contact from the real entries, with a running balance in DKK. */
export function stateOfAccount(sim: Sim, org: Organisation, contactGuid: string, period: Period) {
	let balance = 0;
	const rows = movementsOf(org, contactGuid).map((movement) => {
		balance += movement.ore;
		return rowOf(sim, org, movement, balance);
	});
	return {
		ContactGuid: contactGuid,
		...turnover(org, contactGuid, period),
		Entries: rows.filter(
			({ Date: day, Status }) =>
				isWithin(period, day) && !(period.hideClosed && Status === 'closed'),
		),
	};
}
