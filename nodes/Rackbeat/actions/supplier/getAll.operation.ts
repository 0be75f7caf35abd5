import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { partnerFilters, partnersAskedFor } from '../../fields/partnerFilters';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER } from '../../records/supplier';

export const getAllSuppliers: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many suppliers',
	description: 'Get suppliers, barred ones included',
	properties: [...listFields, simplifyField, partnerFilters],
	execute: (run, itemIndex) => partnersAskedFor(run, itemIndex, SUPPLIER),
};
