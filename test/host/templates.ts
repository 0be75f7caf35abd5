import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WorkflowFile, WorkflowNode } from './workflowTypes';

const FOLDER = path.resolve(__dirname, '../../workflows');
const OWN_PACKAGE = 'n8n-nodes-dinero.';

export type CredentialType = 'dineroApi' | 'rackbeatApi';
export type CredentialReferences = Record<CredentialType, { id: string; name: string }>;

/** What each of our nodes is connected with; templates themselves name no credentials. */
const CREDENTIALS_OF: Record<string, CredentialType[]> = {
	dinero: ['dineroApi'],
	dineroTrigger: ['dineroApi'],
	rackbeat: ['rackbeatApi'],
	rackbeatTrigger: ['rackbeatApi'],
	rackbeatDinero: ['dineroApi', 'rackbeatApi'],
};

/** Every other second; n8n refuses intervals under a minute, but not a list of such crons. */
const EVERY_OTHER_SECOND = {
	item: Array.from({ length: 30 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * 2} * * * * *`,
	})),
};

/** Reads one of our template workflows by its file name. */
export async function readTemplate(file: string): Promise<WorkflowFile> {
	return JSON.parse(await readFile(path.join(FOLDER, file), 'utf8')) as WorkflowFile;
}

function mapNodes(file: WorkflowFile, change: (node: WorkflowNode) => WorkflowNode): WorkflowFile {
	return { ...file, nodes: file.nodes.map(change) };
}

/** Whether the demo has credentials for every node of ours in the template. */
export const credentialsKnown = (file: WorkflowFile): boolean =>
	file.nodes.every(
		({ type }) => !type.startsWith(OWN_PACKAGE) || type.slice(OWN_PACKAGE.length) in CREDENTIALS_OF,
	);

/** @throws Error for a node of ours whose credentials are not known here */
export function fillCredentials(
	file: WorkflowFile,
	references: CredentialReferences,
): WorkflowFile {
	return mapNodes(file, (node) => {
		if (!node.type.startsWith(OWN_PACKAGE)) {
			return node;
		}
		const types = CREDENTIALS_OF[node.type.slice(OWN_PACKAGE.length)];
		if (!types) {
			throw new Error(`It is not known which credentials ${node.type} needs.`);
		}
		const credentials = Object.fromEntries(types.map((type) => [type, references[type]]));
		return { ...node, credentials };
	});
}

/** Lets our polling triggers look every other second, so that nobody waits for the demo. */
export function pollFast(file: WorkflowFile): WorkflowFile {
	return mapNodes(file, (node) =>
		node.type.startsWith(OWN_PACKAGE) && node.type.endsWith('Trigger')
			? { ...node, parameters: { ...node.parameters, pollTimes: EVERY_OTHER_SECOND } }
			: node,
	);
}

/** Sets parameters of the nodes that `choose` picks. @throws Error when it picks none */
export function setParameters(
	file: WorkflowFile,
	choose: (node: WorkflowNode) => boolean,
	parameters: Record<string, unknown>,
): WorkflowFile {
	if (!file.nodes.some(choose)) {
		throw new Error(`${file.name} has no node to set parameters of.`);
	}
	return mapNodes(file, (node) =>
		choose(node) ? { ...node, parameters: { ...node.parameters, ...parameters } } : node,
	);
}

/** The name of the first node of a type. @throws Error when there is none */
export function nodeOfType(file: WorkflowFile, type: string): string {
	const found = file.nodes.find((node) => node.type === type);
	if (!found) {
		throw new Error(`${file.name} has no node of type ${type}.`);
	}
	return found.name;
}
