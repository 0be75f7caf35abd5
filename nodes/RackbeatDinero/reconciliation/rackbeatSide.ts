import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import { readSupplierInvoice } from '../../../bookkeeping/document/readSupplierInvoice';
import type { SupplierInvoice } from '../../../bookkeeping/document/supplierInvoice';
import { dayIfAny, type Day } from '../../../bookkeeping/danishDay';
import { keyOf } from '../../../bookkeeping/document/rawValue';
import type { Unreadable } from '../../../bookkeeping/reconciliation/reconcile';
import type { Elsewhere } from '../../../bookkeeping/reconciliation/sales';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { ServiceError } from '../../../services/http/serviceError';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import {
	CUSTOMER_INVOICES,
	getInvoice,
	listInvoices,
	SUPPLIER_INVOICES,
	type InvoiceKind,
} from '../../../services/rackbeat/invoices';
import { isYes, listRecords, type RackbeatRecord } from '../../../services/rackbeat/records';
import type { ExecutionCache } from '../../operation/executionCache';
import {
	answersOfCustomerInvoice,
	answersOfSupplierInvoice,
	partnerKey,
} from '../../Rackbeat/invoices/invoiceAnswers';
import { CUSTOMER } from '../../Rackbeat/records/customer';
import { textIn } from '../../Rackbeat/records/recordValue';
import type { ShownRecord } from '../../Rackbeat/records/recordWork';
import { SUPPLIER } from '../../Rackbeat/records/supplier';
import { readAnswered } from '../customerInvoice/readSource';
import { toleranceOf } from '../supplierInvoice/makePlan';

export interface RackbeatPeriod {
	api: RackbeatApi;
	cache: ExecutionCache;
	settings: RackbeatDineroSettings;
	from: Day;
	to: Day;
}

const dayOf = (record: RackbeatRecord): Day | null =>
	dayIfAny(textIn(record, 'invoice_date')) ?? null;

function nothingWhereRefused(error: unknown): RackbeatRecord[] {
	if (error instanceof ServiceError && error.kind === 'validation') return [];
	throw error;
}

/**
 * The booked documents of the period with their lines, a page at a time. Whether a list gives the lines
 * that it is asked for is not documented; a document without them is read by itself.
 */
async function documentsOf(
	{ api, from, to }: RackbeatPeriod,
	kind: InvoiceKind,
): Promise<RackbeatRecord[]> {
	const keep = (row: RackbeatRecord): boolean => {
		const day = dayOf(row);
		return isYes(row['is_booked']) && (day === null || (day >= from && day <= to));
	};
	const days = { invoice_date_from: from, invoice_date_to: to };
	const query = { fields: kind.fields, is_booked: true, ...days };
	const plain = await listInvoices(api, kind, query, { keep });
	// Whether archived ones stand in the plain list is not documented.
	const archived = await listInvoices(api, kind, { ...query, is_archived: true }, { keep }).catch(
		nothingWhereRefused,
	);
	const rows = new Map([...plain, ...archived].map((row) => [textIn(row, 'number'), row]));
	const documents: RackbeatRecord[] = [];
	for (const row of rows.values()) {
		const whole = Array.isArray(row['lines'])
			? row
			: await getInvoice(api, kind, textIn(row, 'number'));
		documents.push(whole ?? row);
	}
	return documents;
}

/** All customers or suppliers in pages, so that no document asks for its own. */
async function rememberPartners({ api, cache }: RackbeatPeriod, shown: ShownRecord): Promise<void> {
	const records = await listRecords(api, shown.kind);
	for (const record of records) {
		const number = keyOf(record.number);
		if (number === null) continue;
		await cache.once(partnerKey(api, shown.chosenBy, number), () => Promise.resolve(record));
	}
}

interface Read<Document> {
	documents: Document[];
	unreadable: Unreadable[];
}

/** Reads each document; one that cannot be read is told and does not stop the others. */
async function readAll<Document>(
	records: readonly RackbeatRecord[],
	check: (record: RackbeatRecord) => Unreadable['check'],
	read: (record: RackbeatRecord) => Promise<Document>,
): Promise<Read<Document>> {
	const documents: Document[] = [];
	const unreadable: Unreadable[] = [];
	for (const record of records) {
		try {
			documents.push(await read(record));
		} catch (error) {
			if (!(error instanceof Blocked)) throw asItIs(error);
			const [problem] = error.problems;
			const number = textIn(record, 'number');
			if (problem) unreadable.push({ check: check(record), number, day: dayOf(record), problem });
		}
	}
	return { documents, unreadable };
}

const asItIs = (error: unknown): unknown => error;

const salesKind = (record: RackbeatRecord): Unreadable['check'] =>
	isYes(record['is_creditnote']) ? 'creditNotes' : 'invoices';

/** Customer invoices and credit notes that were booked in the period. */
export async function readSales(period: RackbeatPeriod): Promise<Read<CustomerInvoice>> {
	const { api, cache, settings } = period;
	const records = await documentsOf(period, CUSTOMER_INVOICES);
	if (records.length > 0) await rememberPartners(period, CUSTOMER);
	const withCost = settings.cogs.auto;
	return await readAll(records, salesKind, async (record) => {
		const answers = await answersOfCustomerInvoice(api, cache, record, { withCost });
		return await readAnswered(api, answers, settings);
	});
}

/** Supplier invoices and credit notes that were booked in the period. */
export async function readPurchases(period: RackbeatPeriod): Promise<Read<SupplierInvoice>> {
	const { api, cache, settings } = period;
	const records = await documentsOf(period, SUPPLIER_INVOICES);
	if (records.length > 0) await rememberPartners(period, SUPPLIER);
	const toleranceOre = toleranceOf(settings);
	return await readAll(
		records,
		() => 'supplierInvoices',
		async (record) =>
			readSupplierInvoice(await answersOfSupplierInvoice(api, cache, record), { toleranceOre }),
	);
}

/** What Rackbeat says of numbers that only Dinero names: a few at most, each asked by itself. */
export async function readElsewhere(
	api: RackbeatApi,
	numbers: ReadonlySet<string>,
): Promise<Map<string, Elsewhere>> {
	const found = new Map<string, Elsewhere>();
	for (const number of numbers) {
		const record = await getInvoice(api, CUSTOMER_INVOICES, number);
		const day = record && dayOf(record);
		if (!record) found.set(number, { state: 'absent' });
		else if (!isYes(record['is_booked']) || day === null) found.set(number, { state: 'draft' });
		else found.set(number, { state: 'booked', day });
	}
	return found;
}
