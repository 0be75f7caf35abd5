import { getCreditNoteEmailTemplate } from '../../../../services/dinero/creditNotes';
import { chosenKey, creditNoteLocator } from '../../fields/locators';
import { emailTemplateRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get how the mail of a credit note would read; nothing is sent */
export const getCreditNoteEmailTemplateOperation: ItemOperation<DineroRun> = {
	value: 'getEmailTemplate',
	name: 'Get Email Template',
	action: 'Get the email template of a credit note',
	description: 'Get how the mail of a credit note would read; nothing is sent',
	properties: [creditNoteLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'creditNote', itemIndex);
		const template = await getCreditNoteEmailTemplate(await api(itemIndex), guid);
		return { json: emailTemplateRow(template) };
	},
};
