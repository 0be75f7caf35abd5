import { deleteRecord } from '../../../../services/rackbeat/records';
import type { ItemOperation } from '../../../operation/operation';
import { forgetDefinitions } from '../../customFields/definitions';
import { customFieldLocator } from '../../customFields/locators';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOM_FIELD } from '../../records/customField';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const deleteCustomField: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete custom field',
	description: 'Delete a custom field (ekstrafelt) and with it what every record says in it',
	properties: [customFieldLocator, suppressWebhooksField],
	async execute(run, itemIndex) {
		const slug = chosenKey(run, itemIndex, CUSTOM_FIELD);
		const writing = writingOf(run.functions, itemIndex);
		const asked = deleteRecord(await run.api(itemIndex), CUSTOM_FIELD.kind, slug, writing);
		await orNotThere(asked, CUSTOM_FIELD, slug);
		await forgetDefinitions(run, itemIndex);
		return { json: { slug, deleted: true } };
	},
};
