import type { ItemOperation } from '../../../operation/operation';
import { lotLines, lotLinesField } from '../../fields/lotLines';
import { sentCollection } from '../../fields/sentFields';
import { lotLocator } from '../../fields/stockLocators';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOT } from '../../records/item';
import { LOT_CHANGES, underAllNames } from '../../records/itemFields';
import { updateChosen } from '../../records/recordWork';

export const updateLotOperation: ItemOperation<RackbeatRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update lot',
	description: 'Change fields of a lot; given components replace all that were there',
	properties: [
		lotLocator,
		lotLinesField,
		sentCollection('Update Fields', 'updateFields', LOT_CHANGES),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		updateChosen(run, itemIndex, LOT, LOT_CHANGES, (body) =>
			underAllNames({
				...lotLines(run.functions.getNodeParameter('lines', itemIndex, {})),
				...body,
			}),
		),
};
