import type { RackbeatApi } from './api';
import { CUSTOMER_INVOICES, getInvoice, listInvoices } from './invoices';
import type { Paging } from './lists';
import { isYes, type RackbeatRecord } from './records';

/** A customer invoice as Rackbeat answers it. */
export type CustomerInvoice = RackbeatRecord;

/** One customer invoice with its lines and their cost; null when Rackbeat has none. */
export const getCustomerInvoice = (
	api: RackbeatApi,
	number: string,
): Promise<CustomerInvoice | null> => getInvoice(api, CUSTOMER_INVOICES, number);

export interface CustomerInvoiceQuery {
	/** Rackbeat's own form, `YYYY-MM-DD HH:MM:SS`, read there as Danish time. */
	updatedFrom?: string;
	/** Danish days. */
	invoiceDateFrom?: string;
	invoiceDateTo?: string;
	search?: string;
	/** Checked again on our side, since the filter may be ignored. */
	onlyBooked?: boolean;
}

/** Invoices without lines, oldest change first. */
export const listCustomerInvoices = (
	api: RackbeatApi,
	query: CustomerInvoiceQuery = {},
	paging: Paging = {},
): Promise<CustomerInvoice[]> =>
	listInvoices(
		api,
		CUSTOMER_INVOICES,
		{
			updated_at_from: query.updatedFrom,
			invoice_date_from: query.invoiceDateFrom,
			invoice_date_to: query.invoiceDateTo,
			search: query.search,
			...(query.onlyBooked && { is_booked: true }),
		},
		{ ...paging, ...(query.onlyBooked && { keep: (row) => isYes(row['is_booked']) }) },
	);
