import { SUPPLIER_INVOICES } from '../../../services/rackbeat/invoices';
import type { PollingEvent } from '../../polling/pollingEvent';
import { supplierInvoiceRow, type SupplierInvoiceRow } from '../invoiceRow';
import { flagIn } from '../records/recordValue';
import { allRecords, changedRecords, newestOf, updatedAt } from './changedRecords';
import { bookingOf } from './customerInvoiceBooked';
import type { RackbeatPolling } from './rackbeatPolling';

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
