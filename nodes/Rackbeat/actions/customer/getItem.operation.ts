import { customerItem } from '../../../../services/rackbeat/customerTerms';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { itemLocator } from '../../fields/stockLocators';
import { customerLocator } from '../../locators';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER } from '../../records/customer';
import { customerItemRow } from '../../records/customerTerms';
import { chosenItem, chosenKey, orNotThere } from '../../records/recordWork';

export const getCustomerItem: ItemOperation<RackbeatRun> = {
	value: 'getItem',
	name: 'Get Item',
	action: 'Get an item of a customer',
	description: 'Get one item at the price and discount of a customer',
	properties: [customerLocator, itemLocator, simplifyField],
	async execute(run, itemIndex) {
		const customer = chosenKey(run, itemIndex, CUSTOMER);
		const item = chosenItem(run, itemIndex, 'item');
		const named = { da: `Kunde ${customer} eller vare`, en: `Customer ${customer} or item` };
		const found = await orNotThere(
			customerItem(await run.api(itemIndex), customer, item),
			{ ...named, chosenBy: 'item' },
			item,
		);
		const isSimple = run.functions.getNodeParameter('simplify', itemIndex, true) !== false;
		return { json: isSimple ? customerItemRow(customer, found) : rawJson(found) };
	},
};
