import type { IExecuteFunctions } from 'n8n-workflow';
import type { DineroApi } from '../../services/dinero/api';
import type { RackbeatApi } from '../../services/rackbeat/api';
import { dineroApiFor } from '../Dinero/dineroRun';
import { executionCache } from '../operation/executionCache';
import type { Run } from '../operation/operation';
import { rackbeatApiFor } from '../Rackbeat/rackbeatRun';

/** A bridge reads both systems and writes to neither. */
export interface BridgeRun extends Run {
	dinero(itemIndex: number): Promise<DineroApi>;
	rackbeat(itemIndex: number): Promise<RackbeatApi>;
}

export const bridgeRun = (functions: IExecuteFunctions): BridgeRun => ({
	functions,
	cache: executionCache(functions.getExecutionId(), Date.now()),
	dinero: (itemIndex) => dineroApiFor(functions, 'run', itemIndex),
	rackbeat: () => rackbeatApiFor(functions, 'run'),
});
