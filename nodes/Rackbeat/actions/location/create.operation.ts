import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { collected, createShown } from '../../records/recordWork';
import { nameField } from '../../records/registerFields';
import { LOCATION, LOCATION_FIELDS } from '../../records/location';

export const createLocationOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create location',
	description: 'Create a location (lager, hylde), also below another',
	properties: [
		nameField,
		sentCollection('Additional Fields', 'additionalFields', LOCATION_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(run, itemIndex, LOCATION, {
			name: run.functions.getNodeParameter('name', itemIndex) as string,
			...collected(run, itemIndex, 'additionalFields', LOCATION_FIELDS),
		}),
};
