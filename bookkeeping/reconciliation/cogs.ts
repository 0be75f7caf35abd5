import { planCogs, type CogsPlan } from '../cogs';
import type { Chart } from '../chart';
import type { CustomerInvoice } from '../document/customerInvoice';
import { salesName } from '../document/title';
import { danishAmount, type Ore } from '../money';
import type { VoucherPart } from '../plan/plan';
import { ownGuid, type Reference } from '../reference';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import { MAX_GENERATIONS } from '../stockValue/ownVouchers';
import { stands, sumOn, debitsOf, type BookedVoucher } from './books';
import {
	actionOf,
	checkOff,
	checkResult,
	totalOf,
	type CheckResult,
	type Finding,
	type ResultKind,
} from './finding';

/** A voucher that waits in Dinero: a draft, or an item of the kassekladde. */
export interface WaitingVoucher {
	id: string;
	description: string;
}

export interface CogsCheckInput {
	settings: RackbeatDineroSettings;
	chart: Chart;
	/** Rackbeat's booked invoices and credit notes whose own document is booked in Dinero, or not yet. */
	documents: ReadonlyArray<{ document: CustomerInvoice; isBooked: boolean }>;
	vouchers: readonly BookedVoucher[];
	vatAccounts: ReadonlySet<number>;
	waiting: readonly WaitingVoucher[];
	/** Guids of vouchers by a token of the file's name, `xxxxxxxx-xxxx`. */
	vouchersOfToken(token: string): readonly string[];
}

/** How much of a credit note's or an invoice's cost went out of the stock. */
const sign = ({ kind }: CustomerInvoice): 1 | -1 => (kind === 'creditNote' ? -1 : 1);

const textOf = (document: CustomerInvoice): string =>
	`Vareforbrug ${salesName(document).what} (kunde ${document.customer.number})`;

interface Expected {
	document: CustomerInvoice;
	plan: CogsPlan;
	found: BookedVoucher[];
	waiting: WaitingVoucher[];
}

/** The ids that our own voucher of a document may have. */
function ownIds(document: CustomerInvoice, settings: RackbeatDineroSettings): string[] {
	const { rackbeatAccount: account, organizationId } = settings;
	const reference: Reference = {
		source: 'rackbeat',
		account,
		kind: 'cogs',
		number: document.number,
	};
	return Array.from({ length: MAX_GENERATIONS }, (_, at) =>
		ownGuid(organizationId, reference, at + 1),
	);
}

function expected(input: CogsCheckInput, document: CustomerInvoice): Expected {
	const { settings, chart, vouchers } = input;
	const ids = ownIds(document, settings);
	const linked = new Set([...ids, ...ids.flatMap((id) => input.vouchersOfToken(id.slice(0, 13)))]);
	const text = textOf(document);
	const found = vouchers.filter(
		(voucher) =>
			stands(voucher) &&
			(linked.has(voucher.guid) ||
				voucher.entries.some(({ description }) => description.trim() === text)),
	);
	const waiting = input.waiting.filter(
		({ id, description }) => linked.has(id) || description.trim() === text,
	);
	return {
		document,
		plan: planCogs({ ...{ settings, chart }, invoice: document, generation: 1 }),
		found,
		waiting,
	};
}

/** What a voucher should do to each account, debit positive. */
function effects({ lines }: VoucherPart): Map<number, Ore> {
	const sums = new Map<number, Ore>();
	const add = (account: number, amount: Ore) =>
		sums.set(account, (sums.get(account) ?? 0) + amount);
	for (const { accountNumber, balancingAccountNumber, amount } of lines) {
		add(accountNumber ?? 0, amount);
		add(balancingAccountNumber ?? 0, -amount);
	}
	return sums;
}

const asText = (sums: ReadonlyMap<number, Ore>): string =>
	[...sums]
		.sort(([a], [b]) => a - b)
		.map(([account, amount]) => `${account}: ${danishAmount(amount)}`)
		.join(', ');

interface Outcome {
	result: ResultKind;
	level: Finding['level'];
	detail?: string;
	action: Finding['action'];
}

const again = ({ number }: CustomerInvoice): Finding['action'] =>
	actionOf('retransfer', { numbers: number, kind: 'customer' });

