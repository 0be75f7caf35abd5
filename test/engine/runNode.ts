import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
} from 'n8n-workflow';
import { additionalData, credentialNames, workflowOf } from './engine';
import type { CredentialData } from './testCredentials';

export interface NodeRun {
	/** Our node's name, such as `dinero`. */
	type: string;
	parameters: IDataObject;
	items?: INodeExecutionData[];
	credentials: CredentialData;
	continueOnFail?: boolean;
	/** Told what the node says beside its items. */
	onHints?: (messages: string[]) => void;
	/** The node's "Continue (using error output)": failed items leave at one output more. */
	errorOutput?: boolean;
}

const START: INode = {
	id: 'start',
	name: 'Start',
	type: 'test.start',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/**
 * Runs one of our nodes on n8n's own engine over the items and gives back the items of each output.
 * @throws the node's error when it stops the run
 */
export async function runNode(run: NodeRun): Promise<INodeExecutionData[][]> {
	const node: INode = {
		id: 'node',
		name: 'Node',
		type: `test.${run.type}`,
		typeVersion: 1,
		position: [200, 0],
		parameters: run.parameters as INodeParameters,
		credentials: credentialNames(run.credentials),
		...(run.continueOnFail && { onError: 'continueRegularOutput' as const }),
		...(run.errorOutput && { onError: 'continueErrorOutput' as const }),
	};
	const connections = { Start: { main: [[{ node: 'Node', type: 'main' as const, index: 0 }]] } };
	const workflow = workflowOf([START, node], connections);
	const items = run.items ?? [{ json: {} }];
	const data = createRunExecutionData({
		executionData: {
			contextData: {},
			metadata: {},
			waitingExecution: {},
			waitingExecutionSource: null,
			nodeExecutionStack: [{ node: START, data: { main: [items] }, source: null }],
		},
	});
	const execute = new WorkflowExecute(additionalData(run.credentials), 'trigger', data);
	const result = await execute.processRunExecutionData(workflow);
	const { error, runData } = result.data.resultData;
	// The engine keeps the error as a plain record.
	if (error) throw Object.assign(new Error(error.message), { ...error });
	run.onHints?.((runData['Node']?.[0]?.hints ?? []).map(({ message }) => message));
	return (runData['Node']?.[0]?.data?.['main'] ?? []).map((output) => output ?? []);
}
