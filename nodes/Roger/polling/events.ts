import { createHash } from 'node:crypto';
import { rogerDay } from '../../../bookkeeping/document/rogerDay';
import type { ListedExpense } from '../../../services/roger/expenses';
import type { PollingEvent } from '../../polling/pollingEvent';
import { expenseEvent, type FoundExpense } from './expenseEvent';
import type { RogerPolling } from './rogerPolling';

/**
 * The states of a document that was approved: between two polls it may be paid already, and a receipt
 * is paid at once. In the order in which documents pass through them.
 */
export const APPROVED_STATES = ['Paused', 'Booked', 'Initialized', 'Paid'] as const;

/** What an export would write otherwise, as short text. */
function contentOf(expense: ListedExpense): string {
	const { amount, currency, type, vendor, category } = expense;
	const days = [expense.issueDate, expense.dueDate, expense.referenceDate].map(rogerDay);
	const facts = [amount, currency, type, vendor?.id ?? null, category?.id ?? null, ...days];
	return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 10);
}

const parts = (occurrence: string): readonly [string, string] => {
	const [content = '', paid = ''] = occurrence.split(' ');
	return [content, paid];
};

/** A day of payment that comes with the payment is no change; one that is corrected later is. */
const changed = (now: string, before: string | undefined): boolean => {
	if (before === undefined) return false;
	const [content, paid] = parts(now);
	const [contentBefore, paidBefore] = parts(before);
	return content !== contentBefore || (paidBefore !== '' && paid !== paidBefore);
};

/** The events of the Roger trigger. */
export const rogerEvents: ReadonlyArray<PollingEvent<RogerPolling, FoundExpense | null>> = [
	expenseEvent({
		value: 'expenseApproved',
		name: 'Document Approved (Booked)',
		description:
			'A bill, receipt or credit note was approved or needs no approval (godkendt); also when it is paid already',
		states: APPROVED_STATES,
	}),
	expenseEvent({
		value: 'expensePaid',
		name: 'Document Paid',
		description:
			'A document was paid by Roger or marked as paid (betalt); receipts are paid at once',
		states: ['Paid'],
	}),
	expenseEvent({
		value: 'expenseChanged',
		name: 'Document Changed',
		description:
			'Amount, currency, a date, vendor, category or type of an approved document was changed; lines and labels are told by the webhook trigger alone',
		states: APPROVED_STATES,
		occurrence: (expense) => `${contentOf(expense)} ${rogerDay(expense.paymentDate) ?? ''}`.trim(),
		isNews: changed,
	}),
	expenseEvent({
		value: 'expenseCancelled',
		name: 'Document Cancelled',
		description: 'A document was cancelled or declined (annulleret, afvist)',
		states: ['Cancelled'],
		includeInactive: true,
	}),
	expenseEvent({
		value: 'expenseRefunded',
		name: 'Document Refunded',
		description: 'A payment was called back and the money has returned (refunderet)',
		states: ['Refunded'],
		includeInactive: true,
	}),
	expenseEvent({
		value: 'expenseAwaiting',
		name: 'Document Awaits Approval',
		description: 'A document waits for somebody to approve it (afventer godkendelse)',
		states: ['Awaiting'],
	}),
];
