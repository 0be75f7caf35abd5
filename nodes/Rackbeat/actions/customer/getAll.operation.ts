import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { partnerFilters, partnersAskedFor } from '../../fields/partnerFilters';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER } from '../../records/customer';

export const getAllCustomers: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customers',
	description: 'Get customers, barred ones included',
	properties: [...listFields, simplifyField, partnerFilters],
	execute: (run, itemIndex) => partnersAskedFor(run, itemIndex, CUSTOMER),
};
