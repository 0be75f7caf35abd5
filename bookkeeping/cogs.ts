import { NO_VAT, type AccountKind, type Chart } from './chart';
import { danishDate } from './danishDay';
import type { CustomerInvoice, InvoiceLine } from './document/customerInvoice';
import { salesName, salesTitle } from './document/title';
import { dividedBy, exact, isZero, sum, toOre, toText, zero } from './money';
import type { SheetRow, VoucherLinePart, VoucherPart } from './plan/plan';
import { problem, type Problem } from './reasons/problem';
import { ownGuid, referenceText, shortHash, type Reference } from './reference';
import type { RackbeatDineroSettings } from './settings/rackbeatDinero';

export interface CogsInput {
	invoice: CustomerInvoice;
	settings: RackbeatDineroSettings;
	chart: Chart;
	generation: number;
	/** Also for a document older than the day from which COGS is posted. */
	earlierToo?: boolean;
}

export interface CogsPlan {
	/** Null: nothing to post, or held back for the reason in `problem`. */
	voucher: VoucherPart | null;
	problem: Problem | null;
	notices: Problem[];
}

const nothing: CogsPlan = { voucher: null, problem: null, notices: [] };
const held = (reason: Problem): CogsPlan => ({ voucher: null, problem: reason, notices: [] });

const isCounted = (line: InvoiceLine): boolean =>
	line.kind === 'product' && !isZero(exact(line.quantity));

/** Lines that carry cost: stock, and services only where the user wants them. Freight and text have none. */
function costLines(invoice: CustomerInvoice, settings: RackbeatDineroSettings): InvoiceLine[] {
	return invoice.lines.filter(
		(line) =>
			isCounted(line) && (line.inStock || (settings.cogs.includeServices && line.cost !== null)),
	);
}

/** Whether a line's goods came back to stock; undefined where Rackbeat does not tell. */
const cameBack = (invoice: CustomerInvoice, line: InvoiceLine): boolean | undefined =>
	invoice.stockReturned ?? invoice.returned[line.itemNumber ?? ''];

/** The lines of a credit note whose cost is reversed: goods that came back, never a service or a price. */
function returnedLines(invoice: CustomerInvoice): InvoiceLine[] | Problem {
	const goods = invoice.lines.filter((line) => isCounted(line) && line.inStock);
	const unknown = goods.filter((line) => cameBack(invoice, line) === undefined);
	if (unknown.length > 0) {
		return problem('RETURN_UNKNOWN', { ...salesTitle(invoice), items: itemNames(unknown) });
	}
	return goods.filter((line) => cameBack(invoice, line));
}

const itemNames = (lines: readonly InvoiceLine[]): string =>
	lines.map(({ itemNumber, text }) => itemNumber ?? text).join(', ');

const isKnown = (line: InvoiceLine, { cogs }: RackbeatDineroSettings): boolean =>
	line.cost !== null && (!isEstimate(line, cogs.byGroup) || cogs.allowEstimates);

/** Where only the invoice's total cost is known, its split is ours; on one account that does not matter. */
const isEstimate = ({ costIsEstimate, costIsShared }: InvoiceLine, byGroup: boolean): boolean =>
	costIsEstimate || (costIsShared && byGroup);

const costOf = (line: InvoiceLine) => (line.cost === null ? zero : exact(line.cost));

const sheetRow = (line: InvoiceLine): SheetRow => ({
	itemNumber: line.itemNumber ?? '',
	text: line.text,
	quantity: line.quantity,
	unitCost: toText(dividedBy(costOf(line), exact(line.quantity), 6)),
	cost: toText(costOf(line)),
});

function accountProblem(
	chart: Chart,
	number: number | null,
	expected: { kind: AccountKind; da: string; en: string; nameDa: string; nameEn: string },
): Problem | undefined {
	if (number === null) {
		const missing = { missing: expected.nameDa, missingEn: expected.nameEn };
		return problem('COGS_ACCOUNTS_MISSING', missing);
	}
	const account = chart.get(number);
	if (!account) return problem('ACCOUNT_MISSING', { account: number });
	if (account.kind === expected.kind) return undefined;
	return problem('ACCOUNT_KIND', {
		account: number,
		expected: expected.da,
		expectedEn: expected.en,
	});
}

const EXPENSE = {
	kind: 'operating',
	da: 'en driftskonto',
	en: 'an expense account',
	nameDa: 'konto til vareforbrug',
	nameEn: 'the COGS account',
} as const;
const INVENTORY = {
	kind: 'balance',
	da: 'en balancekonto',
	en: 'a balance account',
	nameDa: 'konto til lagerbeholdning',
	nameEn: 'the inventory account',
} as const;

/** The COGS accounts that cannot be used, all of them. Dinero refuses the same account on both sides. */
export function cogsAccountProblems(settings: RackbeatDineroSettings, chart: Chart): Problem[] {
	const { expenseAccount, inventoryAccount, byGroup, expenseAccountByGroup } = settings.cogs;
	const expenses = byGroup
		? [expenseAccount, ...Object.values(expenseAccountByGroup)]
		: [expenseAccount];
	const same = expenses.find((account) => account !== null && account === inventoryAccount);
	return [
		// First, since one account is never of both kinds and only this names the mistake.
		same ? problem('COGS_ACCOUNTS_SAME', { account: same }, 'cogs.inventoryAccount') : undefined,
		...expenses.map((account) => accountProblem(chart, account, EXPENSE)),
		accountProblem(chart, inventoryAccount, INVENTORY),
	].filter((found) => found !== undefined);
}

