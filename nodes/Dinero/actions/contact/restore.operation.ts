import { restoreContact } from '../../../../services/dinero/contacts';
import { chosenKey, deletedContactLocator } from '../../fields/locators';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Restore a deleted contact */
export const restoreContactOperation: ItemOperation<DineroRun> = {
	value: 'restore',
	name: 'Restore',
	action: 'Restore contact',
	description: 'Restore a deleted contact',
	properties: [deletedContactLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'contact', itemIndex);
		await restoreContact(await api(itemIndex), guid);
		return { json: { restored: true, contactGuid: guid } };
	},
};
