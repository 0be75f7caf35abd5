import { customerAddresses } from '../../../../services/rackbeat/contactPersons';
import { createRecord } from '../../../../services/rackbeat/records';
import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_ADDRESS_FIELDS, customerAddressRow } from '../../records/customerAddress';
import { chosenNumber, collected } from '../../records/recordWork';

export const addCustomerAddressOperation: ItemOperation<RackbeatRun> = {
	value: 'addAddress',
	name: 'Add Address',
	action: 'Add address to a customer',
	description: 'Add a further address to a customer',
	properties: [
		customerLocator,
		sentCollection('Address', 'address', CUSTOMER_ADDRESS_FIELDS),
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const kind = customerAddresses(chosenNumber(run, itemIndex, 'customer'));
		const body = collected(run, itemIndex, 'address', CUSTOMER_ADDRESS_FIELDS);
		const writing = writingOf(run.functions, itemIndex);
		const made = await createRecord(await run.api(itemIndex), kind, body, writing);
		return { json: customerAddressRow(made) };
	},
};
