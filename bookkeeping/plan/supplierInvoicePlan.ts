import type { Chart, VatTypeRow } from '../chart';
import type { ContactMatch } from '../contactMatch';
import type { Day } from '../danishDay';
import type { SupplierInvoice } from '../document/supplierInvoice';
import { supplierTitle } from '../document/title';
import type { Ore } from '../money';
import { paymentCondition } from '../paymentTerms';
import { Blocked, isBlocking, problem, toldOnce, type Problem } from '../reasons/problem';
import {
	contentHash,
	ownGuid,
	referenceKey,
	referenceText,
	shortHash,
	type Reference,
} from '../reference';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import type { Answers } from './answers';
import { planContact } from './contactPlan';
import {
	PLAN_VERSIONS,
	type SupplierCreditNotePlan,
	type SupplierInvoicePlan,
	type SupplierPlan,
} from './plan';
import type { AccountingYear } from './preconditions';
import { purchaseAmounts, ROUNDING_CODE, type PurchaseAmounts } from './purchaseAmounts';
import { groupLines, type PurchaseGroup } from './purchaseGroups';
import type {
	PrintPart,
	PurchaseCreditNotePart,
	PurchaseLinePart,
	PurchasePart,
} from './purchaseParts';
import { supplierProblems } from './supplierPreconditions';
import {
	fileNames,
	fileToken,
	ownNumber,
	supplierReference,
	supplierSummary,
} from './supplierReference';
import { groupText, roundingText } from './supplierTexts';

/** What Rackbeat gave as the PDF of the document. */
export interface Print {
	state: PrintPart['state'];
	sha256: string | null;
}

/** All that a plan is made from: the document, the settings, and what Dinero and Rackbeat have. */
export interface SupplierPlanInput {
	invoice: SupplierInvoice;
	settings: RackbeatDineroSettings;
	companyName: string;
	chart: Chart;
	vatTypes: readonly VatTypeRow[];
	years: readonly AccountingYear[];
	contact: ContactMatch;
	print: Print;
	/** Other booked documents of the same supplier that carry its number, by their number in Rackbeat. */
	sameNumber: readonly string[];
	/** What a person said about the document, now or before. */
	answers?: Answers;
	/** It was transferred before, as the transfers table tells. */
	transferred?: boolean;
	/** 1, or one more for each deletion in Dinero that was answered with an explicit yes. */
	generation?: number;
}

function linesOf(
	invoice: SupplierInvoice,
	groups: readonly PurchaseGroup[],
	{ gross, rounding, currency }: PurchaseAmounts,
): PurchaseLinePart[] {
	const lines = groups.map((group, place) => ({
		description: groupText(invoice, group, currency),
		amount: gross[place] ?? 0,
		accountNumber: group.accountNumber,
		vatCode: group.vatCode,
		deductiblePercent: group.deductiblePercent,
		accountTag: null,
	}));
	if (rounding === null) return lines;
	const description = roundingText(invoice);
	const own = { vatCode: ROUNDING_CODE, deductiblePercent: '0', accountTag: null };
	return [...lines, { description, ...rounding, ...own }];
}

/** The day of payment: Rackbeat's own, else what its terms make; without either the invoice's day. */
function dueDay(invoice: SupplierInvoice, told: Problem[]): Day {
	if (invoice.dueDate !== null) return invoice.dueDate;
	const condition = paymentCondition(invoice.paymentTerms, invoice.date, null);
	if (condition.fromDueDate) told.push(problem('DUE_DATE_UNKNOWN', { ...supplierTitle(invoice) }));
	return condition.dueDate;
}

const PRINT_NOTICES = {
	missing: 'FILE_MISSING',
	tooLarge: 'PRINT_TOO_LARGE',
	wrongType: 'PRINT_WRONG_TYPE',
} as const;

function printNotices(invoice: SupplierInvoice, { state }: Print): Problem[] {
	const words = { ...supplierTitle(invoice) };
	const has =
		state === 'attached'
			? { has: 'Rackbeats udskrift', hasEn: 'Rackbeat’s print' }
			: { has: 'et bilagsark', hasEn: 'a voucher sheet' };
	return [
		...(state === 'attached' ? [] : [problem(PRINT_NOTICES[state], words)]),
		problem('ORIGINAL_MISSING', { ...words, ...has }),
	];
}

/** The same supplier and the same number once more: the same paper, until a person says otherwise. */
function duplicates({ invoice, sameNumber, answers }: SupplierPlanInput): Problem[] {
	if (sameNumber.length === 0 || answers?.acceptDuplicate) return [];
	const others = sameNumber.join(', ');
	const own = invoice.supplierInvoiceNumber;
	const detail = `leverandørens nr. ${own} står også på ${others}`;
	const detailEn = `the supplier’s number ${own} also stands on ${others}`;
	return [problem('POSSIBLE_DUPLICATE', { ...supplierTitle(invoice), detail, detailEn })];
}

interface Parts {
	reference: Reference;
	generation: number;
	lines: PurchaseLinePart[];
	total: Ore;
	currency: string;
}

