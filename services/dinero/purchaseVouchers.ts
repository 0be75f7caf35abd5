import { z } from '../../vendor/zod';
import { ServiceError } from '../http/serviceError';
import type { DineroApi, DineroCall } from './api';
import { flag, number, text } from './lists';
import { createdDocument, orEmpty, versioned } from './versions';

/** A line of a purchase document as it is read. */
export const purchaseLine = z
	.object({
		Description: text,
		/** Null where the account's own code counts, or where there is no VAT. */
		VatCode: text,
		AccountNumber: number,
		AmountExclVatValue: number,
		AmountInclVatValue: number,
		VatAmountValue: number,
		AccountTagName: text,
	})
	.passthrough();
export type PurchaseLine = z.infer<typeof purchaseLine>;

/** A total in the document's own currency (seen in live answers). `Type` tells which, never `Label`. */
export const purchaseTotal = z.object({ Type: text, Total: number, Label: text }).passthrough();
export type PurchaseTotal = z.infer<typeof purchaseTotal>;

const voucher = versioned(
	z
		.object({
			Guid: z.string(),
			Timestamp: z.string(),
			/** Cash: Draft, Paid, Editing. Credit: Draft, Booked, Paid, Overdue, Overpaid, Editing. */
			Status: z.string(),
			VoucherNumber: number,
			VoucherDate: text,
			/** The due date; on cash purchases the voucher's own day. */
			PaymentDate: text,
			/** cash or credit. */
			PurchaseType: text,
			RegionKey: text,
			DepositAccountNumber: number,
			ContactGuid: text,
			CurrencyKey: text,
			ExternalReference: text,
			FileGuid: text,
			Lines: z.array(purchaseLine).nullish(),
			VoucherTotals: z.array(purchaseTotal).nullish(),
		})
		.passthrough(),
);
export type PurchaseVoucher = z.infer<typeof voucher>;

export interface PurchaseLineBody {
	/** Gross, VAT included: the only amount that Dinero reads here, any other is dropped in silence. */
	Amount: number;
	AccountNumber: number;
	Description: string;
	/** Always said: `NONE` for no VAT, since null is the account's own code and an empty text refused. */
	VatCode: string;
	/** Dinero's own suggestion of an account, without `#`. */
	AccountTagName?: string | null;
}

/** Fields of the other kind of purchase must be left out, or Dinero refuses the whole. */
export interface PurchaseBody {
	PurchaseType: 'cash' | 'credit';
	/** Danish day, `YYYY-MM-DD`. */
	VoucherDate: string;
	Lines: PurchaseLineBody[];
	FileGuid?: string | null;
	ExternalReference?: string | null;
	/** Cash alone. */
	DepositAccountNumber?: number | null;
	/** Cash alone: DK, EU or World. */
	RegionKey?: string | null;
	/** Credit alone; needed to book. */
	ContactGuid?: string | null;
	/** Credit alone: the due date, needed to book. */
	PaymentDate?: string | null;
	/** Credit alone. */
	CurrencyKey?: string | null;
}

const PATH = ['vouchers', 'purchase'];

/** One purchase voucher. @throws ServiceError kind notFound or deleted */
export const getPurchaseVoucher = (api: DineroApi, guid: string): Promise<PurchaseVoucher> =>
	api.read({ method: 'GET', path: [...PATH, guid] }, voucher);

/** Makes a draft. There is no own guid, so a create without answer must never be repeated blindly. */
export const createPurchaseVoucher = (
	api: DineroApi,
	body: PurchaseBody,
): Promise<PurchaseVoucher> =>
	api.read({ method: 'POST', version: 'v1.2', path: PATH, json: body }, voucher);

/** Reads the voucher when the answer to a write on it is empty. */
async function written(
	api: DineroApi,
	guid: string,
	call: Pick<DineroCall, 'method' | 'path' | 'json' | 'version'>,
): Promise<PurchaseVoucher> {
	const answer = await api.read(call, orEmpty(voucher.nullable(), null));
	return answer ?? (await getPurchaseVoucher(api, guid));
}

