import { customerAddresses } from '../../../../services/rackbeat/contactPersons';
import { deleteRecord } from '../../../../services/rackbeat/records';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenNumber } from '../../records/recordWork';

export const deleteCustomerAddressOperation: ItemOperation<RackbeatRun> = {
	value: 'deleteAddress',
	name: 'Delete Address',
	action: 'Delete address of a customer',
	description: 'Delete a further address of a customer, by the ID that Get Addresses tells',
	properties: [
		customerLocator,
		{
			displayName: 'Address ID',
			name: 'addressId',
			type: 'string',
			required: true,
			default: '',
		},
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const kind = customerAddresses(chosenNumber(run, itemIndex, 'customer'));
		const id = String(run.functions.getNodeParameter('addressId', itemIndex));
		const writing = writingOf(run.functions, itemIndex);
		await deleteRecord(await run.api(itemIndex), kind, id, writing);
		return { json: { id, deleted: true } };
	},
};
