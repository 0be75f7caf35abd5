import type { ItemOperation } from '../../../operation/operation';
import { setCustomFieldsOf } from '../../customFields/operations';
import { productLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';

export const setProductCustomFields: ItemOperation<RackbeatRun> = setCustomFieldsOf({
	owner: PRODUCT,
	locator: productLocator,
	use: 'item',
	thing: 'a product',
});
