import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getStockValue } from './getStockValue.operation';
import { getStockValueByItem } from './getStockValueByItem.operation';
import { getItemLedgerOperation } from './getLedger.operation';
import { getRevenueOrders } from './getRevenueOrders.operation';
import { getOtherReport } from './getOther.operation';
import { downloadReport } from './download.operation';

export const reportResource: Resource<RackbeatRun> = {
	value: 'report',
	name: 'Report',
	operations: [
		getStockValue,
		getStockValueByItem,
		getItemLedgerOperation,
		getRevenueOrders,
		getOtherReport,
		downloadReport,
	],
};
