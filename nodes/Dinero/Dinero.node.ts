import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { nodeProperties } from '../operation/form';
import { runOperation } from '../operation/runOperation';
import { DINERO_OPERATIONS } from './actions';
import { dineroRun } from './dineroRun';
import { accessFields } from './fields/access';
import * as listSearch from './methods/listSearch';

export class Dinero implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Dinero',
		name: 'dinero',
		icon: { light: 'file:dinero.svg', dark: 'file:dinero.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Keep books in Dinero: invoices, contacts, vouchers, ledger and files',
		defaults: { name: 'Dinero' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'dineroApi',
				required: true,
				displayOptions: { show: { authentication: ['apiKey'] } },
			},
			{
				name: 'dineroOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
		],
		properties: [
			...accessFields(['country', 'organization']),
			...nodeProperties(DINERO_OPERATIONS),
		],
	};

	methods = { listSearch };

	/** Failing items: see the runner, which asks `continueOnFail`. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(dineroRun(this), DINERO_OPERATIONS);
	}
}
