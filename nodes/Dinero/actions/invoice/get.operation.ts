import { getInvoice } from '../../../../services/dinero/invoices';
import { simplifyField } from '../../../operation/fields';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import { rawJson } from '../../rows';
import { invoiceRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get one invoice with its lines and totals */
export const getInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get invoice',
	description: 'Get one invoice with its lines and totals',
	properties: [invoiceLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const invoice = await getInvoice(await api(itemIndex), guid);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? invoiceRow(invoice) : rawJson(invoice) };
	},
};
