import type { Chart } from '../chart';
import { planCogs } from '../cogs';
import type { ContactMatch } from '../contactMatch';
import type { CustomerInvoice, InvoiceLine } from '../document/customerInvoice';
import { salesTitle } from '../document/title';
import { exact, oreToDecimal, times, toOre } from '../money';
import { Blocked, isBlocking, problem, toldOnce, type Problem } from '../reasons/problem';
import {
	ownGuid,
	referenceKey,
	referenceText,
	shortHash,
	type Kind,
	type Reference,
} from '../reference';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import type { Answers } from './answers';
import { planContact } from './contactPlan';
import { addressBlock, invoiceLanguage } from './invoiceTexts';
import { planLine } from './linePlan';
import type { CreditNotePart, CustomerInvoicePlan, DocumentSummary } from './plan';
import type { AccountingYear } from './preconditions';
import { planSending } from './sending';

/** All that a plan is made from: the document, the settings, and what Dinero has. */
export interface SalesPlanInput {
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
	/** What a person said about the document, now or before. */
	answers?: Answers;
	/** A draft that is not as planned is to be made so. */
	updateDraft?: boolean;
	/** It was transferred before, as the transfers table tells. */
	transferred?: boolean;
}

const KINDS: Readonly<Record<CustomerInvoice['kind'], Kind>> = {
	invoice: 'customer-invoice',
	creditNote: 'customer-credit-note',
};

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

/** The parts of a document that make it another one when they change; cost and master data do not. */
const salesContent = (invoice: CustomerInvoice): unknown => ({
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

/** The reference of a customer invoice or credit note, with the hash of its content. */
export const salesReference = (invoice: CustomerInvoice, account: string): Reference => ({
	source: 'rackbeat',
	account,
	kind: KINDS[invoice.kind],
	number: invoice.number,
	hash: shortHash(salesContent(invoice)),
});

export function documentSummary(invoice: CustomerInvoice): DocumentSummary {
	const title = salesTitle(invoice);
	return {
		kind: KINDS[invoice.kind],
		number: invoice.number,
		date: invoice.date,
		partner: invoice.customer.name,
		partnerNumber: invoice.customer.number,
		amount: invoice.gross,
		currency: invoice.currency,
		titleDa: title.document,
		titleEn: title.documentEn,
	};
}

/** Dinero's template for the document's layout; null leaves it to Dinero's default, which is told. */
export function templateOf(
	{ invoice, settings, templates }: Pick<SalesPlanInput, 'invoice' | 'settings' | 'templates'>,
	told: Problem[],
): string | null {
	// The layout matters only where Dinero makes the document.
	if (settings.debtor.sentFrom === 'rackbeat' || invoice.layoutNumber === null) return null;
	const mapped = settings.layouts[invoice.layoutNumber];
	if (mapped !== undefined && templates.includes(mapped)) return mapped;
	const { layoutNumber: layout } = invoice;
	told.push(problem('LAYOUT_UNMAPPED', { layout }, `layouts.${layout}`));
	return null;
}

/** What Rackbeat says that the document is in DKK, where it is in another currency. */
function inDkkOf({ currency, baseGross, rate, gross }: CustomerInvoice): { inDkk?: number } {
	if (currency === 'DKK') return {};
	if (baseGross !== null) return { inDkk: baseGross };
	return rate === null ? {} : { inDkk: toOre(times(exact(oreToDecimal(gross)), exact(rate))) };
}

type SharedPart = Omit<CreditNotePart, 'type' | 'creditNoteFor' | 'comment'>;

/** What an invoice and a credit note have in common in Dinero; `told` takes what is met on the way. */
export function sharedPart(input: SalesPlanInput, told: Problem[]): SharedPart {
	const { invoice, settings, chart, generation = 1, answers = {} } = input;
	const reference = salesReference(invoice, settings.rackbeatAccount);
	const lines = invoice.lines.map((line) => planLine(line, invoice, settings, chart));
	told.push(...lines.flatMap(({ problems }) => problems));
	const { sending, problems } = planSending(invoice, settings);
	told.push(...problems);
	return {
		reference: referenceText(reference),
		guid: answers.linkedGuid ?? ownGuid(settings.organizationId, reference, generation),
		generation,
		contactGuid: null,
		date: invoice.date,
		currency: invoice.currency,
		language: invoiceLanguage(invoice.locale),
		description: invoice.heading || salesTitle(invoice).document,
		address: addressBlock(invoice.billingAddress),
		templateId: templateOf(input, told),
		lines: lines.map(({ part }) => part),
		totals: { net: invoice.net, vat: invoice.vat, gross: invoice.gross },
		...inDkkOf(invoice),
		...sending,
		...(input.updateDraft && { updateDraft: true as const }),
		// What somebody made by hand was sent by hand.
		...(answers.linkedGuid && { linked: true as const, send: 'none' as const }),
		rounding: settings.rounding,
		onMismatch: settings.onMismatch,
	};
}

type PlannedContact = ReturnType<typeof planContact>;

/** The customer's contact, with what is met on the way. */
export function contactOf(input: SalesPlanInput, told: Problem[]): PlannedContact {
	const { invoice, settings } = input;
	const contact = planContact({
		customer: invoice.customer,
		organizationId: settings.organizationId,
		rackbeatAccount: settings.rackbeatAccount,
		numberInName: settings.debtor.numberInName,
		match: input.contact,
	});
	told.push(...('problems' in contact ? contact.problems : contact.notices));
	return contact;
}

type Frame = Omit<CustomerInvoicePlan, 'version' | 'kind' | 'invoice' | 'hash'>;

/**
 * Everything of a plan but the document itself.
 * @throws Blocked with every problem at once, before anything is written
 */
export function planFrame(input: SalesPlanInput, contact: PlannedContact, told: Problem[]): Frame {
	const { invoice, settings, chart, answers = {} } = input;
	const generation = Math.max(input.generation ?? 1, answers.voucherGeneration ?? 1);
	const earlierToo = answers.earlierCogs === true;
	const cogs = planCogs({ invoice, settings, chart, generation, earlierToo });
	told.push(...cogs.notices);
	const blocking = toldOnce(told.filter(isBlocking));
	if (blocking.length > 0 || 'problems' in contact) throw new Blocked(blocking);
	return {
		reference: referenceKey(salesReference(invoice, settings.rackbeatAccount)),
		organizationId: settings.organizationId,
		companyName: input.companyName,
		rackbeatAccount: settings.rackbeatAccount,
		settingsHash: shortHash(settings),
		dryRun: settings.dryRun,
		document: documentSummary(invoice),
		contact: contact.part,
		voucher: cogs.voucher,
		voucherProblem: cogs.problem,
		notices: toldOnce(told),
		...(Object.keys(answers).length > 0 && { answers }),
	};
}
