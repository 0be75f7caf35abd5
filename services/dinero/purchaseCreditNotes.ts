import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { number, text } from './lists';
import { purchaseLine, purchaseTotal, type PurchaseLineBody } from './purchaseVouchers';
import { createdDocument, orEmpty, versioned } from './versions';

const creditNote = versioned(
	z
		.object({
			Guid: z.string(),
			Timestamp: z.string(),
			/** Draft, Booked, Paid, Overdue, Overpaid or Editing. */
			Status: z.string(),
			CreditNoteFor: text,
			CreditNoteNumber: number,
			ContactGuid: text,
			Date: text,
			Currency: text,
			FileGuid: text,
			Lines: z.array(purchaseLine).nullish(),
			Totals: z.array(purchaseTotal).nullish(),
		})
		.passthrough(),
);
export type PurchaseCreditNote = z.infer<typeof creditNote>;

/** Amounts are positive: Dinero turns the sign itself. There is no field for a reference. */
export interface PurchaseCreditNoteBody {
	/** An own guid; a second credit note under it is refused. */
	Guid?: string;
	/** Guid of the purchase voucher that it credits. */
	CreditNoteFor?: string | null;
	/** Left out: the file of the credited voucher. */
	FileGuid?: string | null;
	/** Needed to book. */
	ContactGuid?: string | null;
	/** Danish day, `YYYY-MM-DD`. */
	Date: string;
	Currency?: string | null;
	Lines: PurchaseLineBody[];
}

const PATH = ['vouchers', 'purchase', 'creditnotes'];

/** One purchase credit note. @throws ServiceError kind notFound or deleted */
export const getPurchaseCreditNote = (api: DineroApi, guid: string): Promise<PurchaseCreditNote> =>
	api.read({ method: 'GET', path: [...PATH, guid] }, creditNote);

/** Makes a draft. @throws ServiceError kind duplicate when the own guid was used before */
export const createPurchaseCreditNote = (api: DineroApi, body: PurchaseCreditNoteBody) =>
	api.read(
		{ method: 'POST', path: PATH, json: body },
		orEmpty(createdDocument, body.Guid && { Guid: body.Guid }),
	);

/** Replaces a draft as a whole. @throws ServiceError kind stale */
export const updatePurchaseCreditNote = (
	api: DineroApi,
	guid: string,
	body: Omit<PurchaseCreditNoteBody, 'Guid'> & { Timestamp: string },
): Promise<void> => api.send({ method: 'PUT', path: [...PATH, guid], json: body });

/** Removes a draft; of a booked one Dinero posts the opposite. */
export const deletePurchaseCreditNote = (
	api: DineroApi,
	guid: string,
	timestamp: string,
): Promise<void> =>
	api.send({ method: 'DELETE', path: [...PATH, guid], json: { Timestamp: timestamp } });

/** Books for good. @throws ServiceError kind stale when somebody changed or booked it meanwhile */
export async function bookPurchaseCreditNote(
	api: DineroApi,
	guid: string,
	body: { Timestamp: string; Number?: number },
): Promise<PurchaseCreditNote> {
	const call = { method: 'POST' as const, path: [...PATH, guid, 'book'], json: body };
	const answer = await api.read(call, orEmpty(creditNote.nullable(), null));
	return answer ?? (await getPurchaseCreditNote(api, guid));
}
