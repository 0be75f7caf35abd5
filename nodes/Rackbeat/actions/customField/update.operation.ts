import type { ItemOperation } from '../../../operation/operation';
import { forgetDefinitions } from '../../customFields/definitions';
import { customFieldLocator } from '../../customFields/locators';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOM_FIELD, CUSTOM_FIELD_CHANGES } from '../../records/customField';
import { updateChosen } from '../../records/recordWork';

export const updateCustomField: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update custom field',
	description: 'Change a custom field (ekstrafelt); what is not named stays as it is',
	properties: [
		customFieldLocator,
		sentCollection('Update Fields', 'updateFields', CUSTOM_FIELD_CHANGES),
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const changed = await updateChosen(run, itemIndex, CUSTOM_FIELD, CUSTOM_FIELD_CHANGES);
		await forgetDefinitions(run, itemIndex);
		return changed;
	},
};
