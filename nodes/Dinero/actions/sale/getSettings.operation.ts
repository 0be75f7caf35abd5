import { getSalesSettings } from '../../../../services/dinero/salesSettings';
import { simplifyField } from '../../../operation/fields';
import { rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get what Dinero fills in on sales documents where nothing is sent */
export const getSalesSettingsOperation: ItemOperation<DineroRun> = {
	value: 'getSettings',
	name: 'Get Settings',
	action: 'Get the settings of sales',
	description:
		'Get what Dinero fills in on sales documents where nothing is said: account, layout, payment terms, reminders',
	properties: [simplifyField],
	async execute({ functions, api }, itemIndex) {
		const settings = await getSalesSettings(await api(itemIndex));
		if (!functions.getNodeParameter('simplify', itemIndex)) return { json: rawJson(settings) };
		return {
			json: {
				linesInclVat: settings.LinesInclVat ?? null,
				defaultAccountNumber: settings.DefaultAccountNumber ?? null,
				invoiceTemplateId: settings.InvoiceTemplateId ?? null,
				attachesPdf: settings.AddVoucherAsPdfAttachment ?? null,
				paymentConditionType: settings.PaymentConditionType ?? null,
				paymentConditionDays: settings.PaymentConditionNumberOfDays ?? null,
				reminderFee: settings.ReminderFee ?? null,
				reminderInterestRate: settings.ReminderInterestRate ?? null,
				usesFik: settings.UseFikCode ?? null,
				fikCode: settings.FikCode ?? null,
				trustPilotEmail: settings.TrustPilotEmail ?? null,
			},
		};
	},
};
