import type { Day } from '../danishDay';
import type { Ore } from '../money';

/** What is held against each other, in the order of the report. */
export const CHECKS = [
	'invoices',
	'creditNotes',
	'cogs',
	'supplierInvoices',
	'inventory',
	'vat',
	'contacts',
	'mail',
	'fallbackAccount',
	'doubleEntry',
] as const;
export type CheckName = (typeof CHECKS)[number];

export const RESULTS = [
	'missing',
	'deleted',
	'draftOnly',
	'amountDiffers',
	'vatDiffers',
	'contentDiffers',
	'dateDiffers',
	'duplicate',
	'possibleDuplicate',
	'unlinked',
	'orphan',
	'wrongOriginal',
	'currencyDifference',
	'unreadable',
	'costUnknown',
	'vatOnVoucher',
	'wrongAccount',
	'fileMissing',
	'originalMissing',
	'regulation',
	'foreignEntry',
	'contactMissing',
	'contactDouble',
	'contactDeleted',
	'roleMissing',
	'nameDiffers',
	'emailMissing',
	'notSent',
	'sendFailed',
	'notZero',
	'unbalanced',
] as const;
export type ResultKind = (typeof RESULTS)[number];

/**
 * What mends a row: transfer it again, regulate the stock, book a draft, or look at it in Dinero or in
 * Rackbeat. The first two are forms of the templates.
 */
export type ActionKind =
	| 'retransfer'
	| 'regulateStock'
	| 'bookInDinero'
	| 'mendInDinero'
	| 'mendInRackbeat';

/** The kinds of documents that the re-transfer form takes. */
export type RetransferKind = 'customer' | 'supplier';

export interface FindingAction {
	kind: ActionKind;
	/** What the form is opened with; null where there is none. */
	retransfer: { numbers: string; kind: RetransferKind } | null;
	day: Day | null;
}

/** One thing that does not agree, or that a person should know of. */
export interface Finding {
	check: CheckName;
	result: ResultKind;
	/** A notice waits or is only told; anything else is wrong in the books. */
	level: 'error' | 'notice';
	/** The document's number in Rackbeat, or what else it is known by. */
	number: string;
	date: Day | null;
	partner: string;
	/** Its number in Dinero; empty where it has none. */
	dineroNumber: string;
	/** In øre of DKK. */
	left: Ore;
	right: Ore;
	/** What it adds to the difference of its check: left less right. */
	difference: Ore;
	/** Further words for the sentence, such as an account or other numbers. */
	detail: string;
	detailEn: string;
	action: FindingAction;
}

export interface CheckResult {
	check: CheckName;
	/** Why it was not made; empty where it was. */
	off: '' | 'setting' | 'noAccount';
	leftCount: number;
	rightCount: number;
	left: Ore;
	right: Ore;
	/** Left less right. */
	difference: Ore;
	/** What of the difference the rows do not tell; other than 0 means that another error hides. */
	unexplained: Ore;
	findings: Finding[];
}

/** Green: agrees to the øre. Waiting: only notices. Red: something is wrong. */
export type CheckState = 'green' | 'waiting' | 'red' | 'off';

export function stateOf({ off, findings, unexplained }: CheckResult): CheckState {
	if (off !== '') return 'off';
	if (unexplained !== 0 || findings.some(({ level }) => level === 'error')) return 'red';
	return findings.length > 0 ? 'waiting' : 'green';
}

const NO_SUMS = { leftCount: 0, rightCount: 0, left: 0, right: 0, difference: 0, unexplained: 0 };

export const checkOff = (check: CheckName, off: 'setting' | 'noAccount'): CheckResult => ({
	check,
	off,
	...NO_SUMS,
	findings: [],
});

export interface Sums {
	leftCount: number;
	rightCount: number;
	left: Ore;
	right: Ore;
}

/** Adds up both sides; what the rows do not account for is shown, never swallowed. */
export function checkResult(
	check: CheckName,
	sums: Sums,
	findings: Finding[],
	explainedElsewhere: Ore = 0,
): CheckResult {
	const difference = sums.left - sums.right;
	const told = findings.reduce((all, each) => all + each.difference, explainedElsewhere);
	return { check, off: '', ...sums, difference, unexplained: difference - told, findings };
}

export const totalOf = (amounts: readonly Ore[]): Ore =>
	amounts.reduce((all, each) => all + each, 0);

const FORMS: Readonly<Partial<Record<ActionKind, true>>> = { retransfer: true };

/** The action that opens the re-transfer form for one document, or a plain one. */
export const actionOf = (
	kind: ActionKind,
	retransfer: FindingAction['retransfer'] = null,
	day: Day | null = null,
): FindingAction => ({ kind, retransfer: FORMS[kind] ? retransfer : null, day });
