import type { CreditedInvoice } from '../../../bookkeeping/posting/found';
import { sameGuid } from '../../../bookkeeping/posting/salesComparison';
import { CREDIT_NOTES } from '../../../services/dinero/creditNotes';
import { getInvoice, INVOICES } from '../../../services/dinero/invoices';
import { listPayments, type Payment } from '../../../services/dinero/payments';
import { listSales } from '../../../services/dinero/salesLists';
import { ServiceError } from '../../../services/http/serviceError';
import { isAboutCredential } from '../../operation/nodeError';
import { otherCredits } from './otherCredits';
import type { PostingRun, Work } from './postingRun';
import { readOre } from './purchaseWire';
import { refused } from './refusal';
import { standingSales } from './wire';

const NOT_THERE = new Set(['notFound', 'deleted']);

const absent: CreditedInvoice = {
	state: 'absent',
	number: null,
	contactGuid: null,
	currency: '',
	gross: 0,
	others: 0,
};

async function creditedInvoice(
	{ api, posting }: PostingRun,
	guid: string,
): Promise<CreditedInvoice> {
	const { booked, number, contactGuid, currency, totals } = standingSales(
		await getInvoice(api, guid),
	);
	const { gross } = totals;
	const invoice = { guid, contactGuid, currency, gross };
	const own = { guid: posting.sales?.guid ?? '', gross: posting.sales?.totals.gross ?? 0 };
	const others = booked ? await otherCredits(api, invoice, own) : 0;
	return { state: booked ? 'booked' : 'draft', number, contactGuid, currency, gross, others };
}

/** Looks at the invoice that a credit note will be set off against. */
export const readCredited: Work<'readCredited'> = async (run, { guid }) => {
	try {
		run.found.sales.credited = await creditedInvoice(run, guid);
	} catch (error) {
		const isAbsent = error instanceof ServiceError && NOT_THERE.has(error.kind);
		if (!isAbsent) throw refused(error, run.posting.document.titleDa);
		run.found.sales.credited = absent;
	}
};

/**
 * A row of the invoice's payments that is this credit note: by its guid, or, since nobody documents
 * which voucher such a row names, one without a deposit account over its whole amount.
 */
const isSettlement = (payment: Payment, guid: string, gross: number): boolean => {
	const related = payment['RelatedVoucherId'];
	if (typeof related === 'string' && sameGuid(related, guid)) return true;
	return payment.DepositAccountNumber === null && Math.abs(readOre(payment.Amount)) === gross;
};

/** What is only told must not hold a document back that is booked; a refused credential does. */
async function orElse<Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> {
	try {
		return await asked;
	} catch (error) {
		return untold(error, otherwise);
	}
}

function untold<Answer>(error: unknown, otherwise: Answer): Answer {
	if (error instanceof ServiceError && !isAboutCredential(error)) return otherwise;
	throw error;
}

/** Looks whether Dinero set the booked credit note off against its invoice. */
export const readSettlement: Work<'readSettlement'> = async ({ api, found }, { part, guid }) => {
	const none = { payments: [], remaining: null };
	const { payments, remaining } = await orElse(listPayments(api, 'invoice', guid), none);
	found.sales.settlement = {
		settled: payments.some((each) => isSettlement(each, part.guid, part.totals.gross)),
		remaining: remaining === null ? null : readOre(remaining),
	};
};

/** Reads from the list, where alone it stands, what Dinero's rate made of a foreign amount. */
export const readInDkk: Work<'readInDkk'> = async ({ api, found }, { part }) => {
	const path = part.type === 'invoice' ? INVOICES : CREDIT_NOTES;
	const filter = { field: 'ExternalReference', operator: 'eq' as const, value: part.reference };
	const rows = await orElse(listSales(api, path, { filters: [filter] }), []);
	const total = rows.find(({ Guid }) => sameGuid(Guid, part.guid))?.['TotalInclVatInDkk'];
	found.sales.inDkk = typeof total === 'number' ? Math.abs(readOre(total)) : 'unknown';
};
