import type { ItemOperation } from '../../../operation/operation';
import { getCustomFieldsOf } from '../../customFields/operations';
import { lotLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOT } from '../../records/item';

export const getLotCustomFields: ItemOperation<RackbeatRun> = getCustomFieldsOf({
	owner: LOT,
	locator: lotLocator,
	thing: 'a lot',
});
