import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { EMPLOYEE } from '../../records/employee';
import { getManyShown } from '../../records/recordWork';

export const getAllEmployees: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many employees',
	description: 'Get employees (medarbejdere)',
	properties: [...listFields, simplifyField],
	execute: (run, itemIndex) => getManyShown(run, itemIndex, EMPLOYEE),
};
