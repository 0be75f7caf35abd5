import { leaveDiscountGroup } from '../../../../services/rackbeat/customerTerms';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { discountGroupLocator, membershipWords } from '../../records/customerTerms';
import { chosenNumber, orNotThere } from '../../records/recordWork';

export const removeCustomerDiscountGroup: ItemOperation<RackbeatRun> = {
	value: 'removeDiscountGroup',
	name: 'Remove Discount Group',
	action: 'Remove a customer from a discount group',
	description: 'Take a customer out of a discount group (rabatgruppe)',
	properties: [customerLocator, discountGroupLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const customer = chosenNumber(run, itemIndex, 'customer');
		const discountGroup = chosenNumber(run, itemIndex, 'discountGroup');
		const writing = writingOf(run.functions, itemIndex);
		const asked = leaveDiscountGroup(await run.api(itemIndex), customer, discountGroup, writing);
		await orNotThere(asked, membershipWords(customer), discountGroup);
		return { json: { customer, discountGroup, deleted: true } };
	},
};
