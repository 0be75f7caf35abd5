import type { Chart } from '../chart';
import { planCogs } from '../cogs';
import type { ContactMatch } from '../contactMatch';
import { danishDate } from '../danishDay';
import type { CustomerInvoice, InvoiceLine } from '../document/customerInvoice';
import { paymentCondition } from '../paymentTerms';
import { Blocked, isBlocking, problem, type Problem } from '../reasons/problem';
import {
	contentHash,
	ownGuid,
	referenceKey,
	referenceText,
	shortHash,
	type Reference,
} from '../reference';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import { planContact } from './contactPlan';
import { addressBlock, invoiceComment, invoiceLanguage } from './invoiceTexts';
import { planLine } from './linePlan';
import {
	PLAN_VERSIONS,
	type CustomerInvoicePlan,
	type DocumentSummary,
	type InvoicePart,
} from './plan';
import { documentProblems, type AccountingYear } from './preconditions';
import { planSending } from './sending';

/** All that a plan is made from: the document, the settings, and what Dinero has. */
export interface CustomerInvoicePlanInput {
	invoice: CustomerInvoice;
	settings: RackbeatDineroSettings;
	companyName: string;
	chart: Chart;
	years: readonly AccountingYear[];
	/** Guids of Dinero's invoice templates. */
	templates: readonly string[];
	contact: ContactMatch;
	/** 1, or one more for each deletion in Dinero that was answered with an explicit yes. */
	generation?: number;
}

const lineContent = (line: InvoiceLine) => [
	line.kind,
	line.itemNumber,
	line.groupNumber,
	line.text,
	line.quantity,
	line.unitPrice,
	line.discountPercent,
	line.vatPercent,
	line.net,
	line.unitNumber,
];

/** The parts of an invoice that make it another document when they change; cost and master data do not. */
const invoiceContent = (invoice: CustomerInvoice): unknown => ({
	number: invoice.number,
	date: invoice.date,
	dueDate: invoice.dueDate,
	currency: invoice.currency,
	customer: invoice.customer.number,
	zone: invoice.zone,
	heading: invoice.heading,
	note: invoice.note,
	theirReference: invoice.theirReference,
	lines: invoice.lines.map(lineContent),
	totals: [invoice.net, invoice.vat, invoice.gross],
});

/** The reference of a customer invoice, with the hash of its content. */
export function invoiceReference(invoice: CustomerInvoice, account: string): Reference {
	const hash = shortHash(invoiceContent(invoice));
	return { source: 'rackbeat', account, kind: 'customer-invoice', number: invoice.number, hash };
}

export const documentSummary = (invoice: CustomerInvoice): DocumentSummary => ({
	kind: 'customer-invoice',
	number: invoice.number,
	date: invoice.date,
	partner: invoice.customer.name,
	partnerNumber: invoice.customer.number,
	amount: invoice.gross,
	currency: invoice.currency,
	titleDa: `Faktura ${invoice.number}`,
	titleEn: `Invoice ${invoice.number}`,
});

function templateOf(
	{ invoice, settings, templates }: CustomerInvoicePlanInput,
	told: Problem[],
): string | null {
	// The layout matters only where Dinero makes the document.
	if (settings.debtor.sentFrom === 'rackbeat' || invoice.layoutNumber === null) return null;
	const mapped = settings.layouts[invoice.layoutNumber];
	if (mapped !== undefined && templates.includes(mapped)) return mapped;
	told.push(problem('LAYOUT_UNMAPPED', { layout: invoice.layoutNumber }));
	return null;
}

function planInvoice(input: CustomerInvoicePlanInput, told: Problem[]): InvoicePart {
	const { invoice, settings, chart, generation = 1 } = input;
	const reference = invoiceReference(invoice, settings.rackbeatAccount);
	const condition = paymentCondition(invoice.paymentTerms, invoice.date, invoice.dueDate);
	if (invoice.dueDate !== null && invoice.dueDate !== condition.dueDate) {
		const due = { dinero: danishDate(condition.dueDate), rackbeat: danishDate(invoice.dueDate) };
		told.push(problem('DUE_DATE_DIFFERS', due));
	}
	const lines = invoice.lines.map((line) => planLine(line, invoice, settings, chart));
	told.push(...lines.flatMap(({ problems }) => problems));
	const { sending, problems } = planSending(invoice, settings);
	told.push(...problems);
	return {
		type: 'invoice',
		reference: referenceText(reference),
		guid: ownGuid(settings.organizationId, reference, generation),
		generation,
		contactGuid: null,
		date: invoice.date,
		currency: invoice.currency,
		language: invoiceLanguage(invoice.locale),
		description: invoice.heading || `Faktura ${invoice.number}`,
		comment: invoiceComment(invoice, condition, settings.debtor.sentFrom),
		address: addressBlock(invoice.billingAddress),
		paymentConditionType: condition.type,
		paymentConditionDays: condition.days,
		templateId: templateOf(input, told),
		lines: lines.map(({ part }) => part),
		totals: { net: invoice.net, vat: invoice.vat, gross: invoice.gross },
		...sending,
		rounding: settings.rounding,
		onMismatch: settings.onMismatch,
	};
}

/** A unit or price notice may stand on many lines; the reader wants it once. */
function once(problems: readonly Problem[]): Problem[] {
	const seen = new Map(problems.map((found) => [`${found.code} ${found.da}`, found]));
	return [...seen.values()];
}

/**
 * Turns a booked customer invoice of Rackbeat into what will be written to Dinero: contact, invoice,
 * COGS voucher. Writes nothing and reads nothing.
 * @throws Blocked with every problem at once, before anything is written
 */
export function planCustomerInvoice(input: CustomerInvoicePlanInput): CustomerInvoicePlan {
	const { invoice, settings, generation = 1 } = input;
	const told: Problem[] = documentProblems(invoice, settings, input.years);
	const contact = planContact({
		customer: invoice.customer,
		organizationId: settings.organizationId,
		rackbeatAccount: settings.rackbeatAccount,
		numberInName: settings.debtor.numberInName,
		match: input.contact,
	});
	told.push(...('problems' in contact ? contact.problems : contact.notices));
	const invoicePart = planInvoice(input, told);
	const cogs = planCogs({ invoice, settings, chart: input.chart, generation });
	told.push(...cogs.notices);
	const blocking = once(told.filter(isBlocking));
	if (blocking.length > 0 || 'problems' in contact) throw new Blocked(blocking);
	const plan: Omit<CustomerInvoicePlan, 'hash'> = {
		version: PLAN_VERSIONS.customerInvoice,
		kind: 'customerInvoice',
		reference: referenceKey(invoiceReference(invoice, settings.rackbeatAccount)),
		organizationId: settings.organizationId,
		companyName: input.companyName,
		rackbeatAccount: settings.rackbeatAccount,
		settingsHash: shortHash(settings),
		dryRun: settings.dryRun,
		document: documentSummary(invoice),
		contact: contact.part,
		invoice: invoicePart,
		voucher: cogs.voucher,
		voucherProblem: cogs.problem,
		notices: once(told),
	};
	return { ...plan, hash: contentHash(plan) };
}
