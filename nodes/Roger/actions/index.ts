import type { OperationTable } from '../../operation/operation';
import type { RogerRun } from '../rogerRun';
import { categoryResource } from './category';
import { expenseResource } from './expense';
import { labelResource } from './label';
import { listResource } from './list';
import { syncLogResource } from './syncLog';
import { teamResource } from './team';
import { vendorResource } from './vendor';
import { webhookResource } from './webhook';

/** All operations of the Roger node, a resource to a folder. */
export const ROGER_OPERATIONS: OperationTable<RogerRun> = [
	expenseResource,
	teamResource,
	categoryResource,
	vendorResource,
	listResource,
	labelResource,
	webhookResource,
	syncLogResource,
];
