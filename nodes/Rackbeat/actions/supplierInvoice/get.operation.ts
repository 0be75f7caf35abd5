import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { getChosenInvoice } from '../../invoices/invoiceWork';
import {
	supplierInvoiceInOwnWords,
	supplierOwnWords,
	wantsOwnWords,
} from '../../invoices/ownWords';
import { supplierInvoiceLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_INVOICE } from '../../records/supplierInvoice';

export const getSupplierInvoiceOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get supplier invoice',
	description:
		'Get one supplier invoice by its number; without Simplify with its lines, or as our bookkeeping reads it',
	properties: [supplierInvoiceLocator, simplifyField, ...supplierOwnWords],
	execute: (run, itemIndex) =>
		wantsOwnWords(run, itemIndex)
			? supplierInvoiceInOwnWords(run, itemIndex)
			: getChosenInvoice(run, itemIndex, SUPPLIER_INVOICE),
};
