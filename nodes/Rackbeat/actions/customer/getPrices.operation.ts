import { customerPrices } from '../../../../services/rackbeat/customerTerms';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { customerLocator } from '../../locators';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER } from '../../records/customer';
import { customerPriceRow } from '../../records/customerTerms';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const getCustomerPrices: ItemOperation<RackbeatRun> = {
	value: 'getPrices',
	name: 'Get Prices',
	action: 'Get prices of a customer',
	description:
		'Get the prices that were agreed with a customer. Their form is not documented; without Simplify they come as Rackbeat gives them.',
	properties: [customerLocator, ...listFields, simplifyField],
	async execute(run, itemIndex) {
		const customer = chosenKey(run, itemIndex, CUSTOMER);
		const paging = { limit: wantedRows(run.functions, itemIndex) };
		const asked = customerPrices(await run.api(itemIndex), customer, paging);
		const rows = await orNotThere(asked, CUSTOMER, customer);
		const isSimple = run.functions.getNodeParameter('simplify', itemIndex, true) !== false;
		return rows.map((row) => ({
			json: isSimple ? customerPriceRow(customer, row) : rawJson(row),
		}));
	},
};
