import type { ItemOperation } from '../../../operation/operation';
import { suppressWebhooksField } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenContactPerson, contactPersonOf, ownerOf } from '../../records/contactPerson';
import { deleteChosen } from '../../records/recordWork';

export const deleteContactPersonOperation: ItemOperation<RackbeatRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete contact person',
	description: 'Delete a contact person of a customer or supplier',
	properties: [...chosenContactPerson, suppressWebhooksField],
	execute: (run, itemIndex) =>
		deleteChosen(run, itemIndex, contactPersonOf(ownerOf(run, itemIndex))),
};
