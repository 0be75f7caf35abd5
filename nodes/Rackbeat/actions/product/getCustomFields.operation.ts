import { getFieldValues } from '../../customFields/fieldValues';
import { getCustomFieldsOf } from '../../customFields/operations';
import { chosenKind, storedOfKind } from '../../fields/itemKind';
import { productLocator } from '../../fields/stockLocators';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';

/** Of products alone, or of products and lots alike. */
export const getProductCustomFields: ItemOperation<RackbeatRun> = {
	...getCustomFieldsOf({ owner: PRODUCT, locator: productLocator, thing: 'a product' }),
	properties: storedOfKind,
	execute: (run, itemIndex) => getFieldValues(run, itemIndex, chosenKind(run, itemIndex)),
};