function commonParts(input: SupplierPlanInput, told: Problem[]): Parts {
	const { invoice, settings, generation = 1 } = input;
	const { groups, problems } = groupLines(input);
	told.push(...problems);
	// Amounts of a document that lost lines would only tell of sums that nobody knows.
	const amounts =
		problems.length > 0
			? { currency: invoice.currency, gross: [], rounding: null, notices: [] }
			: purchaseAmounts({ invoice, groups, settings });
	told.push(...amounts.notices);
	const lines = linesOf(invoice, groups, amounts);
	return {
		reference: supplierReference(invoice, settings.rackbeatAccount),
		generation,
		lines,
		total: lines.reduce((sum, { amount }) => sum + amount, 0),
		currency: amounts.currency,
	};
}

function purchasePart(input: SupplierPlanInput, parts: Parts, told: Problem[]): PurchasePart {
	const { invoice, settings, answers } = input;
	const { reference, generation, lines, total, currency } = parts;
	const token = fileToken(settings.organizationId, reference, generation);
	return {
		type: 'purchase',
		reference: referenceText(reference),
		generation,
		token,
		fileName: fileNames(invoice, token).sheet,
		description: supplierSummary(invoice).titleDa,
		purchaseType: 'credit',
		date: invoice.date,
		dueDate: dueDay(invoice, told),
		// The contact of the plan's own contact part. A credit purchase has no account and no region.
		contactGuid: null,
		depositAccount: null,
		region: null,
		currency,
		lines,
		total,
		target: settings.creditor.invoiceStatus,
		onSimilar: answers?.acceptDuplicate ? 'post' : 'stop',
		sourceFile: null,
		supplierNumber: ownNumber(invoice),
		lacksOriginal: true,
	};
}

function creditNotePart(input: SupplierPlanInput, parts: Parts): PurchaseCreditNotePart {
	const { invoice, settings } = input;
	const { reference, generation, lines, total, currency } = parts;
	return {
		type: 'purchaseCreditNote',
		reference: referenceText(reference),
		generation,
		guid: ownGuid(settings.organizationId, reference, generation),
		description: supplierSummary(invoice).titleDa,
		// It stands alone: settling it is left to the bookkeeper, who is told.
		creditNoteFor: null,
		fileGuid: null,
		contactGuid: null,
		date: invoice.date,
		currency,
		lines,
		total,
		target: settings.creditor.invoiceStatus,
		lacksOriginal: true,
	};
}

type OwnPart =
	| Pick<SupplierInvoicePlan, 'kind' | 'purchase'>
	| Pick<SupplierCreditNotePlan, 'kind' | 'purchaseCreditNote'>;

function ownPart(input: SupplierPlanInput, parts: Parts, told: Problem[]): OwnPart {
	if (input.invoice.kind === 'invoice') {
		return { kind: 'supplierInvoice', purchase: purchasePart(input, parts, told) };
	}
	told.push(problem('NOT_SETTLED', { ...supplierTitle(input.invoice) }));
	return { kind: 'supplierCreditNote', purchaseCreditNote: creditNotePart(input, parts) };
}

/**
 * Turns a booked supplier invoice or supplier credit note of Rackbeat into what will be written to
 * Dinero: contact and purchase voucher, or contact and purchase credit note. Writes and reads nothing.
 * @throws Blocked with every problem at once, before anything is written
 */
export function planSupplierInvoice(input: SupplierPlanInput): SupplierPlan {
	const { invoice, settings, print, generation = 1, answers = {} } = input;
	const told = supplierProblems(invoice, settings, input.years, input.transferred);
	const contact = planContact({
		customer: invoice.supplier,
		role: 'supplier',
		organizationId: settings.organizationId,
		rackbeatAccount: settings.rackbeatAccount,
		numberInName: settings.creditor.numberInName,
		match: input.contact,
	});
	told.push(...('problems' in contact ? contact.problems : contact.notices), ...duplicates(input));
	const parts = commonParts(input, told);
	const own = ownPart(input, parts, told);
	told.push(...printNotices(invoice, print));
	const blocking = toldOnce(told.filter(isBlocking));
	if (blocking.length > 0 || 'problems' in contact) throw new Blocked(blocking);
	const token = fileToken(settings.organizationId, parts.reference, generation);
	const plan = {
		version: PLAN_VERSIONS[own.kind],
		...own,
		reference: referenceKey(parts.reference),
		organizationId: settings.organizationId,
		companyName: input.companyName,
		rackbeatAccount: settings.rackbeatAccount,
		settingsHash: shortHash(settings),
		dryRun: settings.dryRun,
		document: supplierSummary(invoice),
		contact: contact.part,
		voucher: null,
		voucherProblem: null,
		print: { ...print, fileName: fileNames(invoice, token).print },
		notices: toldOnce(told),
		...(Object.keys(answers).length > 0 && { answers }),
	};
	return { ...plan, hash: contentHash(plan) };
}
