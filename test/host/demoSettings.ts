import { demoForm } from '../nodes/rackbeatDinero/demoForm';
import { setParameters } from './templates';
import type { WorkflowFile } from './workflowTypes';

/** Fills the settings page of the setup template for the demo companies. */
export function demoSettings(setup: WorkflowFile): WorkflowFile {
	return setParameters(
		setup,
		({ type, parameters }) =>
			type === 'n8n-nodes-dinero.rackbeatDinero' && parameters.operation === 'define',
		demoForm,
	);
}
