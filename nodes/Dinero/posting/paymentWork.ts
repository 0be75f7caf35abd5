import {
	addPayment as add,
	deletePayment,
	getPayable,
	listPayments as list,
} from '../../../services/dinero/payments';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import { pauseBefore, type PostingRun, type Work } from './postingRun';
import { paymentBody, standingPayable, standingPayment } from './paymentWire';
import { readOre } from './purchaseWire';
import { refused } from './refusal';

const kindOf = (error: unknown): string => (error instanceof ServiceError ? error.kind : '');

/** Reads the document: its version must be older than the list of payments that is read next. */
export const readPayable: Work<'readPayable'> = async (run, { part, afterPause }) => {
	const { payment } = run.found;
	if (afterPause) await run.sleep(pauseBefore(payment.adds));
	try {
		const document = await getPayable(run.api, part.documentKind, part.documentGuid);
		payment.document = standingPayable(part.documentKind, document);
		payment.payments = null;
	} catch (error) {
		throw refused(error, run.posting.document.titleDa);
	}
};

/** Lists the payments that the document has. */
export const listPayments: Work<'listPayments'> = async (run, { part }) => {
	const { payment } = run.found;
	const { payments, remaining } = await list(run.api, part.documentKind, part.documentGuid);
	payment.payments = payments.map(standingPayment);
	payment.remaining = remaining === null ? null : readOre(remaining);
};

/** Everything about the document is old now. */
function forget({ found }: PostingRun): void {
	Object.assign(found.payment, { document: null, payments: null, remaining: null });
}

/** Registers the payment on the version that was read; whoever is stale looks again. */
export const addPayment: Work<'addPayment'> = async (run, { part, sign }) => {
	const { payment } = run.found;
	const { document } = payment;
	if (!document) return;
	const body = paymentBody(part, document.version, sign);
	payment.adds += 1;
	try {
		const made = await add(run.api, part.documentKind, part.documentGuid, body);
		Object.assign(payment, { added: true, guid: made?.Guid ?? null, writeUnknown: false });
	} catch (error) {
		if (error instanceof OutcomeUnknown) payment.writeUnknown = true;
		else if (kindOf(error) === 'stale') payment.stale += 1;
		else throw refused(error, run.posting.document.titleDa);
	}
	forget(run);
};

/** Takes back a payment of ours that Dinero counted the wrong way round. */
export const takeBackPayment: Work<'takeBackPayment'> = async (run, { part, guid }) => {
	const { payment } = run.found;
	const { document } = payment;
	if (!document) return;
	const { documentKind, documentGuid } = part;
	Object.assign(payment, { added: false, guid: null, sign: -1 });
	try {
		await deletePayment(run.api, documentKind, documentGuid, guid, document.version);
	} catch (error) {
		const again = error instanceof OutcomeUnknown || kindOf(error) === 'stale';
		if (!again) throw refused(error, run.posting.document.titleDa);
		payment.stale += 1;
	}
	forget(run);
};
