import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getChosenInvoice } from '../../invoices/invoiceWork';
import {
	customerInvoiceInOwnWords,
	customerOwnWords,
	wantsOwnWords,
} from '../../invoices/ownWords';
import { invoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_INVOICE } from '../../records/customerInvoice';

export const getCustomerInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get customer invoice',
	description:
		'Get one customer invoice by its number; without Simplify with lines and cost, or as our bookkeeping reads it',
	properties: [invoiceLocator, simplifyField, ...customerOwnWords],
	execute: (run, itemIndex) =>
		wantsOwnWords(run, itemIndex)
			? customerInvoiceInOwnWords(run, itemIndex)
			: getChosenInvoice(run, itemIndex, CUSTOMER_INVOICE),
};
