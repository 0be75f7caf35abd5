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

/**
 * Imports the other templates with the demo credentials and publishes those that start by themselves,
 * so that their forms open. One whose credentials the demo does not have is imported as it is.
 */
export async function importOthers(
	{ client, progress }: DemoWorld,
	references: CredentialReferences,
): Promise<void> {
	for (const name of await otherTemplates()) {
		progress.step(`Importing ${name}`);
		const template = await readTemplate(name);
		const isKnown = credentialsKnown(template);
		const file = isKnown ? fillCredentials(template, references) : template;
		await client.importWorkflow(file);
		if (isKnown && startsByItself(file)) await client.publish(file.id);
	}
}
