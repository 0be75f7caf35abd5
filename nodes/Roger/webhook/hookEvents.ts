import { APPROVED_STATES } from '../polling/events';

/** An event that Roger can be asked to call for, under the same value as in the polling trigger. */
export interface HookEvent {
	value: string;
	name: string;
	description: string;
	/** Roger's own names. */
	hooks: readonly string[];
	/** The states in which what the event tells of is so; any where left out. */
	states?: readonly string[];
}

/** What the webhook trigger offers. */
export const hookEvents: readonly HookEvent[] = [
	{
		value: 'expenseApproved',
		name: 'Document Approved (Booked)',
		description: 'A document was approved or needs no approval',
		hooks: ['expense.state.booked', 'expense.state.paid'],
		states: APPROVED_STATES,
	},
	{
		value: 'expensePaid',
		name: 'Document Paid',
		description: 'A document was paid by Roger or marked as paid',
		hooks: ['expense.state.paid'],
		states: ['Paid'],
	},
	{
		value: 'expenseChanged',
		name: 'Document Changed',
		description: 'A document was changed, lines and labels too',
		hooks: [
			...['expense.vendor.updated', 'expense.amount.updated', 'expense.amountlines.updated'],
			...['expense.label.updated', 'expense.date.updated', 'expense.type.updated'],
			...['expense.invoicenumber.updated', 'expense.paymentdate.updated'],
			...['expense.category.updated', 'expense.department.updated'],
			...['expense.creditnote.linked', 'payment.updated'],
		],
	},
	{
		value: 'expenseCancelled',
		name: 'Document Cancelled',
		description: 'A document was cancelled or declined',
		hooks: ['expense.state.cancelled', 'expense.approval.declined'],
	},
	{
		value: 'expenseRefunded',
		name: 'Document Refunded',
		description: 'A payment was called back and the money has returned',
		hooks: ['expense.state.refunded'],
		states: ['Refunded'],
	},
	{
		value: 'expenseAwaiting',
		name: 'Document Awaits Approval',
		description: 'A document waits for somebody to approve it',
		hooks: ['expense.state.awaiting'],
		states: ['Awaiting'],
	},
];
