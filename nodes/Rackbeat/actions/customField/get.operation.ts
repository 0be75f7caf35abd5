import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { customFieldLocator } from '../../customFields/locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOM_FIELD } from '../../records/customField';
import { getChosen } from '../../records/recordWork';

export const getCustomField: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get custom field',
	description: 'Get one custom field (ekstrafelt) by its slug',
	properties: [customFieldLocator, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, CUSTOM_FIELD),
};
