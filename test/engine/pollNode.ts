import { PollContext } from 'n8n-core';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	Workflow,
} from 'n8n-workflow';
import { additionalData, credentialNames, workflowOf } from './engine';
import { nodeTypes } from './nodeTypes';
import type { CredentialData } from './testCredentials';

/** A trigger that stands between polls: its static data lives as long as this. */
export interface PollingNode {
	/** One poll; 'manual' is the editor's "Fetch test event". No items where it hands on nothing. */
	poll(mode?: 'trigger' | 'manual'): Promise<INodeExecutionData[]>;
	readonly staticData: IDataObject;
	/** Read anew by each poll, so that a test can change them in between. */
	readonly credentials: CredentialData;
	readonly parameters: INodeParameters;
}

const pollContext = (
	workflow: Workflow,
	node: INode,
	credentials: CredentialData,
	mode: 'trigger' | 'manual',
): PollContext => new PollContext(workflow, node, additionalData(credentials), mode, 'activate');

/** Sets one of our polling triggers up on n8n's own engine. */
export function pollingNode(
	type: string,
	parameters: IDataObject,
	credentials: CredentialData,
): PollingNode {
	const node: INode = {
		id: 'trigger',
		name: 'Trigger',
		type: `test.${type}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INodeParameters,
		credentials: credentialNames(credentials),
	};
	const workflow = workflowOf([node], {});
	const nodeType = nodeTypes.getByNameAndVersion(node.type);
	return {
		async poll(mode = 'trigger') {
			const placed = workflow.getNode('Trigger') ?? node;
			const context = pollContext(workflow, placed, credentials, mode);
			return (await nodeType.poll?.call(context))?.[0] ?? [];
		},
		credentials,
		get parameters() {
			return (workflow.getNode('Trigger') ?? node).parameters;
		},
		get staticData() {
			return workflow.getStaticData('node', node);
		},
	};
}
