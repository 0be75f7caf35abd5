import { getContact } from '../../../../services/dinero/contacts';
import { simplifyField } from '../../../operation/fields';
import { chosenKey, contactLocator } from '../../fields/locators';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { contactRow, rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get one contact, also a deleted one */
export const getContactOperation: ItemOperation<DineroRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get contact',
	description: 'Get one contact, also a deleted one',
	properties: [contactLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'contact', itemIndex);
		const contact = await getContact(await api(itemIndex), guid);
		if (!contact)
			throw new Blocked([
				problem('NOT_IN_DINERO', { what: 'kontakt', whatEn: 'contact', key: guid }),
			]);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? contactRow(contact) : rawJson(contact) };
	},
};
