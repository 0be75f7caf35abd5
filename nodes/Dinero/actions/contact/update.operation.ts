import type { IDataObject } from 'n8n-workflow';
import { getContact, updateContact } from '../../../../services/dinero/contacts';
import { chosenKey, contactLocator } from '../../fields/locators';
import { contactBody, contactUpdateFields } from '../../fields/contactFields';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Change fields of a contact. Dinero replaces the whole, so what stands is read and sent again. */
export const updateContactOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update contact',
	description: 'Change fields of a contact; what is not named stays as it is',
	properties: [
		contactLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'A field that is added and left empty is emptied',
			options: contactUpdateFields,
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'contact', itemIndex);
		const client = await api(itemIndex);
		const standing = await getContact(client, guid);
		if (!standing)
			throw new Blocked([
				problem('NOT_IN_DINERO', { what: 'kontakt', whatEn: 'contact', key: guid }),
			]);
		const changes = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
		await updateContact(client, guid, contactBody(standing, changes));
		return { json: { contactGuid: guid, updated: true } };
	},
};
