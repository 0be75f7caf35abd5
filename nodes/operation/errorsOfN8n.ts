import type { NodeApiError, NodeOperationError } from 'n8n-workflow';

/**
 * Told by name, not by class: where npm has put a copy of n8n-workflow beside a community package, n8n
 * throws errors of its own copy and ours would be foreign to them.
 */
const isNamed = (error: unknown, name: string): boolean =>
	error instanceof Error && error.name === name;

/** A call that n8n made for a node has failed, or the node says that a service refused it. */
export const isNodeApiError = (error: unknown): error is NodeApiError =>
	isNamed(error, 'NodeApiError');

/** A node could not do what it was asked. */
export const isNodeOperationError = (error: unknown): error is NodeOperationError =>
	isNamed(error, 'NodeOperationError');
