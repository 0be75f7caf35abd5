import { danishDate } from '../../../bookkeeping/danishDay';
import type { InvoicePart } from '../../../bookkeeping/plan/plan';
import { roundedNotice } from '../../../bookkeeping/posting/invoiceComparison';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import {
	bookInvoice as book,
	createInvoice as create,
	fetchInvoiceTotals,
	getInvoice,
	updateInvoice,
} from '../../../services/dinero/invoices';
import { emailInvoice, sendEInvoice } from '../../../services/dinero/invoiceSending';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import { pauseBefore, type PostingRun, type Work } from './postingRun';
import { bookingProblem, isRefusal, refusalText, refused } from './refusal';
import { invoiceBody, readTotals, roundingLine, standingInvoice } from './wire';

const kindOf = (error: unknown): string => (error instanceof ServiceError ? error.kind : '');

const contactGuid = (run: PostingRun, part: InvoicePart): string | null =>
	part.contactGuid ?? run.found.contact.guid;

export const previewInvoice: Work<'previewInvoice'> = async (run, { part }) => {
	const answer = await fetchInvoiceTotals(run.api, invoiceBody(part, contactGuid(run, part)));
	run.found.invoice.preview = readTotals(answer);
};

function createRefused(run: PostingRun, error: ServiceError): Blocked {
	const { titleDa, partnerNumber } = run.posting.document;
	const contactGone = error.has('invalidContactId') || /invalidContactId/.test(error.raw);
	const found = contactGone
		? problem('CONTACT_DELETED', { customer: partnerNumber })
		: problem('REFUSED', { document: titleDa, detail: refusalText(error) });
	return new Blocked([found]);
}

/** Creates the draft under our own guid; a duplicate means that it stands already and is read next. */
export const createInvoice: Work<'createInvoice'> = async (run, { part }) => {
	const { invoice } = run.found;
	invoice.creates += 1;
	try {
		await create(run.api, invoiceBody(part, contactGuid(run, part)));
		invoice.createdByUs = true;
		invoice.state = 'standing';
	} catch (error) {
		if (error instanceof OutcomeUnknown) {
			Object.assign(invoice, { state: 'unknown', writeUnknown: true, emptyLooks: 0 });
			return;
		}
		if (kindOf(error) !== 'duplicate')
			throw isRefusal(error) ? createRefused(run, error) : refused(error, '');
		invoice.state = 'standing';
	}
};

/** Reads the invoice: its version before what is compared, so that booking books what was seen. */
export const readInvoice: Work<'readInvoice'> = async (run, { part, afterPause }) => {
	const { invoice } = run.found;
	if (afterPause) await run.sleep(pauseBefore(invoice.emptyLooks));
	try {
		invoice.standing = standingInvoice(await getInvoice(run.api, part.guid));
		invoice.state = 'standing';
		invoice.writeUnknown = false;
	} catch (error) {
		if (kindOf(error) === 'deleted') invoice.state = 'deleted';
		else if (kindOf(error) === 'notFound') {
			invoice.state = 'absent';
			invoice.emptyLooks += 1;
		} else throw refused(error, run.posting.document.titleDa);
	}
};

/** Adds the rounding line to our own draft; a draft that changed meanwhile is read again. */
export const addRounding: Work<'addRounding'> = async (run, { part, difference }) => {
	const { invoice } = run.found;
	const { standing } = invoice;
	if (!standing) return;
	const body = invoiceBody(part, contactGuid(run, part), [roundingLine(part, difference)]);
	try {
		await updateInvoice(run.api, part.guid, { ...body, Timestamp: standing.timestamp });
		invoice.roundingAdded = true;
		run.found.problems.push(roundedNotice(part, standing.totals, difference));
	} catch (error) {
		if (!(error instanceof OutcomeUnknown) && kindOf(error) !== 'stale') {
			throw refused(error, run.posting.document.titleDa);
		}
	}
	invoice.standing = null;
};

/** Books exactly the version that was compared; whoever's version is stale was not the one to book. */
export const bookInvoice: Work<'bookInvoice'> = async (run, { part }) => {
	const { invoice } = run.found;
	const { standing } = invoice;
	if (!standing) return;
	try {
		const answer = await book(run.api, part.guid, {
			Timestamp: standing.timestamp,
			...(part.bookNumber !== null && { Number: part.bookNumber }),
		});
		invoice.standing = standingInvoice(answer);
		invoice.bookedByUs = true;
	} catch (error) {
		if (error instanceof OutcomeUnknown || kindOf(error) === 'stale') {
			invoice.standing = null;
			invoice.stale += 1;
			return;
		}
		if (!isRefusal(error)) throw refused(error, '');
		await bookRefused(run, part, error);
	}
};

/** Dinero says no also when somebody booked it a moment ago: then it is no refusal. */
async function bookRefused(run: PostingRun, part: InvoicePart, error: ServiceError): Promise<void> {
	const now = standingInvoice(await getInvoice(run.api, part.guid));
	if (!now.booked) {
		const { titleDa } = run.posting.document;
		throw new Blocked([bookingProblem(error, titleDa, danishDate(part.date), part.bookNumber)]);
	}
	run.found.invoice.standing = now;
}

async function send(run: PostingRun, part: InvoicePart, timestamp: string): Promise<void> {
	if (part.send === 'eInvoice' && part.eInvoice) {
		await sendEInvoice(run.api, part.guid, {
			PaymentMeanEnum: part.eInvoice.paymentMeans,
			OrderReference: part.eInvoice.orderReference || null,
			AttPerson: part.eInvoice.attPerson || null,
			Timestamp: timestamp,
		});
		return;
	}
	await emailInvoice(run.api, part.guid, {
		Timestamp: timestamp,
		Receiver: part.email,
		ShouldAddTrustPilotEmailAsBcc: false,
	});
}

async function sentAfterAll(run: PostingRun, part: InvoicePart): Promise<boolean> {
	const again = standingInvoice(await getInvoice(run.api, part.guid));
	run.found.invoice.standing = again;
	return again.mailOutStatus !== '' && again.mailOutStatus !== 'NotSent';
}

/** Sends the booked invoice at most once: a mail whose fate is unknown is never sent again. */
export const sendInvoice: Work<'sendInvoice'> = async (run, { part }) => {
	const { invoice } = run.found;
	const { standing } = invoice;
	const document = run.posting.document.titleDa;
	if (!standing) return;
	try {
		await send(run, part, standing.timestamp);
		invoice.sent = 'now';
	} catch (error) {
		if (error instanceof OutcomeUnknown) {
			invoice.sent = (await sentAfterAll(run, part)) ? 'now' : 'uncertain';
			if (invoice.sent === 'uncertain')
				run.found.problems.push(problem('MAIL_UNCERTAIN', { document }));
		} else if (kindOf(error) === 'stale') {
			invoice.standing = null;
			invoice.bookedByUs = invoice.bookedByUs && invoice.stale === 0;
			invoice.stale += 1;
		} else if (isRefusal(error)) {
			invoice.sent = 'failed';
			run.found.problems.push(problem('MAIL_FAILED', { document, detail: refusalText(error) }));
		} else throw refused(error, document);
	}
};
