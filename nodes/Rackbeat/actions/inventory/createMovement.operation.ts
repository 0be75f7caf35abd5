import { createMovement } from '../../../../services/rackbeat/inventory';
import { dayField } from '../../../operation/dayField';
import type { ItemOperation } from '../../../operation/operation';
import {
	fromLocationLocator,
	quantityField,
	regulationDate,
	regulationReason,
	toLocationLocator,
} from '../../fields/inventoryFields';
import { decimalIn } from '../../fields/sentDecimal';
import { asNumber, asText } from '../../fields/sentFields';
import { itemLocator } from '../../fields/stockLocators';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenItem } from '../../records/recordWork';
import { movementRow } from '../../records/regulation';

export const createMovementOperation: ItemOperation<RackbeatRun> = {
	value: 'createMovement',
	name: 'Create Movement',
	action: 'Create movement',
	description:
		'Create a draft of an internal movement (flytning) of one item; the goods move when it is booked',
	properties: [
		itemLocator,
		quantityField('Quantity', 'How many to move'),
		fromLocationLocator,
		toLocationLocator,
		regulationDate,
		regulationReason,
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const field = (name: string): unknown => functions.getNodeParameter(name, itemIndex, '');
		const place = (name: string): number | null =>
			asNumber(functions.getNodeParameter(name, itemIndex, '', { extractValue: true }));
		const goods = {
			item_id: chosenItem(run, itemIndex, 'item'),
			quantity: decimalIn(functions, itemIndex, 'quantity'),
		};
		const [from, to] = [place('fromLocation'), place('toLocation')];
		// Nobody documents the fields: what is not known by one name is ignored, and read by the other.
		const body = {
			...goods,
			lines: [goods],
			from_location: from,
			from_location_id: from,
			to_location: to,
			to_location_id: to,
			regulated_at: dayField(field('date')),
			reason: asText(field('reason')),
		};
		const writing = writingOf(functions, itemIndex);
		return { json: movementRow(await createMovement(await run.api(itemIndex), body, writing)) };
	},
};
