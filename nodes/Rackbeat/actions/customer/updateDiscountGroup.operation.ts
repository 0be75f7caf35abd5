import { overrideDiscount } from '../../../../services/rackbeat/customerTerms';
import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import { customerLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import {
	discountGroupLocator,
	discountPercent,
	discountRow,
	membershipWords,
} from '../../records/customerTerms';
import { chosenNumber, orNotThere } from '../../records/recordWork';

export const updateCustomerDiscountGroup: ItemOperation<RackbeatRun> = {
	value: 'updateDiscountGroup',
	name: 'Update Discount Group',
	action: 'Update discount group of a customer',
	description:
		'Set the percentage that a customer gets in a discount group (rabatgruppe) in place of the group’s own',
	properties: [
		customerLocator,
		discountGroupLocator,
		{
			displayName: 'Discount (Rabat)',
			name: 'discountPercent',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 100, numberPrecision: 2 },
			required: true,
			default: 0,
			description: 'Percent, 0 to 100',
		},
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const customer = chosenNumber(run, itemIndex, 'customer');
		const group = chosenNumber(run, itemIndex, 'discountGroup');
		const percent = discountPercent(functions.getNodeParameter('discountPercent', itemIndex));
		const writing = writingOf(functions, itemIndex);
		const asked = overrideDiscount(await run.api(itemIndex), customer, group, percent, writing);
		const found = await orNotThere(asked, membershipWords(customer), group);
		return { json: discountRow(customer, group, found) };
	},
};
