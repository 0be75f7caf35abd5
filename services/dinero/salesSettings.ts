import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { flag, number, text } from './lists';

const settings = z
	.object({
		LinesInclVat: flag,
		DefaultAccountNumber: number,
		InvoiceTemplateId: text,
		AddVoucherAsPdfAttachment: flag,
		PaymentConditionType: text,
		PaymentConditionNumberOfDays: number,
		/** Kroner for each reminder. */
		ReminderFee: number,
		/** Percent. */
		ReminderInterestRate: number,
		UseFikCode: flag,
		FikCode: text,
		TrustPilotEmail: text,
	})
	.passthrough();

export type SalesSettings = z.infer<typeof settings>;

/** What Dinero fills in on sales documents where nothing is sent. */
export const getSalesSettings = (api: DineroApi): Promise<SalesSettings> =>
	api.read({ method: 'GET', path: ['sales', 'settings'] }, settings);
