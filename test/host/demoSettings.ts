import { setParameters } from './templates';
import type { WorkflowFile } from './workflowTypes';

/** What the user of the demo would choose on the settings page; everything else keeps its default. */
const CHOICES: Record<string, unknown> = {};

/** Fills the settings page of the setup template for the demo companies. */
export function demoSettings(setup: WorkflowFile): WorkflowFile {
	return setParameters(
		setup,
		({ type, parameters }) =>
			type === 'n8n-nodes-dinero.rackbeatDinero' && parameters.operation === 'define',
		CHOICES,
	);
}