function bookedOutcome(
	{ vatAccounts }: CogsCheckInput,
	voucher: BookedVoucher,
	wanted: VoucherPart,
): Outcome | undefined {
	const should = effects(wanted);
	const mend = { level: 'error' as const, action: actionOf('mendInDinero') };
	const coded = voucher.entries.filter(({ vatCode }) => vatCode !== null);
	if (sumOn(voucher, vatAccounts) !== 0 || coded.length > 0) {
		const codes = [...new Set(coded.map(({ vatCode }) => vatCode ?? ''))].join(', ');
		return { result: 'vatOnVoucher', ...mend, detail: codes };
	}
	if (asText(should) === asText(voucher.byAccount)) return undefined;
	const detail = `${asText(should)} / ${asText(voucher.byAccount)}`;
	if (debitsOf(voucher) === wanted.total) return { result: 'wrongAccount', ...mend, detail };
	return { result: 'amountDiffers', level: 'error', detail, action: actionOf('regulateStock') };
}

function unbookedOutcome(input: CogsCheckInput, { document, plan, waiting }: Expected): Outcome {
	const { status } = input.settings.cogs;
	const level = status === 'draft' ? ('notice' as const) : ('error' as const);
	if (waiting.length > 1) {
		return { result: 'duplicate', level: 'error', action: actionOf('mendInDinero') };
	}
	if (waiting.length === 1) {
		const action = status === 'draft' ? actionOf('bookInDinero') : again(document);
		return { result: 'draftOnly', level, action };
	}
	if (plan.problem !== null) {
		// Whether goods came back may have been told when the credit note was transferred.
		const isAsked = plan.problem.code === 'RETURN_UNKNOWN';
		const own = isAsked ? ('notice' as const) : ('error' as const);
		return { result: 'costUnknown', level: own, detail: plan.problem.da, action: again(document) };
	}
	return { result: 'missing', level: 'error', action: again(document) };
}

function outcomeOf(input: CogsCheckInput, each: Expected): Outcome | undefined {
	const { document, plan, found, waiting } = each;
	const mend = { level: 'error' as const, action: actionOf('mendInDinero') };
	const [only, ...more] = found;
	if (more.length > 0 || (only && waiting.length > 0)) return { result: 'duplicate', ...mend };
	if (only && plan.voucher) return bookedOutcome(input, only, plan.voucher);
	if (only) return plan.problem ? undefined : { result: 'orphan', ...mend };
	if (!plan.voucher && !plan.problem && waiting.length === 0) return undefined;
	return unbookedOutcome(input, { document, plan, found, waiting });
}

function sidesOf({ document, plan, found }: Expected): { left: Ore; right: Ore } {
	const right = sign(document) * totalOf(found.map(debitsOf));
	// A cost that is not known now was known when the voucher was made.
	const left = plan.problem ? right : sign(document) * (plan.voucher?.total ?? 0);
	return { left, right };
}

function findingOf(each: Expected, { result, level, detail = '', action }: Outcome): Finding {
	const { document, found, plan } = each;
	const { left, right } = sidesOf(each);
	return {
		...{ check: 'cogs' as const, result, level, left, right, difference: left - right },
		number: document.number,
		date: document.date,
		partner: document.customer.name,
		dineroNumber: found.map(({ number }) => String(number ?? '')).join(', '),
		detail,
		detailEn: result === 'costUnknown' ? (plan.problem?.en ?? detail) : detail,
		action,
	};
}

/** The cost of each document against the voucher that books it; credit notes count negative. */
export function checkCogs(input: CogsCheckInput): CheckResult & { vouchers: Set<string> } {
	const { settings, documents } = input;
	if (!settings.cogs.auto) return { ...checkOff('cogs', 'setting'), vouchers: new Set() };
	const all = documents.map(({ document, isBooked }) => ({
		...expected(input, document),
		isBooked,
	}));
	// No cost before the revenue: a voucher waits for its document.
	const due = all.filter(({ isBooked, found }) => isBooked || found.length > 0);
	const findings = due.flatMap((each) => {
		const outcome = outcomeOf(input, each);
		return outcome ? [findingOf(each, outcome)] : [];
	});
	const sides = due.map(sidesOf);
	const sums = {
		leftCount: due.filter(({ plan }) => plan.voucher !== null).length,
		rightCount: totalOf(due.map(({ found }) => found.length)),
		left: totalOf(sides.map(({ left }) => left)),
		right: totalOf(sides.map(({ right }) => right)),
	};
	const vouchers = new Set(all.flatMap(({ found }) => found.map(({ key }) => key)));
	return { ...checkResult('cogs', sums, findings), vouchers };
}
