import { customerItems } from '../../../../services/rackbeat/customerTerms';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { customerLocator } from '../../locators';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER } from '../../records/customer';
import { customerItemRow } from '../../records/customerTerms';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const getCustomerItems: ItemOperation<RackbeatRun> = {
	value: 'getItems',
	name: 'Get Items',
	action: 'Get items of a customer',
	description: 'Get what a customer can buy, each item at the price and discount of this customer',
	properties: [
		customerLocator,
		...listFields,
		simplifyField,
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			description: 'Free text; Rackbeat decides which columns it looks in',
		},
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const customer = chosenKey(run, itemIndex, CUSTOMER);
		const search = functions.getNodeParameter('search', itemIndex, '') as string;
		const paging = { limit: wantedRows(functions, itemIndex) };
		const asked = customerItems(await run.api(itemIndex), customer, { search }, paging);
		const rows = await orNotThere(asked, CUSTOMER, customer);
		const isSimple = functions.getNodeParameter('simplify', itemIndex, true) !== false;
		return rows.map((row) => ({
			json: isSimple ? customerItemRow(customer, row) : rawJson(row),
		}));
	},
};
