import type { Chart, VatTypeRow } from '../chart';
import type { CustomerInvoice } from '../document/customerInvoice';
import type { SupplierInvoice } from '../document/supplierInvoice';
import type { Day } from '../danishDay';
import type { Problem } from '../reasons/problem';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import type { RegulationFinding } from '../stockValue/regulation';
import { checkDoubleEntry, checkFallback, checkVat } from './balance';
import { vouchersOf, type BookedVoucher, type BookEntry } from './books';
import { checkCogs, type WaitingVoucher } from './cogs';
import { checkContacts, checkMail, type ActivePartner, type ListedContact } from './contacts';
import { actionOf, checkOff, totalOf, type CheckResult, type Finding } from './finding';
import { checkInventory } from './inventory';
import type { ArchivedFile, UnbookedState } from './purchaseMatch';
import { checkPurchases } from './purchases';
import { checkSales, matchSales, type Elsewhere, type ListedSales, type SalesMatch } from './sales';

/** A document that Rackbeat lists and nobody can read. */
export interface Unreadable {
	check: 'invoices' | 'creditNotes' | 'supplierInvoices';
	number: string;
	day: Day | null;
	problem: Problem;
}

/** Everything that both systems say of a period; nothing else is asked. */
export interface ReconciliationFacts {
	settings: RackbeatDineroSettings;
	from: Day;
	to: Day;
	chart: Chart;
	vatTypes: readonly VatTypeRow[];
	vatAccounts: ReadonlySet<number>;
	/** Booked in Rackbeat in the period, on or after the first day to transfer. */
	sales: readonly CustomerInvoice[];
	purchases: readonly SupplierInvoice[];
	unreadable: readonly Unreadable[];
	invoices: readonly ListedSales[];
	creditNotes: readonly ListedSales[];
	creditedGuids: ReadonlyMap<string, string | null>;
	elsewhere: ReadonlyMap<string, Elsewhere>;
	/** Of the whole accounting years of the period up to its end, opening entries among them. */
	entries: readonly BookEntry[];
	files: readonly ArchivedFile[];
	unbooked: ReadonlyMap<string, UnbookedState>;
	waiting: readonly WaitingVoucher[];
	regulation: RegulationFinding | null;
	contacts: readonly ListedContact[];
}

export interface Reconciliation {
	settings: RackbeatDineroSettings;
	from: Day;
	to: Day;
	checks: CheckResult[];
}

type Kind = CustomerInvoice['kind'];

function salesCheck(facts: ReconciliationFacts, kind: Kind, invoiceGuids: Map<string, string>) {
	const { settings, from, to, elsewhere, creditedGuids } = facts;
	const input = {
		...{ settings, from, to, elsewhere, creditedGuids, invoiceGuids },
		check: kind === 'invoice' ? ('invoices' as const) : ('creditNotes' as const),
		documents: facts.sales.filter((document) => document.kind === kind),
		listed: kind === 'invoice' ? facts.invoices : facts.creditNotes,
	};
	const matches = matchSales(input);
	return { matches, result: checkSales(input, matches) };
}

/** Guids in Dinero of the invoices that stand there, by their number in Rackbeat. */
function guidsByNumber({ invoices, settings }: ReconciliationFacts): Map<string, string> {
	const start = `rackbeat:${settings.rackbeatAccount}:customer-invoice:`;
	const own = invoices.filter(
		({ reference, isDeleted }) => reference.startsWith(start) && !isDeleted,
	);
	return new Map(
		own.map(({ reference, guid }) => [reference.slice(start.length).split(';')[0] ?? '', guid]),
	);
}

/** The vouchers of a token in a file's name. */
const byToken =
	({ files }: ReconciliationFacts, vouchers: readonly BookedVoucher[]) =>
	(token: string): string[] => {
		const plain = token.replace(/[^0-9a-f]/g, '');
		return files
			.filter(({ name }) =>
				name
					.toLowerCase()
					.replace(/[^a-z0-9]/g, '')
					.includes(plain),
			)
			.flatMap(({ guid, vouchers: linked }) => [
				...linked,
				...vouchers.filter(({ fileGuid }) => fileGuid === guid).map((voucher) => voucher.guid),
			]);
	};

const isBooked = ({ own }: SalesMatch): boolean => own.some(({ isDraft }) => !isDraft);

