import type { ItemOperation } from '../../../operation/operation';
import { forgetDefinitions } from '../../customFields/definitions';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOM_FIELD, CUSTOM_FIELD_FIELDS, fieldType, fieldUse } from '../../records/customField';
import { collected, createShown } from '../../records/recordWork';
import { nameField } from '../../records/registerFields';

export const createCustomField: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create custom field',
	description:
		'Create a custom field (ekstrafelt); look for it first, since Rackbeat does not refuse doubles. A dropdown needs its choices.',
	properties: [
		nameField,
		fieldType,
		fieldUse,
		sentCollection('Additional Fields', 'additionalFields', CUSTOM_FIELD_FIELDS),
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const field = (name: string) => run.functions.getNodeParameter(name, itemIndex) as string;
		const made = await createShown(run, itemIndex, CUSTOM_FIELD, {
			name: field('name'),
			type: field('type'),
			available_for: field('availableFor'),
			...collected(run, itemIndex, 'additionalFields', CUSTOM_FIELD_FIELDS),
		});
		await forgetDefinitions(run, itemIndex);
		return made;
	},
};
