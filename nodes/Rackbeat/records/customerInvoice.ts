import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { CUSTOMER_INVOICES } from '../../../services/rackbeat/invoices';
import { invoiceRow } from '../invoiceRow';
import type { ShownInvoice } from '../invoices/invoiceWork';

export const CUSTOMER_INVOICE: ShownInvoice = {
	kind: CUSTOMER_INVOICES,
	chosenBy: 'invoice',
	da: 'Faktura',
	en: 'Invoice',
	fileName: 'faktura',
	row: invoiceRow,
	missing: (number) => new Blocked([problem('NOT_FOUND', { number }, 'number')]),
};
