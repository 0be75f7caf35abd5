import { danishDate } from '../danishDay';
import type { SupplierInvoice } from '../document/supplierInvoice';
import { danishAmount, sum, toOre, type Ore } from '../money';
import { isRoundedVat, vatInside } from '../purchaseVat';
import { sumOn, type BookedVoucher } from './books';
import {
	actionOf,
	checkOff,
	checkResult,
	totalOf,
	type CheckResult,
	type Finding,
	type ResultKind,
} from './finding';
import {
	accountsOf,
	matchPurchase,
	owed,
	ownVoucherKeys,
	plainName,
	signOf,
	type PurchaseCheckInput,
	type PurchaseMatch,
} from './purchaseMatch';
import { sharedOut } from './sharedOut';
import { strayPurchases } from './purchaseStrays';

interface Outcome {
	result: ResultKind;
	level?: Finding['level'];
	right: Ore;
	detail?: string;
	action?: Finding['action'];
	vouchers?: readonly BookedVoucher[];
}

const again = ({ number }: SupplierInvoice): Finding['action'] =>
	actionOf('retransfer', { numbers: number, kind: 'supplier' });

const LATER = 'bogført efter perioden / booked after the period';

function absentOutcome(input: PurchaseCheckInput, match: PurchaseMatch): Outcome {
	const { document, alike, drafts, gone, expected } = match;
	const accounts = accountsOf(expected);
	const action = again(document);
	if (drafts > 0) {
		const wanted = input.settings.creditor.invoiceStatus === 'draft';
		return wanted
			? { result: 'draftOnly', level: 'notice', right: 0, action: actionOf('bookInDinero') }
			: { result: 'draftOnly', right: 0, action };
	}
	if (match.later > 0) return { result: 'dateDiffers', right: 0, detail: LATER };
	const right = totalOf(alike.map((voucher) => owed(voucher, accounts, input)));
	if (alike.length > 0) return { result: 'unlinked', right, action, vouchers: alike };
	return { result: gone > 0 ? 'deleted' : 'missing', right: 0, action };
}

/** Where the lines stand: VAT and accounts, each to the øre that rounding leaves. */
function linesOutcome(
	{ vatAccounts }: PurchaseCheckInput,
	{ document, expected }: PurchaseMatch,
	voucher: BookedVoucher,
	right: Ore,
): Outcome | undefined {
	const { lines } = expected;
	if (lines === null) return undefined;
	const wanted = sum(lines.map(({ gross, deductible }) => vatInside(gross, deductible)));
	const vat = signOf(document) * sumOn(voucher, vatAccounts);
	if (!isRoundedVat(vat, wanted, Math.max(1, lines.length))) {
		return {
			result: 'vatDiffers',
			right,
			detail: `${danishAmount(toOre(wanted))} / ${danishAmount(vat)}`,
		};
	}
	const should = new Map<number, Ore>();
	for (const { account, gross, deductible } of lines) {
		const net = gross - toOre(vatInside(gross, deductible));
		should.set(account, (should.get(account) ?? 0) + net);
	}
	const off = [...should].find(([account, net]) => {
		const found = signOf(document) * (voucher.byAccount.get(account) ?? 0);
		return Math.abs(found - net) > lines.length;
	});
	if (!off) return undefined;
	const found = signOf(document) * (voucher.byAccount.get(off[0]) ?? 0);
	const detail = `${off[0]}: ${danishAmount(off[1])} / ${danishAmount(found)}`;
	return { result: 'wrongAccount', right, detail };
}

