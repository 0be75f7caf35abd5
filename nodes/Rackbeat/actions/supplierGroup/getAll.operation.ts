import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER_GROUP } from '../../records/supplierGroup';
import { getManyShown } from '../../records/recordWork';

export const getAllSupplierGroups: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many supplier groups',
	description: 'Get supplier groups (leverandørgrupper)',
	properties: [...listFields, simplifyField],
	execute: (run, itemIndex) => getManyShown(run, itemIndex, SUPPLIER_GROUP),
};
