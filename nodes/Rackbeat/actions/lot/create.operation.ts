import type { ItemOperation } from '../../../operation/operation';
import { lotLines, lotLinesField } from '../../fields/lotLines';
import { basisBody, basisFields, sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOT } from '../../records/item';
import { ITEM_BASIS, LOT_FIELDS, underAllNames } from '../../records/itemFields';
import { collected, createShown } from '../../records/recordWork';

export const createLotOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create lot',
	description: 'Create a lot (stykliste) with its components; needs the Premium plan',
	properties: [
		...basisFields(ITEM_BASIS),
		lotLinesField,
		sentCollection('Additional Fields', 'additionalFields', LOT_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(
			run,
			itemIndex,
			LOT,
			underAllNames({
				...basisBody(run.functions, itemIndex, ITEM_BASIS),
				...lotLines(run.functions.getNodeParameter('lines', itemIndex, {})),
				...collected(run, itemIndex, 'additionalFields', LOT_FIELDS),
			}),
		),
};
