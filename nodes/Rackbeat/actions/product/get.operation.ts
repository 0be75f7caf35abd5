import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosenKind, itemOfKind } from '../../fields/itemKind';
import type { RackbeatRun } from '../../rackbeatRun';
import { getChosen } from '../../records/recordWork';

export const getProductOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get product',
	description: 'Get one product, lot or collection by its number',
	properties: [...itemOfKind, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, chosenKind(run, itemIndex)),
};
