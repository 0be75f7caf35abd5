import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { getSales } from './getAll.operation';
import { getSalesSettingsOperation } from './getSettings.operation';

/** Invoices and credit notes together. */
export const saleResource: Resource<DineroRun> = {
	value: 'sale',
	name: 'Sale',
	operations: [getSales, getSalesSettingsOperation],
};
