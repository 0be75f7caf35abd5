import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { number, text } from './lists';

const entry = z
	.object({
		RelatedVoucherGuid: text,
		RelatedVoucherNumber: text,
		Date: text,
		/** The due date. */
		DecayDate: text,
		Description: text,
		Type: text,
		/** DKK. */
		Amount: number,
		Balance: number,
		/** open, closed or unknown. */
		Status: text,
		/** sales, purchases, manual or notSet. */
		RelatedVoucherCategory: text,
		/** invoice, cash, creditnote, voucher or notSet. */
		RelatedVoucherClass: text,
		Currency: text,
	})
	.passthrough();

const account = z
	.object({
		ContactGuid: text,
		Income: number,
		Expenses: number,
		Entries: z.array(entry).nullish(),
	})
	.passthrough();

/** What stands between the company and one contact; the only way to see open purchases. */
export type StateOfAccount = z.infer<typeof account>;

/** Danish days, both included; what is left out is not limited. */
export interface AccountPeriod {
	from?: string;
	to?: string;
	/** Leaves out what is settled. */
	hideClosed?: boolean;
}

const path = (guid: string): string[] => ['state-of-account', guid];

/** The account of a contact. @throws ServiceError kind notFound */
export const getStateOfAccount = (
	api: DineroApi,
	guid: string,
	period: AccountPeriod,
): Promise<StateOfAccount> =>
	api.read({ method: 'GET', path: path(guid), query: { ...period } }, account);

/** The account as Dinero prints it. @throws ShapeDrift when the answer is no PDF */
export const stateOfAccountPdf = (
	api: DineroApi,
	guid: string,
	period: AccountPeriod,
): Promise<Uint8Array> =>
	api.pdf({ method: 'GET', path: [...path(guid), 'pdf'], query: { ...period } });

export interface AccountMailBody {
	/** Left out, Dinero takes the company's own address. */
	Sender?: string;
	CCToSender: boolean;
	/** Left out, Dinero takes the contact's address. */
	Receiver?: string;
	Subject?: string;
	Message?: string;
	From?: string;
	To?: string;
	HideClosed: boolean;
}

/** Mails the account; each call sends one more mail. @throws OutcomeUnknown without a clear answer */
export const sendStateOfAccount = (
	api: DineroApi,
	guid: string,
	body: AccountMailBody,
): Promise<void> => api.send({ method: 'POST', path: [...path(guid), 'email'], json: body });
