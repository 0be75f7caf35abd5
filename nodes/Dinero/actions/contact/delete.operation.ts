import { deleteContact } from '../../../../services/dinero/contacts';
import { chosenKey, contactLocator } from '../../fields/locators';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Delete a contact; it can be restored */
export const deleteContactOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete contact',
	description: 'Delete a contact; it can be restored',
	properties: [contactLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'contact', itemIndex);
		await deleteContact(await api(itemIndex), guid);
		return { json: { deleted: true, contactGuid: guid } };
	},
};
