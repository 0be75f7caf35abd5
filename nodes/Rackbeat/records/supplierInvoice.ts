import { SUPPLIER_INVOICES } from '../../../services/rackbeat/invoices';
import { supplierInvoiceRow } from '../invoiceRow';
import type { ShownInvoice } from '../invoices/invoiceWork';

export const SUPPLIER_INVOICE: ShownInvoice = {
	kind: SUPPLIER_INVOICES,
	chosenBy: 'supplierInvoice',
	da: 'Leverandørfaktura',
	en: 'Supplier invoice',
	fileName: 'leverandoerfaktura',
	row: supplierInvoiceRow,
};
