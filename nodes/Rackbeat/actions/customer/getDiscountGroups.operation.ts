import { customerDiscountGroups } from '../../../../services/rackbeat/customerTerms';
import type { ItemOperation } from '../../../operation/operation';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER } from '../../records/customer';
import { discountRow } from '../../records/customerTerms';
import { textIn } from '../../records/recordValue';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const getCustomerDiscountGroups: ItemOperation<RackbeatRun> = {
	value: 'getDiscountGroups',
	name: 'Get Discount Groups',
	action: 'Get discount groups of a customer',
	description:
		'Get the discount groups (rabatgrupper) that a customer is in, with their percentages',
	properties: [customerLocator],
	async execute(run, itemIndex) {
		const customer = chosenKey(run, itemIndex, CUSTOMER);
		const asked = customerDiscountGroups(await run.api(itemIndex), customer);
		const rows = await orNotThere(asked, CUSTOMER, customer);
		return rows.map((row) => ({ json: discountRow(customer, textIn(row, 'number'), row) }));
	},
};
