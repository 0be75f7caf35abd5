import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { chosenContactPerson, contactPersonOf, ownerOf } from '../../records/contactPerson';
import { getChosen } from '../../records/recordWork';

export const getContactPersonOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get contact person',
	description: 'Get one contact person of a customer or supplier',
	properties: [...chosenContactPerson, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, contactPersonOf(ownerOf(run, itemIndex))),
};
