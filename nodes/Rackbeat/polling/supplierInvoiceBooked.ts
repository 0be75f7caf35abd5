import { keyOf, nameOf } from '../../../bookkeeping/document/rawValue';
import type { RackbeatRecord, RecordKind } from '../../../services/rackbeat/records';
import { DOCUMENT_PAGE } from '../../../services/rackbeat/lists';
import type { PollingEvent } from '../../polling/pollingEvent';
import { flagIn, numberOf, textIn } from '../records/recordValue';
import { allRecords, changedRecords, newestOf, updatedAt } from './changedRecords';
import { bookingOf, type BookedRow } from './customerInvoiceBooked';
import type { RackbeatPolling } from './rackbeatPolling';

/** Supplier invoices, as far as events need them. */
export const SUPPLIER_INVOICES: RecordKind = {
	path: ['supplier-invoices'],
	listKey: 'supplier_invoices',
	keys: ['supplier_invoice'],
	pageSize: DOCUMENT_PAGE,
};

interface SupplierInvoiceRow extends BookedRow {
	account: string;
	invoiceDate: string | null;
	supplierNumber: string | null;
	supplierName: string;
	/** Total with VAT as Rackbeat writes it, in `currency`. */
	total: number | null;
	currency: string;
}

/** A supplier invoice in flat fields; numbers that name something are text. */
export const supplierInvoiceRow = (
	account: string,
	record: RackbeatRecord,
): SupplierInvoiceRow => ({
	account,
	number: textIn(record, 'number'),
	booked: flagIn(record, 'is_booked'),
	bookedAt: textIn(record, 'booked_at') || null,
	updatedAt: textIn(record, 'updated_at') || null,
	invoiceDate: textIn(record, 'invoice_date').slice(0, 10) || null,
	supplierNumber: keyOf(record['supplier']) ?? keyOf(record['supplier_id']),
	supplierName: nameOf(record['supplier']),
	total: numberOf(record, 'total_total'),
	currency: textIn(record, 'currency'),
});

/** A supplier invoice (leverandørfaktura) or supplier credit note that was booked, whoever did it. */
export const supplierInvoiceBooked: PollingEvent<RackbeatPolling, SupplierInvoiceRow> = {
	value: 'supplierInvoiceBooked',
	name: 'Supplier Invoice Booked',
	description: 'A supplier invoice (leverandørfaktura) or supplier credit note was booked',
	most: 1000,
	async read({ api, account }, state) {
		const { records, ...walk } = await changedRecords(api, SUPPLIER_INVOICES, state);
		return {
			rows: records.map((record) => bookingOf(supplierInvoiceRow(account, record))),
			...walk,
		};
	},
	async newestChange({ api }) {
		const newest = newestOf(await allRecords(api, SUPPLIER_INVOICES));
		return newest ? updatedAt(newest) : null;
	},
	async sample({ api, account }) {
		const all = await allRecords(api, SUPPLIER_INVOICES);
		const newest = newestOf(all.filter((record) => flagIn(record, 'is_booked')));
		return newest && supplierInvoiceRow(account, newest);
	},
	item: (_context, { booked, ...fields }) =>
		Promise.resolve({ event: booked ? 'supplierInvoiceBooked' : '', ...fields }),
	noSample: [
		'There is no booked supplier invoice in Rackbeat yet',
		'Book one in Rackbeat and fetch a test event again.',
	],
};
