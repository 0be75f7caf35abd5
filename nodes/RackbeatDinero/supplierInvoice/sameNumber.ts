import type {
	SupplierInvoice,
	SupplierNumberField,
} from '../../../bookkeeping/document/supplierInvoice';
import { earlierWithSameNumber } from '../../../bookkeeping/plan/sameNumber';
import { ownNumber } from '../../../bookkeeping/plan/supplierReference';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { listInvoices, SUPPLIER_INVOICES } from '../../../services/rackbeat/invoices';
import type { ExecutionCache } from '../../operation/executionCache';

/** Asks Rackbeat for everything of the supplier, once for each execution. */
export async function sameNumberInRackbeat(
	api: RackbeatApi,
	cache: ExecutionCache,
	invoice: SupplierInvoice,
	chosen?: SupplierNumberField,
): Promise<string[]> {
	if (ownNumber(invoice) === '') return [];
	const { number } = invoice.supplier;
	const key = `rackbeat:${api.credentialKey}:supplierInvoices:${number}`;
	const query = { supplier_number: number };
	const records = await cache.once(key, () => listInvoices(api, SUPPLIER_INVOICES, query));
	return earlierWithSameNumber(invoice, records, chosen);
}
