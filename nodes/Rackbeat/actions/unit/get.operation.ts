import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { unitLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { getChosen } from '../../records/recordWork';
import { UNIT } from '../../records/unit';

export const getUnitOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get unit',
	description: 'Get one unit by its number',
	properties: [unitLocator, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, UNIT),
};
