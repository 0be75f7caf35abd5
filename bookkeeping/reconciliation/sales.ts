import type { CustomerInvoice } from '../document/customerInvoice';
import { danishDate, type Day } from '../danishDay';
import { danishAmount, exact, oreToDecimal, times, toOre, type Ore } from '../money';
import { namesSame, parseReference, referenceText } from '../reference';
import { sharedOut } from './sharedOut';
import { salesReference } from '../plan/salesPlan';
import { compareTotals, sameGuid } from '../posting/salesComparison';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import {
	actionOf,
	checkOff,
	checkResult,
	totalOf,
	type CheckResult,
	type Finding,
	type ResultKind,
} from './finding';

/** An invoice or credit note as Dinero lists it. Amounts are positive on both. */
export interface ListedSales {
	guid: string;
	number: number | null;
	reference: string;
	isDraft: boolean;
	isDeleted: boolean;
	day: Day | null;
	contactGuid: string;
	contactName: string;
	currency: string;
	net: Ore;
	gross: Ore;
	/** In DKK. */
	netDkk: Ore;
	grossDkk: Ore;
	mailStatus: string;
}

/** What Rackbeat says of a number that Dinero names and the period does not hold. */
export type Elsewhere = { state: 'absent' } | { state: 'draft' } | { state: 'booked'; day: Day };

export interface SalesCheckInput {
	check: 'invoices' | 'creditNotes';
	settings: RackbeatDineroSettings;
	from: Day;
	to: Day;
	/** Rackbeat's booked documents of this kind in the period. */
	documents: readonly CustomerInvoice[];
	listed: readonly ListedSales[];
	/** By number; for documents of ours in Dinero whose number is not among `documents`. */
	elsewhere: ReadonlyMap<string, Elsewhere>;
	/** By guid of the credit note in Dinero: guid of the invoice that it credits. */
	creditedGuids: ReadonlyMap<string, string | null>;
	/** By number in Rackbeat: guid in Dinero of the invoice. */
	invoiceGuids: ReadonlyMap<string, string>;
}

/** The gross in DKK as Rackbeat has it; null where the document does not tell. */
export function grossInDkk({ currency, gross, baseGross, rate }: CustomerInvoice): Ore | null {
	if (currency === 'DKK') return gross;
	if (baseGross !== null) return Math.abs(baseGross);
	return rate === null ? null : toOre(times(exact(oreToDecimal(gross)), exact(rate)));
}

/** Where a document of Rackbeat stands in Dinero. */
export interface SalesMatch {
	document: CustomerInvoice;
	/** Ours and alive. */
	own: readonly ListedSales[];
	/** Ours and deleted. */
	deleted: readonly ListedSales[];
	/** Not ours, and the same to all appearance: contact, day and total, or number and total. */
	alike: readonly ListedSales[];
}

const sameTotal = (document: CustomerInvoice, row: ListedSales): boolean =>
	row.currency === document.currency && row.gross === document.gross;

function isAlike(document: CustomerInvoice, row: ListedSales, own: readonly ListedSales[]) {
	if (parseReference(row.reference) !== undefined || row.isDeleted) return false;
	if (!sameTotal(document, row)) return false;
	const sameNumber = String(row.number ?? '') === document.number;
	const names = [row.contactName.toLowerCase()];
	const isName = (name: string): boolean => names.some((each) => each.endsWith(name.toLowerCase()));
	const contact =
		own.some(({ contactGuid }) => sameGuid(contactGuid, row.contactGuid)) ||
		(document.customer.name !== '' && isName(document.customer.name));
	return sameNumber || (contact && row.day === document.date);
}

/** Finds each document in Dinero: by our reference, else by number, contact, day and total. */
export function matchSales({ documents, listed, settings }: SalesCheckInput): SalesMatch[] {
	const matches = documents.map((document) => {
		const key = referenceText(salesReference(document, settings.rackbeatAccount));
		const named = listed.filter(({ reference }) => namesSame(reference, key));
		const own = named.filter(({ isDeleted }) => !isDeleted);
		const deleted = named.filter(({ isDeleted }) => isDeleted);
		return { document, own, deleted, alike: listed.filter((row) => isAlike(document, row, own)) };
	});
	const isAbsent = ({ own }: SalesMatch): boolean => own.length === 0;
	return sharedOut(matches, ({ guid }: ListedSales) => guid, isAbsent);
}

