import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { itemFilters, itemsAskedFor } from '../../fields/itemFilters';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOT } from '../../records/item';

export const getAllLots: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many lots',
	description: 'Get lots (styklister), barred ones included',
	properties: [...listFields, simplifyField, itemFilters],
	execute: (run, itemIndex) => itemsAskedFor(run, itemIndex, LOT),
};
