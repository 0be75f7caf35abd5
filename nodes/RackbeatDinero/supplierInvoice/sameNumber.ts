import { keyOf } from '../../../bookkeeping/document/rawValue';
import type {
	SupplierInvoice,
	SupplierNumberField,
} from '../../../bookkeeping/document/supplierInvoice';
import { earlierWithSameNumber } from '../../../bookkeeping/plan/sameNumber';
import { ownNumber } from '../../../bookkeeping/plan/supplierReference';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { listInvoices, SUPPLIER_INVOICES } from '../../../services/rackbeat/invoices';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
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
	// Where Rackbeat refuses to filter by the supplier, the whole list is read and looked through here.
	const keep = ({ supplier, supplier_id }: RackbeatRecord): boolean | null => {
		const partner = keyOf(supplier) ?? keyOf(supplier_id);
		return partner === null ? null : partner === number;
	};
	const records = await cache.once(key, () =>
		listInvoices(api, SUPPLIER_INVOICES, query, { keep }),
	);
	return earlierWithSameNumber(invoice, records, chosen);
}
