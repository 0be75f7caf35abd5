import { z } from '../../vendor/zod';
import type { DineroApi, DineroCall } from './api';
import { number, text } from './lists';
import { orEmpty, versioned } from './versions';

const line = z
	.object({
		Description: text,
		AmountExclVatValue: number,
		AmountInclVatValue: number,
		VatAmountValue: number,
		AccountNumber: number,
		BalancingAccountNumber: number,
		AccountVatCode: text,
		BalancingAccountVatCode: text,
	})
	.passthrough();

const voucher = versioned(
	z
		.object({
			Guid: z.string(),
			Timestamp: z.string(),
			Status: z.string(),
			VoucherNumber: number,
			VoucherDate: text,
			FileGuid: text,
			ExternalReference: text,
			Lines: z.array(line).nullish(),
		})
		.passthrough(),
);

export type ManualVoucher = z.infer<typeof voucher>;

export interface ManualVoucherLineBody {
	Description?: string;
	/** DKK; a positive amount debits AccountNumber. */
	Amount: number;
	AccountNumber: number | null;
	/** `none` for no VAT; null would be the account's own code. */
	AccountVatCode: string | null;
	BalancingAccountNumber: number | null;
	BalancingAccountVatCode: string | null;
}

export interface ManualVoucherBody {
	VoucherDate: string;
	FileGuid?: string | null;
	ExternalReference?: string | null;
	Lines: ManualVoucherLineBody[];
}

// Dinero's own path says "manuel".
const PATH = ['vouchers', 'manuel'];

/** Makes a draft. There is no own guid, so a create without answer must never be repeated blindly. */
export const createManualVoucher = (
	api: DineroApi,
	body: ManualVoucherBody,
): Promise<ManualVoucher> => api.read({ method: 'POST', path: PATH, json: body }, voucher);

/** One voucher with lines and version. @throws ServiceError kind notFound, also when it was deleted */
export const getManualVoucher = (api: DineroApi, guid: string): Promise<ManualVoucher> =>
	api.read({ method: 'GET', path: [...PATH, guid] }, voucher);

/** Reads the voucher when the answer to a write on it is empty. */
async function written(
	api: DineroApi,
	guid: string,
	call: Pick<DineroCall, 'method' | 'path' | 'json'>,
): Promise<ManualVoucher> {
	const answer = await api.read(call, orEmpty(voucher.nullable(), null));
	return answer ?? (await getManualVoucher(api, guid));
}

/** Replaces a draft as a whole. @throws ServiceError kind stale */
export const updateManualVoucher = (
	api: DineroApi,
	guid: string,
	body: ManualVoucherBody & { Timestamp: string },
): Promise<ManualVoucher> =>
	written(api, guid, { method: 'PUT', path: [...PATH, guid], json: body });

/** Removes a draft; a booked voucher stays in the books, and Dinero adds the opposite entries. */
export const deleteManualVoucher = (
	api: DineroApi,
	guid: string,
	body: { Timestamp: string },
): Promise<void> => api.send({ method: 'DELETE', path: [...PATH, guid], json: body });

/** Books for good. @throws ServiceError kind stale when somebody changed or booked it meanwhile */
export const bookManualVoucher = (
	api: DineroApi,
	guid: string,
	body: { Timestamp: string; Number?: number },
): Promise<ManualVoucher> =>
	written(api, guid, { method: 'POST', path: [...PATH, guid, 'book'], json: body });
