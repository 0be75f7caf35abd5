import type { IDataObject } from 'n8n-workflow';
import { getRecord } from '../../../../services/rackbeat/records';
import type { ItemOperation } from '../../../operation/operation';
import { forgetDefinitions } from '../../customFields/definitions';
import { customFieldLocator } from '../../customFields/locators';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import {
	CUSTOM_FIELD,
	CUSTOM_FIELD_CHANGES,
	fieldOptions,
	withKeptIds,
} from '../../records/customField';
import { chosenKey, updateChosen } from '../../records/recordWork';

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
		const keepIds = async (body: IDataObject): Promise<IDataObject> => {
			const options = body['options'] as IDataObject[] | undefined;
			if (options === undefined) return body;
			const slug = chosenKey(run, itemIndex, CUSTOM_FIELD);
			const standing = await getRecord(await run.api(itemIndex), CUSTOM_FIELD.kind, slug);
			return { ...body, options: withKeptIds(options, standing ? fieldOptions(standing) : []) };
		};
		const changed = await updateChosen(run, itemIndex, CUSTOM_FIELD, CUSTOM_FIELD_CHANGES, keepIds);
		await forgetDefinitions(run, itemIndex);
		return changed;
	},
};