interface Row {
	document: CustomerInvoice;
	result: ResultKind;
	level?: Finding['level'];
	right: Ore;
	difference: Ore;
	dinero?: readonly ListedSales[];
	detail?: string;
	detailEn?: string;
	action?: Finding['action'];
}

const numbersOf = (rows: readonly ListedSales[]): string =>
	rows.map(({ number, isDraft }) => (isDraft ? 'kladde' : String(number ?? ''))).join(', ');

const again = ({ number }: CustomerInvoice): Finding['action'] =>
	actionOf('retransfer', { numbers: number, kind: 'customer' });

function finding(check: Finding['check'], left: Ore, row: Row): Finding {
	const { document, detail = '' } = row;
	return {
		check,
		result: row.result,
		level: row.level ?? 'error',
		number: document.number,
		date: document.date,
		partner: document.customer.name,
		dineroNumber: numbersOf(row.dinero ?? []),
		left,
		right: row.right,
		difference: row.difference,
		detail,
		detailEn: row.detailEn ?? detail,
		action: row.action ?? actionOf('mendInDinero'),
	};
}

const booked = (rows: readonly ListedSales[]): Ore =>
	totalOf(rows.filter(({ isDraft }) => !isDraft).map(({ grossDkk }) => grossDkk));

function absentRow(match: SalesMatch, left: Ore): Row {
	const { document, deleted, alike } = match;
	if (alike.length > 0) {
		const right = booked(alike);
		const action = again(document);
		return { document, result: 'unlinked', right, difference: left - right, dinero: alike, action };
	}
	const result = deleted.length > 0 ? ('deleted' as const) : ('missing' as const);
	return { document, result, right: 0, difference: left, dinero: deleted, action: again(document) };
}

function draftRow(input: SalesCheckInput, { document, own }: SalesMatch, left: Ore): Row {
	const wanted = input.settings.debtor.invoiceStatus === 'draft';
	const level = wanted ? ('notice' as const) : ('error' as const);
	const action = wanted ? actionOf('bookInDinero') : again(document);
	return {
		document,
		result: 'draftOnly',
		level,
		right: 0,
		difference: left,
		dinero: own,
		action,
	};
}

/** What of one standing, booked document is not as Rackbeat has it; undefined when all is. */
function contentRow(
	input: SalesCheckInput,
	document: CustomerInvoice,
	row: ListedSales,
	left: Ore,
): Row | undefined {
	const right = row.grossDkk;
	const base = { document, right, difference: left - right, dinero: [row] };
	const wanted = { net: document.net, vat: document.vat, gross: document.gross };
	const found = { net: row.net, vat: row.gross - row.net, gross: row.gross };
	if (row.currency !== document.currency || wanted.gross !== found.gross) {
		return { ...base, result: 'amountDiffers' };
	}
	const { verdict } = compareTotals(wanted, found, input.settings.rounding, true);
	if (verdict === 'differs') {
		const detail = `${danishAmount(wanted.vat)} / ${danishAmount(found.vat)}`;
		return { ...base, result: 'vatDiffers', detail };
	}
	if (row.day !== document.date) {
		const days = [document.date, row.day ?? document.date].map(danishDate);
		return { ...base, result: 'dateDiffers', detail: days.join(' / ') };
	}
	const { hash } = salesReference(document, input.settings.rackbeatAccount);
	if (parseReference(row.reference)?.hash !== hash) return { ...base, result: 'contentDiffers' };
	if (left !== right) return { ...base, result: 'currencyDifference', level: 'notice' };
	return undefined;
}