function standingOutcomes(input: PurchaseCheckInput, match: PurchaseMatch, right: Ore): Outcome[] {
	const { document, expected, found, alike } = match;
	const [voucher, ...more] = found;
	if (!voucher) return [];
	if (more.length > 0 || match.drafts > 0) return [{ result: 'duplicate', right, vouchers: found }];
	const left = signOf(document) * (expected.gross ?? 0);
	const differs = expected.gross !== null && left !== right;
	const isForeign = document.currency !== 'DKK' && input.settings.creditor.keepCurrency;
	const amount: Outcome | undefined = !differs
		? linesOutcome(input, match, voucher, right)
		: isForeign
			? { result: 'currencyDifference', level: 'notice', right }
			: { result: 'amountDiffers', right };
	const days = `${danishDate(document.date)} / ${danishDate(voucher.day)}`;
	const date: Outcome | undefined =
		voucher.day === document.date ? undefined : { result: 'dateDiffers', right, detail: days };
	const seconds = alike.map(
		(other): Outcome => ({ result: 'possibleDuplicate', right, vouchers: [other] }),
	);
	return [amount ?? date, paperOutcome(input, voucher, right), ...seconds].filter(
		(outcome) => outcome !== undefined,
	);
}

const OURS = /^(rackbeatudskrift|bilagsark)/;

/** Rackbeat's own print and a sheet of ours are no paper of the supplier's. */
function paperOutcome(
	{ files }: PurchaseCheckInput,
	voucher: BookedVoucher,
	right: Ore,
): Outcome | undefined {
	const linked = files.filter(
		({ guid, vouchers }) => guid === voucher.fileGuid || vouchers.includes(voucher.guid),
	);
	if (linked.length === 0 && voucher.fileGuid === '') return { result: 'fileMissing', right };
	if (linked.length === 0 || linked.some(({ name }) => !OURS.test(plainName(name))))
		return undefined;
	return { result: 'originalMissing', level: 'notice', right };
}

const WITHOUT_DIFFERENCE: ReadonlySet<ResultKind> = new Set([
	...(['fileMissing', 'originalMissing', 'dateDiffers', 'wrongAccount', 'vatDiffers'] as const),
]);

function findingOf(match: PurchaseMatch, left: Ore, outcome: Outcome): Finding {
	const { document, found } = match;
	const { result, level = 'error', right, detail = '', action, vouchers = found } = outcome;
	const second = result === 'possibleDuplicate';
	const isEqual = WITHOUT_DIFFERENCE.has(result) && found.length > 0;
	const difference = second ? -right : isEqual ? 0 : left - right;
	return {
		...{ check: 'supplierInvoices' as const, result, level, left, right, difference },
		number: document.number,
		date: document.date,
		partner: document.supplier.name,
		dineroNumber: vouchers.map(({ number }) => String(number ?? '')).join(', '),
		detail,
		detailEn: detail,
		action: action ?? actionOf('mendInDinero'),
	};
}

/** Supplier invoices and credit notes against purchase vouchers, in DKK; credit notes count negative. */
export function checkPurchases(input: PurchaseCheckInput): CheckResult & { vouchers: Set<string> } {
	if (!input.settings.creditor.enabled) {
		return { ...checkOff('supplierInvoices', 'setting'), vouchers: new Set() };
	}
	const due = input.documents.filter(({ isZero }) => !isZero);
	const ours = ownVoucherKeys(input);
	const matches = sharedOut(
		due.map((document) => matchPurchase(input, document, ours)),
		({ key }: BookedVoucher) => key,
		(match) => match.found.length === 0,
	);
	const rows = matches.map((match) => {
		const { document, found, alike, expected } = match;
		const accounts = accountsOf(expected);
		const standing = totalOf(found.map((voucher) => owed(voucher, accounts, input)));
		const right = standing + totalOf(alike.map((voucher) => owed(voucher, accounts, input)));
		const left = expected.gross === null ? standing : signOf(document) * expected.gross;
		const outcomes =
			found.length === 0 ? [absentOutcome(input, match)] : standingOutcomes(input, match, standing);
		const findings = outcomes.map((outcome) => findingOf(match, left, outcome));
		return { match, left, right, findings };
	});
	const strays = strayPurchases(input, ours);
	const sums = {
		leftCount: due.length,
		rightCount:
			totalOf(rows.map(({ match }) => match.found.length + match.alike.length)) + strays.length,
		left: totalOf(rows.map(({ left }) => left)),
		right: totalOf([...rows, ...strays].map(({ right }) => right)),
	};
	const findings = [...rows.flatMap((each) => each.findings), ...strays];
	return { ...checkResult('supplierInvoices', sums, findings), vouchers: ours };
}
