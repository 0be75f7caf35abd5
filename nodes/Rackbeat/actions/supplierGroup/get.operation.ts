import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { supplierGroupLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_GROUP } from '../../records/supplierGroup';
import { getChosen } from '../../records/recordWork';

export const getSupplierGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get supplier group',
	description: 'Get one supplier group by its number',
	properties: [supplierGroupLocator, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, SUPPLIER_GROUP),
};