function wrongOriginal(
	input: SalesCheckInput,
	document: CustomerInvoice,
	row: ListedSales,
): Row | undefined {
	const credited = document.creditedNumber;
	const wanted = credited === null ? undefined : input.invoiceGuids.get(credited);
	const found = input.creditedGuids.get(row.guid);
	if (input.check === 'invoices' || !wanted || found === undefined) return undefined;
	if (sameGuid(wanted, found)) return undefined;
	const base = { document, right: row.grossDkk, difference: 0, dinero: [row] };
	return { ...base, result: 'wrongOriginal', detail: credited ?? '' };
}

function rowsOf(input: SalesCheckInput, match: SalesMatch, left: Ore): Row[] {
	const { document, own, alike } = match;
	const [only, ...more] = own;
	if (!only) return [absentRow(match, left)];
	if (more.length > 0) {
		const right = booked(own);
		return [{ document, result: 'duplicate', right, difference: left - right, dinero: own }];
	}
	if (only.isDraft) return [draftRow(input, match, left)];
	const rows = [contentRow(input, document, only, left), wrongOriginal(input, document, only)];
	const second = alike.filter(({ isDraft }) => !isDraft);
	return [
		...rows.filter((row) => row !== undefined),
		...second.map(
			(row): Row => ({
				document,
				result: 'possibleDuplicate',
				right: row.grossDkk,
				difference: -row.grossDkk,
				dinero: [row],
			}),
		),
	];
}

/** Documents of ours in Dinero that Rackbeat does not have, or not in this period. */
function orphans(input: SalesCheckInput): { finding: Finding; right: Ore }[] {
	const { documents, listed, settings, from, to, check } = input;
	const known = new Set(documents.map(({ number }) => number));
	const kind = check === 'invoices' ? 'customer-invoice' : 'customer-credit-note';
	return listed.flatMap((row) => {
		const reference = parseReference(row.reference);
		const isOurs = reference?.kind === kind && reference.account === settings.rackbeatAccount;
		const inPeriod = row.day !== null && row.day >= from && row.day <= to;
		if (!isOurs || row.isDeleted || !inPeriod || known.has(reference.number)) return [];
		// Rackbeat was asked for each such number; one that was not is a document that nobody can read.
		const found = input.elsewhere.get(reference.number);
		if (!found) return [];
		const right = row.isDraft ? 0 : row.grossDkk;
		const day = row.day ?? '';
		const moved = found.state === 'booked';
		const state = found.state === 'draft' ? 'ikke bogført' : 'findes ikke';
		const stateEn = found.state === 'draft' ? 'not booked' : 'not there';
		const detail = moved ? `${danishDate(found.day)} / ${danishDate(day)}` : state;
		return {
			right,
			finding: {
				check,
				result: moved ? ('dateDiffers' as const) : ('orphan' as const),
				level: 'error' as const,
				number: reference.number,
				date: row.day,
				partner: row.contactName,
				dineroNumber: numbersOf([row]),
				...{ left: 0, right, difference: -right },
				detail,
				detailEn: moved ? detail : stateEn,
				action: actionOf('mendInDinero'),
			},
		};
	});
}

/** The amount of a match that stands booked in Dinero: what is ours and what looks like it. */
const rightOf = ({ own, alike }: SalesMatch): Ore => booked(own) + booked(alike);

/** Invoices or credit notes: each of Rackbeat's against what stands in Dinero, amounts in DKK. */
export function checkSales(input: SalesCheckInput, matches: readonly SalesMatch[]): CheckResult {
	if (!input.settings.debtor.enabled) return checkOff(input.check, 'setting');
	const findings: Finding[] = [];
	for (const match of matches) {
		const left = grossInDkk(match.document) ?? rightOf(match);
		findings.push(...rowsOf(input, match, left).map((row) => finding(input.check, left, row)));
	}
	const strays = orphans(input);
	const standing = matches.flatMap(({ own, alike }) => [...own, ...alike]);
	const right = totalOf(matches.map(rightOf)) + totalOf(strays.map((stray) => stray.right));
	const sums = {
		leftCount: matches.length,
		rightCount: standing.filter(({ isDraft }) => !isDraft).length + strays.length,
		left: totalOf(matches.map((match) => grossInDkk(match.document) ?? rightOf(match))),
		right,
	};
	return checkResult(input.check, sums, [...findings, ...strays.map((stray) => stray.finding)]);
}
