import { problem, Blocked } from '../../../../bookkeeping/reasons/problem';
import { getCustomerInvoice } from '../../../../services/rackbeat/customerInvoices';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { invoiceRow } from '../../invoiceRow';
import { cleanNumber, invoiceLocator } from '../../locators';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

export const getCustomerInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get customer invoice',
	description: 'Get one customer invoice by its number; without Simplify with lines and cost',
	properties: [invoiceLocator, simplifyField],
	async execute(run, itemIndex) {
		const { functions } = run;
		const locator = functions.getNodeParameter('invoice', itemIndex, '', { extractValue: true });
		const number = cleanNumber(locator);
		const invoice = await getCustomerInvoice(await run.api(itemIndex), number);
		if (!invoice) throw new Blocked([problem('NOT_FOUND', { number }, 'number')]);
		if (!functions.getNodeParameter('simplify', itemIndex)) return { json: rawJson(invoice) };
		return { json: invoiceRow(await run.account(itemIndex), invoice) };
	},
};
