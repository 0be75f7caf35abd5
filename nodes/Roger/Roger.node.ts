import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { nodeProperties } from '../operation/form';
import { runOperation } from '../operation/runOperation';
import { ROGER_OPERATIONS } from './actions';
import * as listSearch from './methods/listSearch';
import { rogerRun } from './rogerRun';

export class Roger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Roger',
		name: 'roger',
		icon: { light: 'file:roger.svg', dark: 'file:roger.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Bills, receipts and credit notes in Roger, today Corpay One: read, code, approve and report back',
		defaults: { name: 'Roger' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'rogerOAuth2Api', required: true }],
		properties: nodeProperties(ROGER_OPERATIONS),
	};

	methods = { listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(rogerRun(this), ROGER_OPERATIONS);
	}
}
