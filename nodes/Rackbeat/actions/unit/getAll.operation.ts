import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getManyShown } from '../../records/recordWork';
import { UNIT } from '../../records/unit';

export const getAllUnits: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many units',
	description: 'Get units (enheder)',
	properties: [...listFields, simplifyField],
	execute: (run, itemIndex) => getManyShown(run, itemIndex, UNIT),
};
