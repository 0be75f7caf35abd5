import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { itemFilters, itemsAskedFor } from '../../fields/itemFilters';
import { chosenKind, itemKindField } from '../../fields/itemKind';
import type { RackbeatRun } from '../../rackbeatRun';

export const getAllProducts: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many products',
	description: 'Get products (varer), barred ones included',
	properties: [itemKindField, ...listFields, simplifyField, itemFilters],
	execute: (run, itemIndex) => itemsAskedFor(run, itemIndex, chosenKind(run, itemIndex)),
};
