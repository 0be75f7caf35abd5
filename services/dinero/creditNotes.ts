import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { text, type Paging } from './lists';
import type { EDocumentBody, EmailBody } from './mailouts';
import {
	bookingCall,
	createSales,
	deleteSales,
	emailSales,
	fetchSalesTotals,
	listSalesMailouts,
	salesEmailTemplate,
	sendElectronically,
	updateSales,
	type BookBody,
	type MailoutQuery,
} from './salesCalls';
import { salesFields, type SalesBody, type SalesTotals } from './salesDocuments';
import { listSales, type SalesQuery, type SalesRow } from './salesLists';
import { orEmpty, versioned } from './versions';

/** Where they live below the company. */
export const CREDIT_NOTES = ['sales', 'creditnotes'];

const creditNote = versioned(z.object({ ...salesFields, CreditNoteFor: text }).passthrough());

export type CreditNote = z.infer<typeof creditNote>;

/** Line amounts are positive: Dinero turns the sign itself (seen in live answers). */
export interface CreditNoteBody extends SalesBody {
	/** Guid of the booked invoice that it is set off against. */
	CreditNoteFor?: string | null;
}

/** The list's `Status` joins document and payment state. It does not name the invoices. */
export const listCreditNotes = (
	api: DineroApi,
	query: SalesQuery = {},
	paging: Paging = {},
): Promise<SalesRow[]> => listSales(api, CREDIT_NOTES, query, paging);

/** One credit note with lines and version. @throws ServiceError kind notFound (code 63) or deleted */
export const getCreditNote = (api: DineroApi, guid: string): Promise<CreditNote> =>
	api.read({ method: 'GET', path: [...CREDIT_NOTES, guid] }, creditNote);

/** The totals that Dinero would compute; saves nothing. */
export const fetchCreditNoteTotals = (api: DineroApi, body: CreditNoteBody): Promise<SalesTotals> =>
	fetchSalesTotals(api, CREDIT_NOTES, body);

/** Makes a draft. @throws ServiceError kind duplicate when the own guid was used before */
export const createCreditNote = (api: DineroApi, body: CreditNoteBody) =>
	createSales(api, CREDIT_NOTES, body);

/** Replaces a draft as a whole. */
export const updateCreditNote = (
	api: DineroApi,
	guid: string,
	body: CreditNoteBody & { Timestamp: string },
) => updateSales(api, CREDIT_NOTES, guid, body);

/** Removes a draft; its guid stays used. @throws ServiceError kind stale */
export const deleteCreditNote = (api: DineroApi, guid: string, timestamp: string): Promise<void> =>
	deleteSales(api, CREDIT_NOTES, guid, timestamp);

/**
 * Books for good, which sets the credit note off against its invoice, and answers with it as booked.
 * The documented answer is an invoice's, which cannot name the credited invoice; then it is read.
 * @throws ServiceError kind stale when somebody changed or booked it meanwhile
 */
export async function bookCreditNote(
	api: DineroApi,
	guid: string,
	body: BookBody,
): Promise<CreditNote> {
	const booked = await api.read(
		bookingCall(CREDIT_NOTES, guid, body),
		orEmpty(creditNote.nullable(), null),
	);
	return booked && booked.CreditNoteFor !== undefined ? booked : await getCreditNote(api, guid);
}

/** Mails the link to a booked credit note. @throws ServiceError kind stale, when a version is given */
export const emailCreditNote = (api: DineroApi, guid: string, body: EmailBody) =>
	emailSales(api, CREDIT_NOTES, guid, body);

/** How the mail of a credit note would read. */
export const getCreditNoteEmailTemplate = (api: DineroApi, guid: string) =>
	salesEmailTemplate(api, CREDIT_NOTES, guid);

/** Sends a booked credit note to the public e-invoice network, by EAN, P, SE or CVR number. */
export const sendECreditNote = (api: DineroApi, guid: string, body: EDocumentBody): Promise<void> =>
	sendElectronically(api, [...CREDIT_NOTES, guid, 'e-creditNote'], body);

/** What was sent of one credit note, and what became of it. */
export const listCreditNoteMailouts = (
	api: DineroApi,
	guid: string,
	query: Pick<MailoutQuery, 'changesSince'> = {},
) => listSalesMailouts(api, CREDIT_NOTES, guid, query);

/** The PDF of a booked credit note. @throws ShapeDrift when the answer is anything else */
export const downloadCreditNotePdf = (api: DineroApi, guid: string): Promise<Uint8Array> =>
	api.pdf({ method: 'GET', path: [...CREDIT_NOTES, guid, 'pdf'] });
