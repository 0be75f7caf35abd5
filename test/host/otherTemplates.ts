import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { TEMPLATES, type DemoWorld } from './demoRun';
import {
	credentialsKnown,
	fillCredentials,
	readTemplate,
	type CredentialReferences,
} from './templates';
import type { WorkflowFile } from './workflowTypes';

const FOLDER = path.resolve(__dirname, '../../workflows');

/** Started by hand alone: there is nothing to publish. */
const BY_HAND = ['n8n-nodes-base.manualTrigger'];

/** Whether something starts the workflow by itself: a form, a schedule, a poll. */
export const startsByItself = ({ nodes }: WorkflowFile): boolean =>
	nodes.some(({ type }) => /Trigger$/.test(type) && !BY_HAND.includes(type));

/** The files of all templates that the demo run has not imported itself. */
export async function otherTemplates(): Promise<string[]> {
	const own: readonly string[] = Object.values(TEMPLATES);
	const files = await readdir(FOLDER);
	return files.filter((file) => file.endsWith('.json') && !own.includes(file)).sort();
}

/** Ids of the workflows that a workflow calls. */
const calledBy = ({ nodes }: WorkflowFile): string[] =>
	nodes
		.filter(({ type }) => type === 'n8n-nodes-base.executeWorkflow')
		.map(({ parameters }) => String((parameters['workflowId'] as { value?: unknown }).value));

/**
 * The workflows in an order in which each comes after those of them that it calls: n8n publishes none
 * that calls one that is not published.
 *
 * @throws Error where some call each other in a circle
 */
export function calledFirst(files: readonly WorkflowFile[]): WorkflowFile[] {
	const waiting = [...files];
	const ordered: WorkflowFile[] = [];
	while (waiting.length > 0) {
		const next = waiting.findIndex((file) =>
			calledBy(file).every((id) => !waiting.some((other) => other.id === id && other !== file)),
		);
		if (next === -1)
			throw new Error(`${waiting.map(({ name }) => name).join(', ')} call each other`);
		ordered.push(...waiting.splice(next, 1));
	}
	return ordered;
}

/**
 * Imports the other templates with the demo credentials and publishes those that start by themselves,
 * so that their forms open. One whose credentials the demo does not have is imported as it is.
 */
export async function importOthers(
	{ client, progress }: DemoWorld,
	references: CredentialReferences,
): Promise<void> {
	const templates = await Promise.all((await otherTemplates()).map(readTemplate));
	for (const template of calledFirst(templates)) {
		progress.step(`Importing ${template.name}`);
		const isKnown = credentialsKnown(template);
		const file = isKnown ? fillCredentials(template, references) : template;
		await client.importWorkflow(file);
		if (isKnown && startsByItself(file)) await client.publish(file.id);
	}
}
