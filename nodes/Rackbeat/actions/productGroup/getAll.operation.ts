import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getManyShown } from '../../records/recordWork';
import { PRODUCT_GROUP } from '../../records/productGroup';

export const getAllProductGroups: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many product groups',
	description: 'Get product groups (varegrupper) with their VAT in percent for each zone',
	properties: [...listFields, simplifyField],
	execute: (run, itemIndex) => getManyShown(run, itemIndex, PRODUCT_GROUP),
};