function partnersOf(
	{ purchases, settings }: ReconciliationFacts,
	matches: readonly SalesMatch[],
	bought: Pick<CheckResult, 'findings'>,
): ActivePartner[] {
	const partners = new Map<string, ActivePartner>();
	for (const { document, own } of settings.debtor.enabled ? matches : []) {
		const { number, name, email } = document.customer;
		const before = partners.get(`customer ${number}`);
		const isUsed = own.length > 0 || before?.isUsed === true;
		partners.set(`customer ${number}`, { role: 'customer', number, name, email, isUsed });
	}
	const absent = new Set(
		bought.findings.filter(({ right }) => right === 0).map((finding) => finding.number),
	);
	const due = purchases.filter(({ isZero }) => settings.creditor.enabled && !isZero);
	for (const document of due) {
		const { number, name, email } = document.supplier;
		const before = partners.get(`supplier ${number}`);
		const isUsed = !absent.has(document.number) || before?.isUsed === true;
		partners.set(`supplier ${number}`, { role: 'supplier', number, name, email, isUsed });
	}
	return [...partners.values()];
}

function contactGuids({ contacts, settings }: ReconciliationFacts): Map<string, string> {
	const start = `rackbeat:${settings.rackbeatAccount}:supplier:`;
	const own = contacts.filter(
		({ reference, isDeleted }) => reference.startsWith(start) && !isDeleted,
	);
	return new Map(own.map(({ reference, guid }) => [reference.slice(start.length), guid]));
}

function unreadableFinding({ check, number, day, problem }: Unreadable): Finding {
	return {
		...{ check, number, date: day, result: 'unreadable', level: 'error' },
		...{ partner: '', dineroNumber: '', left: 0, right: 0, difference: 0 },
		...{ detail: problem.da, detailEn: problem.en, action: actionOf('mendInRackbeat') },
	};
}

/** Documents that nobody can read are rows of their check, and in no sum. */
function withUnreadable(result: CheckResult, { unreadable }: ReconciliationFacts): CheckResult {
	const own = unreadable.filter(({ check }) => check === result.check);
	if (own.length === 0 || result.off !== '') return result;
	return { ...result, findings: [...own.map(unreadableFinding), ...result.findings] };
}

const wantsMail = ({ debtor }: RackbeatDineroSettings): boolean =>
	debtor.enabled && debtor.sentFrom === 'dinero' && debtor.invoiceStatus === 'bookedAndEmailed';

const ofPeriod = <Row extends { day: Day | null }>(
	rows: readonly Row[],
	{ from, to }: Pick<ReconciliationFacts, 'from' | 'to'>,
): Row[] => rows.filter(({ day }) => day !== null && day >= from && day <= to);

/** Holds everything of a period against each other; reads and writes nothing. */
export function reconcile(facts: ReconciliationFacts): Reconciliation {
	const { settings, from, to, chart, vatAccounts } = facts;
	const invoiceGuids = guidsByNumber(facts);
	const all = vouchersOf(facts.entries);
	const vouchers = ofPeriod(all, facts);
	const invoices = salesCheck(facts, 'invoice', invoiceGuids);
	const creditNotes = salesCheck(facts, 'creditNote', invoiceGuids);
	const matches = [...invoices.matches, ...creditNotes.matches];
	const { vouchers: cogsVouchers, ...cogs } = checkCogs({
		...{ settings, chart, vatAccounts, vouchers: all },
		documents: matches.map((match) => ({ document: match.document, isBooked: isBooked(match) })),
		waiting: facts.waiting,
		vouchersOfToken: byToken(facts, all),
	});
	const { vouchers: bought, ...purchases } = checkPurchases({
		...{ settings, chart, vatAccounts, from, to, vouchers: all },
		...{ vatTypes: facts.vatTypes, files: facts.files, unbooked: facts.unbooked },
		documents: facts.purchases,
		unread: new Set(facts.unreadable.map(({ number }) => number)),
		contactGuids: contactGuids(facts),
	});
	// Open vouchers count as booked on the inventory account, so they explain nothing there.
	const wrongCost = cogs.findings.filter(({ result }) => result !== 'draftOnly');
	const inventory = checkInventory({
		...{ settings, vouchers, day: to, regulation: facts.regulation },
		own: new Set([...cogsVouchers, ...bought]),
		cogsDifference: totalOf(wrongCost.map(({ difference }) => difference)),
	});
	const vat = checkVat({
		...{ vouchers, vatAccounts },
		invoices: ofPeriod(facts.invoices, facts),
		creditNotes: ofPeriod(facts.creditNotes, facts),
	});
	const contacts = checkContacts(partnersOf(facts, matches, purchases), facts.contacts, settings);
	const mail = wantsMail(settings) ? checkMail(matches) : checkOff('mail', 'setting');
	const checks = [
		...[invoices.result, creditNotes.result, cogs, purchases, inventory, vat, contacts, mail],
		...[checkFallback(facts.entries, chart, to), checkDoubleEntry(vouchers)],
	];
	return { settings, from, to, checks: checks.map((result) => withUnreadable(result, facts)) };
}
