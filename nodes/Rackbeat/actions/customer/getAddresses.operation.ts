import { listCustomerAddresses } from '../../../../services/rackbeat/contactPersons';
import type { ItemOperation } from '../../../operation/operation';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { customerAddressRow } from '../../records/customerAddress';
import { chosenNumber } from '../../records/recordWork';

export const getCustomerAddresses: ItemOperation<RackbeatRun> = {
	value: 'getAddresses',
	name: 'Get Addresses',
	action: 'Get addresses of a customer',
	description: 'Get the further addresses of a customer, such as places of delivery',
	properties: [customerLocator],
	async execute(run, itemIndex) {
		const number = chosenNumber(run, itemIndex, 'customer');
		const rows = await listCustomerAddresses(await run.api(itemIndex), number);
		return rows.map((row) => ({ json: customerAddressRow(row) }));
	},
};
