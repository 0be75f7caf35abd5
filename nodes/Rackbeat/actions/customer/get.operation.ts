import { problem, Blocked } from '../../../../bookkeeping/reasons/problem';
import { getCustomer } from '../../../../services/rackbeat/customers';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { customerRow } from '../../customerRow';
import { cleanNumber, customerLocator } from '../../locators';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

export const getCustomerOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get customer',
	description: 'Get one customer by its number',
	properties: [customerLocator, simplifyField],
	async execute(run, itemIndex) {
		const { functions } = run;
		const locator = functions.getNodeParameter('customer', itemIndex, '', { extractValue: true });
		const number = cleanNumber(locator);
		const customer = await getCustomer(await run.api(itemIndex), number);
		if (!customer) {
			const details = { what: `Kunde ${number}`, whatEn: `Customer ${number}` };
			throw new Blocked([problem('NOT_IN_RACKBEAT', details, 'customer')]);
		}
		const simplify = functions.getNodeParameter('simplify', itemIndex);
		return { json: simplify ? customerRow(customer) : rawJson(customer) };
	},
};
