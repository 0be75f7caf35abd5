import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { flag, number, text } from './lists';

const ENTRY_FIELDS =
	'AccountNumber,Name,VatCode,Category,CategoryName,IsHidden,IsDefaultSalesAccount,PublicStandardNumber';
const PURCHASE_FIELDS = 'AccountNumber,Name,VatCode,Category,CategoryName,IsHidden';
const DEPOSIT_FIELDS = 'AccountNumber,Name,IsDefault,IsHidden';

const account = z
	.object({
		AccountNumber: z.number(),
		Name: text,
		VatCode: text,
		Category: text,
		CategoryName: text,
		IsHidden: flag,
		/** Only of deposit accounts. */
		IsDefault: flag,
		IsDefaultSalesAccount: flag,
		PublicStandardNumber: number,
	})
	.passthrough();

export type EntryAccount = z.infer<typeof account>;

const list = (api: DineroApi, kind: string, fields: string, categoryFilter?: string) =>
	api.read(
		{ method: 'GET', path: ['accounts', kind], query: { fields, categoryFilter } },
		z.array(account),
	);

/** The whole chart of accounts. `category`: one of Dinero's own category names. */
export const listEntryAccounts = (api: DineroApi, category?: string): Promise<EntryAccount[]> =>
	list(api, 'entry', ENTRY_FIELDS, category);

/** The expense accounts that purchase vouchers take. */
export const listPurchaseAccounts = (api: DineroApi): Promise<EntryAccount[]> =>
	list(api, 'purchase', PURCHASE_FIELDS);

/** Bank and cash accounts. */
export const listDepositAccounts = (api: DineroApi): Promise<EntryAccount[]> =>
	list(api, 'deposit', DEPOSIT_FIELDS);

export interface EntryAccountBody {
	Number: number;
	Name: string;
	/** An existing code, or `none`. */
	VatCode: string;
	/** Its place in the public standard chart (offentlig standardkontoplan). */
	PublicStandardNumber?: number;
}

/** Makes an account. Dinero has no call to change or delete one. */
export const createEntryAccount = (api: DineroApi, body: EntryAccountBody): Promise<void> =>
	api.send({ method: 'POST', path: ['accounts', 'entry'], json: body });

export interface DepositAccountBody {
	/** Usually 55000-55999. */
	Number: number;
	Name: string;
	/** The bank's own numbers; `AccountNumber` is the account in the bank, not in the chart. */
	RegistrationNumber: string | null;
	AccountNumber: string | null;
	SwiftNumber: string | null;
	IbanNumber: string | null;
	PublicStandardNumber?: number;
}

/** Makes a bank or cash account. @throws ServiceError kind validation when the number is taken */
export const createDepositAccount = (api: DineroApi, body: DepositAccountBody): Promise<void> =>
	api.send({ method: 'POST', path: ['accounts', 'deposit'], json: body });
