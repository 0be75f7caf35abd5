import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getAdjustments } from './getAdjustments.operation';
import { createAdjustmentOperation } from './createAdjustment.operation';
import { bookAdjustmentOperation } from './bookAdjustment.operation';
import { getMovements } from './getMovements.operation';
import { createMovementOperation } from './createMovement.operation';
import { bookMovementOperation } from './bookMovement.operation';
import { createMovementReceiptOperation } from './createMovementReceipt.operation';
import { getMissingStockOperation } from './getMissingStock.operation';
import { getStockCounts } from './getStockCounts.operation';
import { createStockCountOperation } from './createStockCount.operation';
import { bookStockCountOperation } from './bookStockCount.operation';
import { bookAllStockCountsOperation } from './bookAllStockCounts.operation';
import { deleteAllStockCountsOperation } from './deleteAllStockCounts.operation';

export const inventoryResource: Resource<RackbeatRun> = {
	value: 'inventory',
	name: 'Inventory',
	operations: [
		getAdjustments,
		createAdjustmentOperation,
		bookAdjustmentOperation,
		getMovements,
		createMovementOperation,
		bookMovementOperation,
		createMovementReceiptOperation,
		getMissingStockOperation,
		getStockCounts,
		createStockCountOperation,
		bookStockCountOperation,
		bookAllStockCountsOperation,
		deleteAllStockCountsOperation,
	],
};
