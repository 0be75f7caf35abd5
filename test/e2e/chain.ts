import type { WorkflowFile, WorkflowNode } from '../host/workflowTypes';

export type ChainedNode = Partial<WorkflowNode> & Pick<WorkflowNode, 'name' | 'type'>;

/** A workflow whose nodes follow each other, each by its first output. */
export function chain(id: string, nodes: readonly ChainedNode[]): WorkflowFile {
	const connections = Object.fromEntries(
		nodes
			.slice(0, -1)
			.map(({ name }, place) => [
				name,
				{ main: [[{ node: nodes[place + 1]?.name ?? '', type: 'main', index: 0 }]] },
			]),
	);
	const placed = nodes.map((node, place) => ({
		id: `node-${place}`,
		typeVersion: 1,
		position: [200 * place, 0],
		parameters: {},
		...node,
	}));
	return { id, name: id, nodes: placed, connections, settings: {} };
}

/** Does nothing: shows in an execution what the node before it handed on. */
export const AFTER: ChainedNode = { name: 'After', type: 'n8n-nodes-base.noOp' };

/** An id of the length that n8n gives. */
export const workflowId = (word: string, number = 0): string =>
	`${word}${String(number).padStart(16 - word.length, '0')}`;
