import type { ItemOperation } from '../../../operation/operation';
import { setCustomFieldsOf } from '../../customFields/operations';
import { supplierLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER } from '../../records/supplier';

export const setSupplierCustomFields: ItemOperation<RackbeatRun> = setCustomFieldsOf({
	owner: SUPPLIER,
	locator: supplierLocator,
	use: 'supplier',
	thing: 'a supplier',
});
