import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { lotLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOT } from '../../records/item';
import { getChosen } from '../../records/recordWork';

export const getLotOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get lot',
	description: 'Get one lot (stykliste) by its number; without Simplify with its components',
	properties: [lotLocator, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, LOT),
};