/** Stands for no contact where null is not taken. */
const ZERO_GUID = '00000000-0000-0000-0000-000000000000';

const wantsContact = (error: unknown): boolean =>
	error instanceof ServiceError &&
	error.kind === 'validation' &&
	error.messages.some(({ property }) => property.toLowerCase() === 'contactguid');

/**
 * Replaces a draft as a whole. The model wants a contact also where there is none; no source tells
 * whether null or the zero guid stands for that, so the other is sent when the first is refused.
 * @throws ServiceError kind stale
 */
export async function updatePurchaseVoucher(
	api: DineroApi,
	guid: string,
	body: PurchaseBody & { Timestamp: string },
): Promise<PurchaseVoucher> {
	const put = async (ContactGuid: string | null) => {
		const json = { ...body, ContactGuid };
		return await written(api, guid, {
			method: 'PUT',
			version: 'v1.1',
			path: [...PATH, guid],
			json,
		});
	};
	if (body.ContactGuid) return await put(body.ContactGuid);
	return await put(null).catch(async (error: unknown) => {
		if (!wantsContact(error)) throw error;
		return await put(ZERO_GUID);
	});
}

/** Removes a draft; of a booked voucher Dinero posts the opposite. The version is needed in practice. */
export const deletePurchaseVoucher = (
	api: DineroApi,
	guid: string,
	timestamp: string,
): Promise<void> =>
	api.send({ method: 'DELETE', path: [...PATH, guid], json: { Timestamp: timestamp } });

/** Books for good. @throws ServiceError kind stale when somebody changed or booked it meanwhile */
export const bookPurchaseVoucher = (
	api: DineroApi,
	guid: string,
	body: { Timestamp: string; Number?: number },
): Promise<PurchaseVoucher> =>
	written(api, guid, { method: 'POST', path: [...PATH, guid, 'book'], json: body });

const previewed = z
	.object({
		Lines: z.array(purchaseLine).nullish(),
		VoucherTotals: z.array(purchaseTotal).nullish(),
		CurrencyKey: text,
		ShouldPossiblyBeFixedAsset: flag,
	})
	.passthrough();
export type PurchasePreview = z.infer<typeof previewed>;

/** The totals that Dinero would compute; saves nothing. */
export const fetchPurchaseTotals = (api: DineroApi, body: PurchaseBody): Promise<PurchasePreview> =>
	api.read({ method: 'POST', path: [...PATH, 'fetch'], json: body, isRead: true }, previewed);

const similarity = z
	.object({ SimilarFound: z.boolean(), SimilarGuid: text, VoucherNumber: number })
	.passthrough();
export type SimilarPurchase = z.infer<typeof similarity>;

/** Dinero's own look for a purchase of the same supplier, day and total. */
export const findSimilarPurchase = (api: DineroApi, body: PurchaseBody): Promise<SimilarPurchase> =>
	api.read({ method: 'POST', path: [...PATH, 'similar'], json: body, isRead: true }, similarity);

/** Guids of the purchase vouchers that carry a file: none, one or several. */
export const listPurchasesOfFile = (api: DineroApi, fileGuid: string): Promise<string[]> =>
	api.read({ method: 'GET', path: [...PATH, 'fileguid', fileGuid] }, z.array(z.string()));

/**
 * Makes a draft credit note of a booked purchase, with all its lines. The version is wrapped in an
 * object here, unlike everywhere else (source: Dinero OpenAPI). Null when the answer is empty.
 */
export const generatePurchaseCreditNote = (
	api: DineroApi,
	guid: string,
	body: { timestamp: string; date: string; fileGuid?: string },
) =>
	api.read(
		{
			method: 'POST',
			path: [...PATH, guid, 'generate-creditnote'],
			json: {
				Timestamp: { Timestamp: body.timestamp },
				VoucherDate: body.date,
				...(body.fileGuid && { FileGuid: body.fileGuid }),
			},
		},
		orEmpty(createdDocument.nullable(), null),
	);
