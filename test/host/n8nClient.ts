import { setTimeout as pause } from 'node:timers/promises';
import { N8nRefused, N8nSession } from './n8nSession';
import type { Execution, WorkflowFile } from './workflowTypes';

const FINAL = new Set(['success', 'error', 'crashed', 'canceled']);
/** Triggers that others call; n8n has nothing to activate for them and reports "not_published". */
const CALLED_BY_OTHERS = new Set([
	'n8n-nodes-base.errorTrigger',
	'n8n-nodes-base.executeWorkflowTrigger',
]);

interface PublicationStatus {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: { nodeId: string; status: string; errorMessage?: string | null }[];
}

export interface TableColumn {
	name: string;
	type: 'string' | 'number' | 'boolean' | 'date';
}

/** What a dropdown, a searchable list or a mapping table of a node is asked with. */
export interface ParameterQuestion {
	node: { name: string; version: number };
	/** Credential type -> credential. */
	credentials: Record<string, { id: string; name: string }>;
	methodName: string;
	/** Path of the parameter, such as `parameters.accountNumber`. */
	path: string;
	parameters?: Record<string, unknown>;
}

function questionBody(question: ParameterQuestion): Record<string, unknown> {
	return {
		nodeTypeAndVersion: question.node,
		credentials: question.credentials,
		methodName: question.methodName,
		path: question.path,
		currentNodeParameters: question.parameters ?? {},
	};
}

/** What tests and the demo do with a running n8n; open the session first. */
export class N8nClient extends N8nSession {
	/** @returns the reference to put under `credentials` of a node */
	async createCredential(
		name: string,
		type: string,
		data: Record<string, unknown>,
	): Promise<{ id: string; name: string }> {
		const { id } = await this.api<{ id: string }>('POST', '/credentials', { name, type, data });
		return { id, name };
	}

	/** Runs the test of a credential, as the editor's button does. */
	testCredential(id: string): Promise<{ status: 'OK' | 'Error'; message: string }> {
		return this.api('POST', `/credentials/${id}/test`);
	}

	/** Field names and types of a credential type, as JSON schema. */
	credentialSchema(type: string): Promise<{ properties: Record<string, unknown> }> {
		return this.api('GET', `/credentials/schema/${type}`);
	}

	/** The id of the table with exactly this name. */
	async tableId(name: string): Promise<string | undefined> {
		const { data } = await this.api<{ data: { id: string; name: string }[] }>(
			'GET',
			'/data-tables',
			undefined,
			{ limit: 100 },
		);
		return data.find((table) => table.name === name)?.id;
	}

	/** Creates a table unless it exists; returns its id. */
	async createTable(name: string, columns: TableColumn[]): Promise<string> {
		const existing = await this.tableId(name);
		if (existing) {
			return existing;
		}
		return (await this.api<{ id: string }>('POST', '/data-tables', { name, columns })).id;
	}

	/** All rows of a table. @throws Error when no table has this name */
	async tableRows(name: string): Promise<Record<string, unknown>[]> {
		const id = await this.tableId(name);
		if (!id) {
			throw new Error(`n8n has no data table ${name}`);
		}
		const rows: Record<string, unknown>[] = [];
		let cursor: string | null = null;
		do {
			const page: { data: Record<string, unknown>[]; nextCursor: string | null } = await this.api(
				'GET',
				`/data-tables/${id}/rows`,
				undefined,
				{ limit: 100, ...(cursor ? { cursor } : {}) },
			);
			rows.push(...page.data);
			cursor = page.nextCursor;
		} while (cursor);
		return rows;
	}

	/** Imports a workflow under its own id; one that exists is unpublished and replaced. */
	async importWorkflow(file: WorkflowFile): Promise<void> {
		const { id, name, nodes, connections, settings = {} } = file;
		if (await this.hasWorkflow(id)) {
			await this.unpublish(id);
			await this.api('PUT', `/workflows/${id}`, { name, nodes, connections, settings });
			return;
		}
		await this.editor('POST', '/rest/workflows', { id, name, nodes, connections, settings });
	}

	async hasWorkflow(id: string): Promise<boolean> {
		try {
			await this.api('GET', `/workflows/${id}`);
			return true;
		} catch (error) {
			if (error instanceof N8nRefused && error.status === 404) {
				return false;
			}
			throw error;
		}
	}

