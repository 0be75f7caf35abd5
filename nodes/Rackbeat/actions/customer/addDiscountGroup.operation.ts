import { joinDiscountGroup } from '../../../../services/rackbeat/customerTerms';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { discountGroupLocator, discountRow, membershipWords } from '../../records/customerTerms';
import { chosenNumber, orNotThere } from '../../records/recordWork';

export const addCustomerDiscountGroup: ItemOperation<RackbeatRun> = {
	value: 'addDiscountGroup',
	name: 'Add Discount Group',
	action: 'Add a customer to a discount group',
	description:
		'Put a customer into a discount group (rabatgruppe); one that is in it already is left as it is',
	properties: [customerLocator, discountGroupLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const customer = chosenNumber(run, itemIndex, 'customer');
		const group = chosenNumber(run, itemIndex, 'discountGroup');
		const writing = writingOf(run.functions, itemIndex);
		const asked = joinDiscountGroup(await run.api(itemIndex), customer, group, writing);
		const { group: found, wasSo } = await orNotThere(asked, membershipWords(customer), group);
		return { json: { ...discountRow(customer, group, found), added: !wasSo } };
	},
};
