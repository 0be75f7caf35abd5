import 'reflect-metadata';
import { ExecutionLifecycleHooks } from 'n8n-core';
import {
	Workflow,
	type IConnections,
	type INode,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { nodeTypes } from './nodeTypes';
import { useUntimedRegex } from './untimedRegex';
import { TestCredentials, type CredentialData } from './testCredentials';

useUntimedRegex();

let executions = 0;

const BASE = 'http://localhost/';

/** What n8n-core wants to know of an instance; one more execution id each time. */
export function additionalData(credentials: CredentialData): IWorkflowExecuteAdditionalData {
	executions += 1;
	const id = `test-${executions}`;
	const addresses = [
		'instanceBaseUrl',
		'restApiUrl',
		'webhookBaseUrl',
		'webhookWaitingBaseUrl',
		'webhookTestBaseUrl',
		'formBaseUrl',
		'formWaitingBaseUrl',
		'formTestBaseUrl',
		'mcpBaseUrl',
		'mcpTestBaseUrl',
	].map((name) => [name, BASE]);
	return {
		...Object.fromEntries(addresses),
		executionId: id,
		currentNodeExecutionIndex: 0,
		variables: {},
		hooks: new ExecutionLifecycleHooks('trigger', id, { id, name: 'test' } as IWorkflowBase),
		credentialsHelper: new TestCredentials(credentials),
		logAiEvent: () => undefined,
		setExecutionStatus: () => undefined,
		sendDataToUI: () => undefined,
		getRunExecutionData: async () => undefined,
		executeWorkflow: () => Promise.reject(new Error('no sub-workflow in this test')),
	} as unknown as IWorkflowExecuteAdditionalData;
}

/** Names the credentials of a node the way a saved workflow does. */
export const credentialNames = (credentials: CredentialData): INode['credentials'] =>
	Object.fromEntries(Object.keys(credentials).map((type) => [type, { id: type, name: type }]));

/** A workflow of our nodes. */
export const workflowOf = (nodes: INode[], connections: IConnections): Workflow =>
	new Workflow({
		id: 'test',
		name: 'test',
		nodes,
		connections,
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1', timezone: 'Europe/Copenhagen' },
	});
