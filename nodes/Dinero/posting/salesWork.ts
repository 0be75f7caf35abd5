import { danishDate } from '../../../bookkeeping/danishDay';
import type { SalesPart } from '../../../bookkeeping/plan/plan';
import type { StandingSales } from '../../../bookkeeping/posting/found';
import { roundedNotice } from '../../../bookkeeping/posting/salesComparison';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import {
	bookCreditNote,
	CREDIT_NOTES,
	getCreditNote,
	sendECreditNote,
} from '../../../services/dinero/creditNotes';
import { sendEInvoice } from '../../../services/dinero/invoiceSending';
import { bookInvoice, getInvoice, INVOICES } from '../../../services/dinero/invoices';
import {
	createSales as create,
	emailSales,
	fetchSalesTotals,
	updateSales as update,
} from '../../../services/dinero/salesCalls';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import { pauseBefore, type PostingRun, type Work } from './postingRun';
import { bookingProblem, isRefusal, refusalText, refused } from './refusal';
import { readTotals, roundingLine, salesBody, standingSales } from './wire';

/** Where each kind lives in Dinero; everything else is the same for both. */
const KINDS = {
	invoice: { path: INVOICES, get: getInvoice, book: bookInvoice, electronic: sendEInvoice },
	creditNote: {
		path: CREDIT_NOTES,
		get: getCreditNote,
		book: bookCreditNote,
		electronic: sendECreditNote,
	},
} as const;

const read = async (run: PostingRun, part: SalesPart): Promise<StandingSales> =>
	standingSales(await KINDS[part.type].get(run.api, part.guid));

const kindOf = (error: unknown): string => (error instanceof ServiceError ? error.kind : '');

const contactGuid = (run: PostingRun, part: SalesPart): string | null =>
	part.contactGuid ?? run.found.contact.guid;

function createRefused(run: PostingRun, part: SalesPart, error: ServiceError): Blocked {
	const { titleDa, titleEn, partnerNumber } = run.posting.document;
	if (error.has('invalidContactId') || /invalidContactId/.test(error.raw)) {
		return new Blocked([problem('CONTACT_DELETED', { customer: partnerNumber })]);
	}
	const named = { document: titleDa, documentEn: titleEn, detail: refusalText(error) };
	const isAlone = error.has('CreditNoteFor') && isStandAlone(part);
	return new Blocked([
		isAlone
			? problem('CREDIT_NOTE_ALONE_REFUSED', named)
			: problem('REFUSED', { service: 'Dinero', ...named }),
	]);
}

const isStandAlone = (part: SalesPart): boolean =>
	part.type === 'creditNote' && part.creditNoteFor === null;

const answered = (error: unknown, run: PostingRun, part: SalesPart): unknown =>
	error instanceof ServiceError && isRefusal(error) ? createRefused(run, part, error) : error;

/** What Dinero would make of the document; what it refuses here it would refuse to create. */
export const previewSales: Work<'previewSales'> = async (run, { part }) => {
	const { path } = KINDS[part.type];
	const body = salesBody(part, contactGuid(run, part));
	try {
		run.found.sales.preview = readTotals(await fetchSalesTotals(run.api, path, body));
	} catch (error) {
		throw answered(error, run, part);
	}
};

/** Creates the draft under our own guid; a duplicate means that it stands already and is read next. */
export const createSales: Work<'createSales'> = async (run, { part }) => {
	const { sales } = run.found;
	sales.creates += 1;
	// Others may have credited the same invoice until this one is booked, so it is looked at again.
	sales.credited = null;
	try {
		await create(run.api, KINDS[part.type].path, salesBody(part, contactGuid(run, part)));
		sales.createdByUs = true;
		sales.state = 'standing';
	} catch (error) {
		if (error instanceof OutcomeUnknown) {
			Object.assign(sales, { state: 'unknown', writeUnknown: true, emptyLooks: 0 });
			return;
		}
		if (kindOf(error) !== 'duplicate')
			throw isRefusal(error) ? createRefused(run, part, error) : refused(error, '');
		sales.state = 'standing';
	}
};

/** Reads the document: its version before what is compared, so that booking books what was seen. */
export const readSales: Work<'readSales'> = async (run, { part, afterPause }) => {
	const { sales } = run.found;
	if (afterPause) await run.sleep(pauseBefore(sales.emptyLooks));
	try {
		sales.standing = await read(run, part);
		sales.state = 'standing';
		sales.writeUnknown = false;
	} catch (error) {
		if (kindOf(error) === 'deleted') sales.state = 'deleted';
		else if (kindOf(error) === 'notFound') {
			sales.state = 'absent';
			sales.emptyLooks += 1;
		} else throw refused(error, run.posting.document.titleDa);
	}
};

