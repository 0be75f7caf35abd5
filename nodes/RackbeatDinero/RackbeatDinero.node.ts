import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { accessFields } from '../Dinero/fields/access';
import { nodeProperties } from '../operation/form';
import { runOperation } from '../operation/runOperation';
import { RACKBEAT_DINERO_OPERATIONS } from './actions';
import { bridgeRun } from './bridgeRun';
import { listSearch } from './methods/listSearch';
import { resourceMapping } from './methods/resourceMapping';

const OUTPUTS = 2;

export class RackbeatDinero implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Rackbeat–Dinero',
		name: 'rackbeatDinero',
		icon: { light: 'file:rackbeatDinero.svg', dark: 'file:rackbeatDinero.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'The bookkeeping rules between Rackbeat and Dinero: settings, and plans of what will be posted. Reads both, writes to neither.',
		defaults: { name: 'Rackbeat–Dinero' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Ready', 'Blocked'],
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
			{ name: 'rackbeatApi', required: true },
		],
		properties: [...accessFields(), ...nodeProperties(RACKBEAT_DINERO_OPERATIONS)],
	};

	methods = { listSearch, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(bridgeRun(this), RACKBEAT_DINERO_OPERATIONS, OUTPUTS);
	}
}
