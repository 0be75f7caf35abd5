import { z } from '../../vendor/zod';
import { ServiceError } from '../http/serviceError';
import type { DineroApi } from './api';
import { number, text } from './lists';
import type { ManualVoucherLineBody } from './manualVouchers';
import { orEmpty } from './versions';

export interface LedgerLineBody extends ManualVoucherLineBody {
	/** Of a line that stands. */
	Id?: string;
	/** The voucher that the line pays; then it names no account. */
	IsPaymentForVoucherId?: string | null;
}

export interface LedgerItemBody {
	/** Own Id: a used one is refused with 409. */
	Id?: string;
	VoucherNumber?: number;
	VoucherDate?: string;
	FileGuid?: string | null;
	Lines: LedgerLineBody[];
}

export interface LedgerItemKey {
	Id: string;
	Version: string;
}

const key = z.object({ Id: z.string(), Version: text }).passthrough();
const status = z
	.object({ Id: z.string(), Status: z.string(), VoucherNumber: number, Version: text })
	.passthrough();
const line = z
	.object({
		Id: text,
		Description: text,
		Amount: number,
		AccountNumber: number,
		AccountVatCode: text,
		BalancingAccountNumber: number,
		BalancingAccountVatCode: text,
		IsPaymentForVoucherId: text,
	})
	.passthrough();
const item = z
	.object({
		Id: z.string(),
		Version: text,
		VoucherDate: text,
		VoucherNumber: number,
		FileGuid: text,
		Lines: z.array(line).nullish(),
	})
	.passthrough();

export type LedgerItemStatus = z.infer<typeof status>;
export type LedgerItem = z.infer<typeof item>;

/**
 * Adds items to the kassekladde, all or none. The answer is documented as one object and seen as an
 * array; when it is one object, only the first item's version is told.
 * @throws ServiceError kind duplicate when one of the Ids was used before
 */
export async function addLedgerItems(api: DineroApi, items: readonly LedgerItemBody[]) {
	const call = { method: 'POST' as const, version: 'v1.2', path: ['ledgeritems'], json: items };
	const own = items.flatMap(({ Id }) => (Id ? [{ Id }] : []));
	const schema = z.union([z.array(key), key]);
	const answer = await api.read(
		call,
		orEmpty(schema, own.length === items.length ? own : undefined),
	);
	return Array.isArray(answer) ? answer : [answer];
}

/** Unbooked items; of all of them when no ids are given. */
export const listUnbookedLedgerItems = (
	api: DineroApi,
	ids: readonly string[] = [],
): Promise<LedgerItem[]> =>
	api.read(
		{
			method: 'POST',
			path: ['ledgeritems', 'ledgers'],
			json: ids.map((Id) => ({ Id })),
			isRead: true,
		},
		z.array(item),
	);

/** Whether a call failed because one of its Ids stands nowhere in the ledger. */
export const isUnknownLedgerItem = (error: unknown): boolean =>
	error instanceof ServiceError && (error.has('ledgerItemNotFound') || error.kind === 'notFound');

/** The kassekladde holds 1,000 items; one more is refused with this code (source: Dinero error codes). */
const LIMIT_EXCEEDED = 43;

/** Whether a call failed because the kassekladde is full. */
export const isLedgerFull = (error: unknown): boolean =>
	error instanceof ServiceError && error.code === LIMIT_EXCEEDED;

/** Draft, PendingBooking or Booked. One unknown Id makes the whole call fail (`ledgerItemNotFound`). */
export const ledgerItemStatus = (
	api: DineroApi,
	ids: readonly string[],
): Promise<LedgerItemStatus[]> =>
	api.read(
		{
			method: 'POST',
			path: ['ledgeritems', 'status'],
			json: ids.map((Id) => ({ Id })),
			isRead: true,
		},
		z.array(status),
	);

/**
 * Replaces items that are not booked. A line that is to stay the same line carries its Id.
 * @throws ServiceError kind stale when somebody changed one of them meanwhile
 */
export const updateLedgerItems = async (
	api: DineroApi,
	items: ReadonlyArray<LedgerItemBody & LedgerItemKey>,
): Promise<void> => await api.send({ method: 'PUT', path: ['ledgeritems'], json: items });

/** Starts booking; the answer does not mean that it is done. */
export const bookLedgerItems = (api: DineroApi, items: readonly LedgerItemKey[]): Promise<void> =>
	api.send({ method: 'POST', path: ['ledgeritems', 'book'], json: items });

/** Removes items that are not booked yet. */
export const deleteLedgerItems = (api: DineroApi, items: readonly LedgerItemKey[]): Promise<void> =>
	api.send({ method: 'DELETE', path: ['ledgeritems', 'delete'], json: items });