	/**
	 * Publishes a workflow and waits until its triggers stand.
	 *
	 * @throws Error naming the trigger that n8n could not activate, and why
	 */
	async publish(id: string): Promise<void> {
		await this.api('POST', `/workflows/${id}/publish`, {});
		const { nodes } = await this.api<WorkflowFile>('GET', `/workflows/${id}`);
		const nothingToActivate = nodes
			.filter(({ type }) => /Trigger$|webhook$/i.test(type))
			.every(({ type }) => CALLED_BY_OTHERS.has(type));
		const deadline = Date.now() + 30_000;
		while (Date.now() < deadline) {
			const { status, triggers } = await this.publication(id);
			if (status === 'published' || (status === 'not_published' && nothingToActivate)) {
				return;
			}
			if (status === 'failed' || status === 'partial') {
				const reasons = triggers
					.filter((trigger) => trigger.status === 'failed')
					.map(({ nodeId, errorMessage }) => {
						const name = nodes.find((node) => node.id === nodeId)?.name ?? nodeId;
						return `${name}: ${errorMessage ?? 'no reason given'}`;
					});
				throw new Error(`Workflow ${id} could not be published. ${reasons.join('; ')}`);
			}
			await pause(100);
		}
		throw new Error(`Workflow ${id} was not published within 30 s.`);
	}

	/** Unpublishes a workflow and waits until its triggers are gone. */
	async unpublish(id: string): Promise<void> {
		await this.api('POST', `/workflows/${id}/unpublish`, {});
		const deadline = Date.now() + 30_000;
		while ((await this.publication(id)).status !== 'not_published') {
			if (Date.now() > deadline) {
				throw new Error(`Workflow ${id} was not unpublished within 30 s.`);
			}
			await pause(100);
		}
	}

	private publication(id: string): Promise<PublicationStatus> {
		return this.editor('GET', `/rest/workflows/${id}/publication-status`);
	}

	/** Deletes a workflow and its executions. */
	async deleteWorkflow(id: string): Promise<void> {
		await this.unpublish(id);
		await this.api('DELETE', `/workflows/${id}`);
	}

	/** Starts a manual run at a trigger; returns the execution's id. */
	async run(workflowId: string, trigger: string): Promise<string> {
		const { executionId } = await this.editor<{ executionId?: string }>(
			'POST',
			`/rest/workflows/${workflowId}/run`,
			{ triggerToStartFrom: { name: trigger } },
		);
		if (!executionId) {
			throw new Error(`The run of workflow ${workflowId} waits for a webhook call.`);
		}
		return executionId;
	}

	/** Starts a manual run and waits until it has ended, whatever its outcome. */
	async runToEnd(workflowId: string, trigger: string, timeoutMs = 60_000): Promise<Execution> {
		return this.untilEnded(await this.run(workflowId, trigger), timeoutMs);
	}

	/** Waits until an execution has ended, whatever its outcome. */
	async untilEnded(executionId: string, timeoutMs = 60_000): Promise<Execution> {
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			const execution = await this.execution(executionId);
			if (FINAL.has(execution.status)) {
				return execution;
			}
			if (Date.now() > deadline) {
				throw new Error(`Execution ${executionId} is still ${execution.status}.`);
			}
			await pause(150);
		}
	}

	/** One execution with the data of all its nodes. */
	execution(id: string): Promise<Execution> {
		return this.api('GET', `/executions/${id}`, undefined, { includeData: true });
	}

	/** Ended executions of a workflow, newest first, without data; those started since a time. */
	async executions(workflowId: string, since = new Date(0)): Promise<Execution[]> {
		const { data } = await this.api<{ data: Execution[] }>('GET', '/executions', undefined, {
			workflowId,
			limit: 250,
		});
		return data.filter(({ startedAt }) => Date.parse(startedAt) >= since.getTime());
	}

	/** Retries a failed execution; returns the id of the new one. */
	async retry(executionId: string): Promise<string> {
		const { id } = await this.api<{ id: string | number }>(
			'POST',
			`/executions/${executionId}/retry`,
			{},
		);
		return String(id);
	}

	/** The choices of a dropdown. */
	dynamicOptions(question: ParameterQuestion): Promise<{ name: string; value: unknown }[]> {
		return this.editor('POST', '/rest/dynamic-node-parameters/options', questionBody(question));
	}

	/** The rows of a searchable list, and where to go on. */
	listSearch(
		question: ParameterQuestion,
		filter?: string,
		paginationToken?: string,
	): Promise<{ results: { name: string; value: unknown }[]; paginationToken?: string }> {
		return this.editor('POST', '/rest/dynamic-node-parameters/resource-locator-results', {
			...questionBody(question),
			filter,
			paginationToken,
		});
	}

	/** The fields of a mapping table. */
	resourceMapping(question: ParameterQuestion): Promise<{ fields: Record<string, unknown>[] }> {
		return this.editor(
			'POST',
			'/rest/dynamic-node-parameters/resource-mapper-fields',
			questionBody(question),
		);
	}
}
