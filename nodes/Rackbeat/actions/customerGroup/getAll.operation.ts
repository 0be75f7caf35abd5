import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER_GROUP } from '../../records/customerGroup';
import { getManyShown } from '../../records/recordWork';

export const getAllCustomerGroups: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customer groups',
	description: 'Get customer groups (kundegrupper)',
	properties: [...listFields, simplifyField],
	execute: (run, itemIndex) => getManyShown(run, itemIndex, CUSTOMER_GROUP),
};
