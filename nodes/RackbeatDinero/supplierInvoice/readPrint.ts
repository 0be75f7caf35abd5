import { createHash } from 'node:crypto';
import type { Print } from '../../../bookkeeping/plan/supplierInvoicePlan';
import { ServiceError, ShapeDrift } from '../../../services/http/serviceError';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { invoicePdf, SUPPLIER_INVOICES } from '../../../services/rackbeat/invoices';

/** Dinero's limit (source: Dinero OpenAPI). */
const MOST_BYTES = 6_000_000;

/** Rackbeat's print of a document, with its bytes where they can be attached. */
export interface ReadPrint {
	print: Print;
	bytes: Uint8Array | null;
}

const without = (state: 'missing' | 'tooLarge' | 'wrongType'): ReadPrint => ({
	print: { state, sha256: null },
	bytes: null,
});

/** What is not there or no PDF never holds the voucher back; a Rackbeat that is down does, for now. */
function unread(error: unknown): ReadPrint {
	if (error instanceof ShapeDrift) return without('wrongType');
	if (error instanceof ServiceError && (error.kind === 'notFound' || error.kind === 'deleted')) {
		return without('missing');
	}
	throw error;
}

/** Fetches Rackbeat's own rendering of a supplier's document; it is not the supplier's paper. */
export async function readPrint(api: RackbeatApi, number: string): Promise<ReadPrint> {
	try {
		const bytes = await invoicePdf(api, SUPPLIER_INVOICES, number);
		if (bytes.length === 0) return without('missing');
		if (bytes.length > MOST_BYTES) return without('tooLarge');
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		return { print: { state: 'attached', sha256 }, bytes };
	} catch (error) {
		return unread(error);
	}
}
