import type { ItemOperation } from '../../../operation/operation';
import { setCustomFieldsOf } from '../../customFields/operations';
import { lotLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOT } from '../../records/item';

export const setLotCustomFields: ItemOperation<RackbeatRun> = setCustomFieldsOf({
	owner: LOT,
	locator: lotLocator,
	use: 'item',
	thing: 'a lot',
});
