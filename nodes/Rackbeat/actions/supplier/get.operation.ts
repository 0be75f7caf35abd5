import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { supplierLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER } from '../../records/supplier';
import { getChosen } from '../../records/recordWork';

export const getSupplierOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get supplier',
	description: 'Get one supplier by its number',
	properties: [supplierLocator, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, SUPPLIER),
};
