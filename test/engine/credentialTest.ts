import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	type ICredentialTestRequest,
	type ICredentialType,
	type IDataObject,
	type INode,
	type INodeType,
	Workflow,
	type INodeTypes,
} from 'n8n-workflow';
import { additionalData } from './engine';

export interface TestResult {
	status: 'OK' | 'Error';
	message: string;
}

interface Failure {
	message: string;
	cause?: { code?: string; response?: { status: number; statusText: string } };
}

type Rule = { type: string; properties: { value: unknown; message: string; key?: string } };

const rulesOf = ({ rules = [] }: ICredentialTestRequest): Rule[] => rules as Rule[];

/** A node that does nothing but the test's request, as n8n builds one. */
const requestNode = (type: string, test: ICredentialTestRequest): INodeType => ({
	description: {
		displayName: 'Test',
		name: 'test',
		group: ['input'],
		version: 1,
		description: '',
		defaults: {},
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: type, required: true }],
		properties: [
			{
				displayName: 'Temp',
				name: 'temp',
				type: 'string',
				routing: { request: test.request },
				default: '',
			},
		],
	},
});

function failureResult(failure: Failure, rules: readonly Rule[]): TestResult {
	const response = failure.cause?.response;
	if (response) {
		const fitting = rules.find(
			({ type, properties }) => type === 'responseCode' && properties.value === response.status,
		);
		const message = fitting?.properties.message ?? response.statusText;
		return { status: 'Error', message };
	}
	return { status: 'Error', message: failure.cause?.code ?? failure.message };
}

function bodyResult(body: IDataObject, rules: readonly Rule[]): TestResult {
	const broken = rules.find(
		({ type, properties: { key = '', value } }) =>
			type === 'responseSuccessBody' && body[key] === value,
	);
	return broken
		? { status: 'Error', message: broken.properties.message }
		: { status: 'OK', message: 'Connection successful!' };
}

/** Where n8n runs the request: a workflow of that one node. */
function contextOf(name: string, nodeType: INodeType, data: IDataObject): ExecuteContext {
	const nodeTypes: INodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	};
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: 'test',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [name]: { id: name, name } },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return new ExecuteContext(
		workflow,
		node,
		additionalData({ [name]: data }),
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
}

/**
 * The test of a credential as n8n's button runs it (n8n 2.41, credentials-tester.service): the request
 * through n8n-core's routing node, then the rules in their order.
 */
export async function testCredential(
	credential: ICredentialType,
	data: IDataObject,
): Promise<TestResult> {
	const { name, test } = credential;
	if (!test) throw new Error(`${name} has no test`);
	const nodeType = requestNode(name, test);
	const context = contextOf(name, nodeType, data);
	const decrypted = { id: name, name, type: name, data: { ...data } };
	try {
		const output = await new RoutingNode(context, nodeType, decrypted as never).runNode();
		return bodyResult(output?.[0]?.[0]?.json ?? {}, rulesOf(test));
	} catch (error) {
		return failureResult(error as Failure, rulesOf(test));
	}
}
