import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { collected, createShown } from '../../records/recordWork';
import { nameField } from '../../records/registerFields';
import { UNIT, UNIT_FIELDS } from '../../records/unit';

export const createUnitOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create unit',
	description: 'Create a unit',
	properties: [
		nameField,
		sentCollection('Additional Fields', 'additionalFields', UNIT_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(run, itemIndex, UNIT, {
			name: run.functions.getNodeParameter('name', itemIndex) as string,
			...collected(run, itemIndex, 'additionalFields', UNIT_FIELDS),
		}),
};
