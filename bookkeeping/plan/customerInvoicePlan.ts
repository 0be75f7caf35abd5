import { danishDate } from '../danishDay';
import { paymentCondition } from '../paymentTerms';
import { problem, type Problem } from '../reasons/problem';
import { contentHash } from '../reference';
import { invoiceComment } from './invoiceTexts';
import { PLAN_VERSIONS, type CustomerInvoicePlan, type InvoicePart } from './plan';
import { documentProblems } from './preconditions';
import { contactOf, planFrame, sharedPart, type SalesPlanInput } from './salesPlan';

export type CustomerInvoicePlanInput = SalesPlanInput;

function planInvoice(input: SalesPlanInput, told: Problem[]): InvoicePart {
	const { invoice, settings } = input;
	const condition = paymentCondition(invoice.paymentTerms, invoice.date, invoice.dueDate);
	if (invoice.dueDate !== null && invoice.dueDate !== condition.dueDate) {
		const due = { dinero: danishDate(condition.dueDate), rackbeat: danishDate(invoice.dueDate) };
		told.push(problem('DUE_DATE_DIFFERS', due));
	}
	return {
		type: 'invoice',
		...sharedPart(input, told),
		comment: invoiceComment(invoice, condition, settings.debtor.sentFrom),
		paymentConditionType: condition.type,
		paymentConditionDays: condition.days,
	};
}

/**
 * Turns a booked customer invoice of Rackbeat into what will be written to Dinero: contact, invoice,
 * COGS voucher. Writes nothing and reads nothing.
 * @throws Blocked with every problem at once, before anything is written
 */
export function planCustomerInvoice(input: CustomerInvoicePlanInput): CustomerInvoicePlan {
	const { invoice, settings } = input;
	const told: Problem[] = documentProblems(invoice, settings, input.years, input.transferred);
	const { number } = invoice;
	if (invoice.kind === 'creditNote') told.push(problem('IS_CREDIT_NOTE', { number }));
	const contact = contactOf(input, told);
	const invoicePart = planInvoice(input, told);
	const plan: Omit<CustomerInvoicePlan, 'hash'> = {
		version: PLAN_VERSIONS.customerInvoice,
		kind: 'customerInvoice',
		...planFrame(input, contact, told),
		invoice: invoicePart,
	};
	return { ...plan, hash: contentHash(plan) };
}
