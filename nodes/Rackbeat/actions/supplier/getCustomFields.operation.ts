import type { ItemOperation } from '../../../operation/operation';
import { getCustomFieldsOf } from '../../customFields/operations';
import { supplierLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER } from '../../records/supplier';

export const getSupplierCustomFields: ItemOperation<RackbeatRun> = getCustomFieldsOf({
	owner: SUPPLIER,
	locator: supplierLocator,
	thing: 'a supplier',
});
