import type { Chart, VatTypeRow } from '../chart';
import type { SupplierInvoice } from '../document/supplierInvoice';
import type { Day } from '../danishDay';
import { exact, oreToDecimal, times, toOre, type Ore } from '../money';
import { purchaseAmounts } from '../plan/purchaseAmounts';
import { groupLines } from '../plan/purchaseGroups';
import { fileToken, supplierReference } from '../plan/supplierReference';
import { ownGuid } from '../reference';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import { stands, type BookedVoucher } from './books';
import { totalOf } from './finding';

/** A file of the archive and the vouchers on which it hangs. */
export interface ArchivedFile {
	guid: string;
	name: string;
	vouchers: readonly string[];
}

/** What became of vouchers on which a paper of ours hangs and of which the books hold nothing. */
export type UnbookedState = 'draft' | 'gone' | 'bookedLater';

export interface PurchaseCheckInput {
	settings: RackbeatDineroSettings;
	chart: Chart;
	vatTypes: readonly VatTypeRow[];
	vatAccounts: ReadonlySet<number>;
	from: Day;
	to: Day;
	documents: readonly SupplierInvoice[];
	/** Numbers of documents that nobody can read; they are rows of their own. */
	unread: ReadonlySet<string>;
	vouchers: readonly BookedVoucher[];
	files: readonly ArchivedFile[];
	/** By guid, in lower case. */
	unbooked: ReadonlyMap<string, UnbookedState>;
	/** Guid of the contact in Dinero by the supplier's number. */
	contactGuids: ReadonlyMap<string, string>;
}

const GENERATIONS = [1, 2, 3, 4, 5];

export const plainName = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Credit notes count negative. */
export const signOf = ({ kind }: SupplierInvoice): 1 | -1 => (kind === 'creditNote' ? -1 : 1);

/** The guids under which a document may stand in Dinero: those of its papers, and its own. */
export function purchaseGuids(
	document: SupplierInvoice,
	{ rackbeatAccount, organizationId }: RackbeatDineroSettings,
	files: readonly ArchivedFile[],
): { guids: string[]; files: ArchivedFile[] } {
	const reference = supplierReference(document, rackbeatAccount);
	const tokens = GENERATIONS.map((at) => plainName(fileToken(organizationId, reference, at)));
	const papers = files.filter(({ name }) =>
		tokens.some((token) => plainName(name).includes(token)),
	);
	const own = GENERATIONS.map((at) => ownGuid(organizationId, reference, at));
	return { guids: [...own, ...papers.flatMap(({ vouchers }) => vouchers)], files: papers };
}

interface Expected {
	/** In DKK; null where the document's rate is not known. */
	gross: Ore | null;
	/** Null where the settings do not tell how the lines are booked. */
	lines: ReadonlyArray<{ account: number; gross: Ore; deductible: string }> | null;
}

const inDkk = ({ currency, rate }: SupplierInvoice, ore: Ore): Ore | null => {
	if (currency === 'DKK') return ore;
	return rate === null ? null : toOre(times(exact(oreToDecimal(ore)), exact(rate)));
};

function expectedOf(input: PurchaseCheckInput, invoice: SupplierInvoice): Expected {
	const { settings, chart, vatTypes } = input;
	const { groups, problems } = groupLines({ ...{ invoice, settings, chart, vatTypes } });
	const own = { gross: inDkk(invoice, invoice.gross), lines: null };
	if (problems.length > 0) return own;
	const { currency, gross, rounding } = purchaseAmounts({ invoice, groups, settings });
	if (currency !== 'DKK' || gross.length !== groups.length) return own;
	const lines = groups.map((group, at) => ({
		account: group.accountNumber,
		gross: gross[at] ?? 0,
		deductible: group.deductiblePercent,
	}));
	const all = rounding
		? [...lines, { account: rounding.accountNumber, gross: rounding.amount, deductible: '0' }]
		: lines;
	return { gross: totalOf(all.map((line) => line.gross)), lines: all };
}

/** Where a supplier's document stands in Dinero. */
export interface PurchaseMatch {
	document: SupplierInvoice;
	expected: Expected;
	found: BookedVoucher[];
	drafts: number;
	gone: number;
	later: number;
	alike: BookedVoucher[];
}

/** What a voucher owes the supplier: everything on it but the supplier's own account. */
export function owed(
	voucher: BookedVoucher,
	accounts: ReadonlySet<number>,
	input: PurchaseCheckInput,
): Ore {
	return [...voucher.byAccount]
		.filter(([account]) => {
			const isCost = input.chart.get(account)?.kind !== 'balance' && input.chart.has(account);
			return isCost || input.vatAccounts.has(account) || accounts.has(account);
		})
		.reduce((all, [, amount]) => all + amount, 0);
}

export const accountsOf = ({ lines }: Expected): ReadonlySet<number> =>
	new Set((lines ?? []).map(({ account }) => account));

/** Finds a document in the books by its papers and its own guid, and what looks like it beside it. */
export function matchPurchase(
	input: PurchaseCheckInput,
	document: SupplierInvoice,
	ours: ReadonlySet<string>,
): PurchaseMatch {
	const { vouchers, files, settings, unbooked, contactGuids } = input;
	const where = purchaseGuids(document, settings, files);
	const guids = new Set(where.guids.map((guid) => guid.toLowerCase()));
	const papers = new Set(where.files.map(({ guid }) => guid.toLowerCase()));
	const standing = vouchers.filter(stands);
	const found = standing.filter(
		({ guid, fileGuid }) => guids.has(guid) || (fileGuid !== '' && papers.has(fileGuid)),
	);
	const expected = expectedOf(input, document);
	const contact = contactGuids.get(document.supplier.number);
	const states = [...guids].map((guid) => unbooked.get(guid));
	const alike = standing.filter(
		(voucher) =>
			!ours.has(voucher.key) &&
			!found.includes(voucher) &&
			voucher.type.toLowerCase().startsWith('purchase') &&
			contact !== undefined &&
			voucher.contactGuid === contact &&
			voucher.day === document.date &&
			owed(voucher, accountsOf(expected), input) === signOf(document) * (expected.gross ?? NaN),
	);
	return {
		...{ document, expected, found, alike },
		drafts: states.filter((state) => state === 'draft').length,
		gone: states.filter((state) => state === 'gone').length,
		later: states.filter((state) => state === 'bookedLater').length,
	};
}

/** The vouchers that belong to one of the documents by a paper or an own guid. */
export function ownVoucherKeys(input: PurchaseCheckInput): Set<string> {
	const { documents, settings, files, vouchers } = input;
	const guids = new Set<string>();
	const papers = new Set<string>();
	for (const document of documents) {
		const where = purchaseGuids(document, settings, files);
		for (const guid of where.guids) guids.add(guid.toLowerCase());
		for (const { guid } of where.files) papers.add(guid.toLowerCase());
	}
	const own = vouchers.filter(
		({ guid, fileGuid }) => guids.has(guid) || (fileGuid !== '' && papers.has(fileGuid)),
	);
	return new Set(own.map(({ key }) => key));
}
