import type { Day } from '../../../bookkeeping/danishDay';
import { vatAccounts } from '../../../bookkeeping/reconciliation/books';
import { reconcile, type Reconciliation } from '../../../bookkeeping/reconciliation/reconcile';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import type { BridgeRun } from '../bridgeRun';
import { checkCompanies } from '../facts/companies';
import { dineroFacts } from '../facts/dineroFacts';
import {
	entriesOnce,
	readContacts,
	readEntries,
	readFiles,
	readStock,
	readUnbooked,
} from './dineroBooks';
import { readCredited, readListedSales, strayNumbers, type DineroPeriod } from './dineroSales';
import { readElsewhere, readPurchases, readSales, type RackbeatPeriod } from './rackbeatSide';

export interface Question {
	settings: RackbeatDineroSettings;
	from: Day;
	to: Day;
	/** Guids of vouchers that earlier runs left as drafts. */
	leftOpen: readonly string[];
}

const NOTHING = { documents: [], unreadable: [] };

async function rackbeatDocuments(period: RackbeatPeriod) {
	const { debtor, creditor } = period.settings;
	const sales = debtor.enabled ? await readSales(period) : NOTHING;
	const purchases = creditor.enabled ? await readPurchases(period) : NOTHING;
	return { sales, purchases };
}

type Documents = Awaited<ReturnType<typeof rackbeatDocuments>>;

/** Dinero's side of the sales, and what Rackbeat says of numbers that only Dinero has. */
async function salesFacts(period: DineroPeriod, source: RackbeatPeriod, { sales }: Documents) {
	const invoices = sales.documents.filter(({ kind }) => kind === 'invoice');
	const notes = sales.documents.filter(({ kind }) => kind === 'creditNote');
	const numbers = new Set(invoices.map(({ number }) => number));
	const earlier = notes.some(
		({ creditedNumber }) => creditedNumber !== null && !numbers.has(creditedNumber),
	);
	const listed = await readListedSales(period, 'invoice', invoices, earlier);
	const listedNotes = await readListedSales(period, 'creditNote', notes, false);
	const named = notes.filter(({ creditedNumber }) => creditedNumber !== null);
	const wanted = new Set(named.map(({ number }) => number));
	const unread = new Set(sales.unreadable.map(({ number }) => number));
	const strays = [
		...strayNumbers(listed, period, invoices),
		...strayNumbers(listedNotes, period, notes),
	].filter((number) => !unread.has(number));
	return {
		invoices: listed,
		creditNotes: listedNotes,
		creditedGuids: await readCredited(period.api, listedNotes, wanted),
		elsewhere: await readElsewhere(source.api, new Set(strays)),
	};
}

/** Reads a period on both sides, in pages where there are any, and holds it against each other. */
export async function compare(
	run: BridgeRun,
	itemIndex: number,
	{ settings, from, to, leftOpen }: Question,
): Promise<{ reconciliation: Reconciliation; companyName: string }> {
	await checkCompanies(run, itemIndex, settings);
	const dinero = await run.dinero(itemIndex);
	const rackbeat = await run.rackbeat(itemIndex);
	const { companyName, chart, accounts, vatTypes, years } = await dineroFacts(dinero, run.cache);
	// Earlier documents are left alone by every flow, so nobody misses them.
	const first = from < settings.from ? settings.from : from;
	const source = { api: rackbeat, cache: run.cache, settings, from: first, to };
	const period = { api: dinero, account: settings.rackbeatAccount, from: first, to };
	const documents = await rackbeatDocuments(source);
	const sales = await salesFacts(period, source, documents);
	const read = entriesOnce(run.cache);
	const entries = await readEntries(dinero, read, years, period);
	const files = await readFiles(dinero, first);
	const purchases = documents.purchases.documents;
	const unbooked = await readUnbooked(dinero, { settings, documents: purchases, entries, files });
	const stock = { settings, years, day: to, leftOpen, readEntries: read };
	const reconciliation = reconcile({
		...{ settings, from: first, to, chart, vatTypes, vatAccounts: vatAccounts(accounts) },
		...{ entries, files, unbooked, purchases, sales: documents.sales.documents },
		unreadable: [...documents.sales.unreadable, ...documents.purchases.unreadable],
		...sales,
		...(await readStock(dinero, rackbeat, stock)),
		contacts: await readContacts(dinero, settings.rackbeatAccount),
	});
	return { reconciliation, companyName };
}
