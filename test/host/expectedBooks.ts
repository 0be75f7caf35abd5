import type { DineroBooks, PostedVoucher, VoucherLine } from './dineroBooks';

/** The invoice that the demo books, and what must stand in Dinero afterwards, in whole øre. */
export const DEMO_INVOICE = 1001;

const INVOICE_LINES: Record<number, number> = {
	53000: 118_400,
	1000: -89_820,
	1350: -4_900,
	64000: -23_680,
};
const COGS_LINES: Record<number, number> = { 2000: 44_960, 53500: -44_960 };

export interface Check {
	name: string;
	ok: boolean;
}

export interface RunSummary {
	ok: boolean;
	invoice: { number: number; externalReference: string; status: string };
	vouchers: PostedVoucher[];
	checks: Check[];
}

/** Whether the lines are these balances (debit positive) and no others. */
function standsAs(lines: VoucherLine[], expected: Record<number, number>): boolean {
	const actual = Object.fromEntries(
		lines.map(({ account, debit, credit }) => [account, debit - credit]),
	);
	const accounts = new Set([...Object.keys(actual), ...Object.keys(expected)].map(Number));
	return [...accounts].every((account) => actual[account] === expected[account]);
}

function balances({ lines }: PostedVoucher): boolean {
	return lines.reduce((sum, { debit, credit }) => sum + debit - credit, 0) === 0;
}

/** The invoice that came from a Rackbeat customer invoice: its reference names kind and number. */
function invoiceOf(books: DineroBooks): DineroBooks['invoices'][number] | undefined {
	const ours = new RegExp(`^rackbeat:[^:]+:[^:]+:${DEMO_INVOICE}(;|$)`);
	return books.invoices.find(({ externalReference }) => ours.test(externalReference));
}

/**
 * Compares the books with what the demo invoice must have posted.
 *
 * @param before vouchers that stood before the invoice was booked; they are left out
 */
export function checkBooks(books: DineroBooks, before: ReadonlySet<string>): RunSummary {
	const vouchers = books.vouchers.filter(({ guid }) => !before.has(guid));
	const invoice = invoiceOf(books);
	const cogs = vouchers.find(({ lines }) => standsAs(lines, COGS_LINES));
	const checks: Check[] = [
		{ name: 'The invoice stands in Dinero with its reference', ok: invoice !== undefined },
		{ name: 'The invoice is booked', ok: invoice !== undefined && invoice.status !== 'Draft' },
		{
			name: 'Sale: 53000 debit 1,184.00; 1000 credit 898.20; 1350 credit 49.00; 64000 credit 236.80',
			ok: vouchers.some(({ lines }) => standsAs(lines, INVOICE_LINES)),
		},
		{
			name: 'Cost of goods: 2000 debit 449.60; 53500 credit 449.60; no VAT',
			ok: cogs !== undefined,
		},
		{
			name: 'The cost voucher has its calculation as a PDF',
			ok: cogs !== undefined && cogs.files.some((name) => /\.pdf$/i.test(name)),
		},
		{ name: 'Nothing else was posted', ok: vouchers.length === 2 },
		{ name: 'Every voucher balances', ok: vouchers.every(balances) },
	];
	return {
		ok: checks.every(({ ok }) => ok),
		invoice: {
			number: DEMO_INVOICE,
			externalReference: invoice?.externalReference ?? '',
			status: invoice?.status ?? 'missing',
		},
		vouchers,
		checks,
	};
}
