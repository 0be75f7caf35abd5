import type { RowGroup } from '../rowGroup';
import { COGS } from './cogs';
import { CONTACTS } from './contacts';
import { CREDIT_NOTES } from './creditNotes';
import { CUSTOMER_INVOICES } from './customerInvoices';
import { PRACTICE } from './practice';
import { PRODUCTS } from './products';
import { RECONCILIATION } from './reconciliation';
import { RETRANSFER } from './retransfer';
import { ROGER } from './roger';
import { SETTINGS } from './settings';
import { STOCK_VALUE } from './stockValue';
import { SUPPLIER_INVOICES } from './supplierInvoices';

/** Every worked example and edge case of the business rules, in their order. */
export const ROWS: readonly RowGroup[] = [
	...SETTINGS,
	...CONTACTS,
	...PRODUCTS,
	...CUSTOMER_INVOICES,
	...CREDIT_NOTES,
	...COGS,
	...STOCK_VALUE,
	...SUPPLIER_INVOICES,
	...RETRANSFER,
	...ROGER,
	...RECONCILIATION,
	...PRACTICE,
];
