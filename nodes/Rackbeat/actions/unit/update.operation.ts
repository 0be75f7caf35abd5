import type { ItemOperation } from '../../../operation/operation';
import { sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { unitLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { updateChosen } from '../../records/recordWork';
import { UNIT, UNIT_CHANGES } from '../../records/unit';

export const updateUnitOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update unit',
	description: 'Change fields of a unit; what is not named stays as it is',
	properties: [
		unitLocator,
		sentCollection('Update Fields', 'updateFields', UNIT_CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) => updateChosen(run, itemIndex, UNIT, UNIT_CHANGES),
};
