import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createLotOperation } from './create.operation';
import { deleteLotOperation } from './delete.operation';
import { getLotOperation } from './get.operation';
import { getAllLots } from './getAll.operation';
import { getLotStock } from './getStock.operation';
import { updateLotOperation } from './update.operation';
import { getLotCustomFields } from './getCustomFields.operation';
import { setLotCustomFields } from './setCustomFields.operation';

export const lotResource: Resource<RackbeatRun> = {
	value: 'lot',
	name: 'Lot',
	operations: [
		createLotOperation,
		deleteLotOperation,
		getLotOperation,
		getAllLots,
		getLotStock,
		updateLotOperation,
		getLotCustomFields,
		setLotCustomFields,
	],
};