/** Adds the rounding line to our own draft; a draft that changed meanwhile is read again. */
export const addRounding: Work<'addRounding'> = async (run, { part, difference }) => {
	const { sales } = run.found;
	const { standing } = sales;
	if (!standing) return;
	const body = salesBody(part, contactGuid(run, part), [roundingLine(part, difference)]);
	try {
		await update(run.api, KINDS[part.type].path, part.guid, {
			...body,
			Timestamp: standing.timestamp,
		});
		sales.roundingAdded = true;
		run.found.problems.push(roundedNotice(part, standing.totals, difference));
	} catch (error) {
		if (!(error instanceof OutcomeUnknown) && kindOf(error) !== 'stale') {
			throw refused(error, run.posting.document.titleDa);
		}
	}
	sales.standing = null;
};

/** Makes the draft as planned, in the version that was compared; one that changed meanwhile is read again. */
export const updateSales: Work<'updateSales'> = async (run, { part }) => {
	const { sales } = run.found;
	const { standing } = sales;
	if (!standing) return;
	sales.credited = null;
	try {
		const body = { ...salesBody(part, contactGuid(run, part)), Timestamp: standing.timestamp };
		await update(run.api, KINDS[part.type].path, part.guid, body);
		sales.updates += 1;
		sales.updated = true;
	} catch (error) {
		if (!(error instanceof OutcomeUnknown) && kindOf(error) !== 'stale') {
			throw isRefusal(error) ? createRefused(run, part, error) : refused(error, '');
		}
		sales.updates += 1;
	}
	sales.standing = null;
};

/** Books exactly the version that was compared; whoever's version is stale was not the one to book. */
export const bookSales: Work<'bookSales'> = async (run, { part }) => {
	const { sales } = run.found;
	const { standing } = sales;
	if (!standing) return;
	try {
		const answer = await KINDS[part.type].book(run.api, part.guid, {
			Timestamp: standing.timestamp,
			...(part.bookNumber !== null && { Number: part.bookNumber }),
		});
		sales.standing = standingSales(answer);
		sales.bookedByUs = true;
	} catch (error) {
		if (error instanceof OutcomeUnknown || kindOf(error) === 'stale') {
			sales.standing = null;
			sales.stale += 1;
			return;
		}
		if (!isRefusal(error)) throw refused(error, '');
		await bookRefused(run, part, error);
	}
};

/** Dinero says no also when somebody booked it a moment ago: then it is no refusal. */
async function bookRefused(run: PostingRun, part: SalesPart, error: ServiceError): Promise<void> {
	const now = await read(run, part);
	if (!now.booked) {
		const { titleDa } = run.posting.document;
		throw new Blocked([bookingProblem(error, titleDa, danishDate(part.date), part.bookNumber)]);
	}
	run.found.sales.standing = now;
}

async function send(run: PostingRun, part: SalesPart, timestamp: string): Promise<void> {
	if (part.send === 'eInvoice' && part.eInvoice) {
		await KINDS[part.type].electronic(run.api, part.guid, {
			PaymentMeanEnum: part.eInvoice.paymentMeans,
			OrderReference: part.eInvoice.orderReference || null,
			AttPerson: part.eInvoice.attPerson || null,
			Timestamp: timestamp,
		});
		return;
	}
	await emailSales(run.api, KINDS[part.type].path, part.guid, {
		Timestamp: timestamp,
		Receiver: part.email,
		ShouldAddTrustPilotEmailAsBcc: false,
	});
}

async function sentAfterAll(run: PostingRun, part: SalesPart): Promise<boolean> {
	const again = await read(run, part);
	run.found.sales.standing = again;
	return again.mailOutStatus !== '' && again.mailOutStatus !== 'NotSent';
}

/** Sends the booked document at most once: a mail whose fate is unknown is never sent again. */
export const sendSales: Work<'sendSales'> = async (run, { part }) => {
	const { sales } = run.found;
	const { standing } = sales;
	const document = run.posting.document.titleDa;
	if (!standing) return;
	try {
		await send(run, part, standing.timestamp);
		sales.sent = 'now';
	} catch (error) {
		if (error instanceof OutcomeUnknown) {
			sales.sent = (await sentAfterAll(run, part)) ? 'now' : 'uncertain';
			if (sales.sent === 'uncertain')
				run.found.problems.push(problem('MAIL_UNCERTAIN', { document }));
		} else if (kindOf(error) === 'stale') {
			sales.standing = null;
			sales.bookedByUs = sales.bookedByUs && sales.stale === 0;
			sales.stale += 1;
		} else if (isRefusal(error)) {
			sales.sent = 'failed';
			run.found.problems.push(problem('MAIL_FAILED', { document, detail: refusalText(error) }));
		} else throw refused(error, document);
	}
};