function voucherLines(
	input: CogsInput,
	lines: readonly InvoiceLine[],
	text: string,
): VoucherLinePart[] {
	const { byGroup, expenseAccountByGroup, expenseAccount, inventoryAccount } = input.settings.cogs;
	const byAccount = new Map<number, InvoiceLine[]>();
	for (const line of lines) {
		const own = byGroup ? expenseAccountByGroup[line.groupNumber ?? ''] : undefined;
		const account = own ?? expenseAccount ?? 0;
		byAccount.set(account, [...(byAccount.get(account) ?? []), line]);
	}
	const isReturn = input.invoice.kind === 'creditNote';
	return [...byAccount].map(([expense, ofAccount]) => {
		const stock = inventoryAccount ?? 0;
		const [debited, credited] = isReturn ? [stock, expense] : [expense, stock];
		return {
			description: text,
			// Summed first and rounded once: 3 x 0.333333 is 1.00.
			amount: toOre(sum(ofAccount.map(costOf))),
			accountNumber: debited,
			accountName: input.chart.get(debited)?.name ?? '',
			// Explicitly none: the COGS account has a VAT code of its own, and null would use it.
			accountVatCode: NO_VAT,
			balancingAccountNumber: credited,
			balancingAccountName: input.chart.get(credited)?.name ?? '',
			balancingAccountVatCode: NO_VAT,
		};
	});
}

function buildVoucher(input: CogsInput, lines: readonly InvoiceLine[]): VoucherPart | null {
	const { invoice, settings, generation } = input;
	const description = `Vareforbrug ${salesName(invoice).what} (kunde ${invoice.customer.number})`;
	const entries = voucherLines(input, lines, description).filter(({ amount }) => amount !== 0);
	const total = entries.reduce((all, { amount }) => all + amount, 0);
	if (entries.length === 0) return null;
	const reference: Reference = {
		source: 'rackbeat',
		account: settings.rackbeatAccount,
		kind: 'cogs',
		number: invoice.number,
		hash: shortHash(entries),
	};
	const guid = ownGuid(settings.organizationId, reference, generation);
	return {
		type: 'voucher',
		purpose: 'cogs',
		postAs: settings.cogs.postAs,
		reference: referenceText(reference),
		guid,
		generation,
		// The token keeps invoice 100 apart from 1001 and survives whatever Dinero does to names.
		fileName: `vareforbrug-${invoice.number.replace(/[^0-9a-z]/gi, '')}-${guid.slice(0, 13)}.pdf`,
		date: invoice.date,
		description,
		lines: entries,
		total,
		target: settings.cogs.status === 'draft' ? 'draft' : 'booked',
		sheet: lines.map(sheetRow),
		estimated: lines.some((line) => isEstimate(line, settings.cogs.byGroup)),
	};
}

function closedProblem(invoice: CustomerInvoice, settings: RackbeatDineroSettings): Problem | null {
	const { closedUntil } = settings;
	if (closedUntil === null || invoice.date > closedUntil) return null;
	const what = { what: 'vareforbruget', whatEn: 'the COGS voucher' };
	const dates = { closedUntil: danishDate(closedUntil), date: danishDate(invoice.date) };
	return problem('PERIOD_REPORTED', { ...what, ...dates }, 'closedUntil');
}

/** COGS that was switched on later is not posted for earlier documents, unless a person asks for it. */
const isTooEarly = ({ invoice, settings, earlierToo }: CogsInput): boolean =>
	settings.cogs.since !== null && invoice.date < settings.cogs.since && earlierToo !== true;

function linesOf(input: CogsInput): InvoiceLine[] | Problem {
	const { invoice, settings } = input;
	if (!settings.cogs.auto || isTooEarly(input)) return [];
	if (invoice.kind === 'invoice') return costLines(invoice, settings);
	return settings.cogs.reverseOnReturn ? returnedLines(invoice) : [];
}

/**
 * The COGS voucher of a customer invoice: debit COGS, credit inventory, never any VAT, dated like the
 * invoice. One stock line without cost holds the whole voucher back; the invoice does not wait. A
 * credit note reverses it at the cost of the return, for goods that came back to stock alone.
 */
export function planCogs(input: CogsInput): CogsPlan {
	const { invoice, settings, chart } = input;
	const lines = linesOf(input);
	if (!Array.isArray(lines)) return held(lines);
	if (lines.length === 0) return nothing;
	const [wrong] = cogsAccountProblems(settings, chart);
	if (wrong) return held(wrong);
	const unknown = lines.filter((line) => !isKnown(line, settings));
	if (unknown.length > 0) {
		return held(problem('COST_UNKNOWN', { items: itemNames(unknown), ...salesName(invoice) }));
	}
	const closed = closedProblem(invoice, settings);
	if (closed) return held(closed);
	const voucher = buildVoucher(input, lines);
	const estimated = voucher?.estimated === true;
	const notices = estimated ? [problem('COST_ESTIMATED', salesName(invoice))] : [];
	return { voucher, problem: null, notices };
}
