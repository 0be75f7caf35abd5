import type { CreditedInvoice } from '../../../bookkeeping/posting/found';
import type { DineroApi } from '../../../services/dinero/api';
import { getInvoice } from '../../../services/dinero/invoices';
import { ServiceError } from '../../../services/http/serviceError';
import type { Work } from './postingRun';
import { refused } from './refusal';
import { standingSales } from './wire';

const NOT_THERE = new Set(['notFound', 'deleted']);

const absent: CreditedInvoice = {
	state: 'absent',
	number: null,
	contactGuid: null,
	currency: '',
	gross: 0,
};

async function creditedInvoice(api: DineroApi, guid: string): Promise<CreditedInvoice> {
	const { booked, number, contactGuid, currency, totals } = standingSales(
		await getInvoice(api, guid),
	);
	const state = booked ? 'booked' : 'draft';
	return { state, number, contactGuid, currency, gross: totals.gross };
}

/** Looks at the invoice that a credit note will be set off against. */
export const readCredited: Work<'readCredited'> = async (run, { guid }) => {
	try {
		run.found.sales.credited = await creditedInvoice(run.api, guid);
	} catch (error) {
		const isAbsent = error instanceof ServiceError && NOT_THERE.has(error.kind);
		if (!isAbsent) throw refused(error, run.posting.document.titleDa);
		run.found.sales.credited = absent;
	}
};
