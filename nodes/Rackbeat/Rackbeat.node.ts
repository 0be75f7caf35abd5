import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { nodeProperties } from '../operation/form';
import { runOperation } from '../operation/runOperation';
import { RACKBEAT_OPERATIONS } from './actions';
import * as listSearch from './methods/listSearch';
import { rackbeatRun } from './rackbeatRun';

export class Rackbeat implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Rackbeat',
		name: 'rackbeat',
		icon: { light: 'file:rackbeat.svg', dark: 'file:rackbeat.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Trade in Rackbeat, the Danish stock system: orders, invoices, items, stock, customers and suppliers',
		defaults: { name: 'Rackbeat' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'rackbeatApi', required: true }],
		properties: nodeProperties(RACKBEAT_OPERATIONS),
	};

	methods = { listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(rackbeatRun(this), RACKBEAT_OPERATIONS);
	}
}
