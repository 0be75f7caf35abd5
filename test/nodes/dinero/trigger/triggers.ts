import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { DemoCompanies } from '../../../engine/demoCompanies';
import { pollingNode, type PollingNode } from '../../../engine/pollNode';

/** Far from what any test calls in a minute. */
const NO_LIMIT = 100_000;

/** Dinero triggers of the demo company. */
export const triggers = (demo: () => DemoCompanies) => ({
	trigger: (event: string, more: IDataObject = {}): PollingNode =>
		pollingNode(
			'dineroTrigger',
			{ authentication: 'apiKey', event, ...more },
			{ dineroApi: { ...demo().credentials['dineroApi'], limitPerMinute: NO_LIMIT } },
		),
	/** One field of each item. */
	told: (items: INodeExecutionData[], field = 'guid'): unknown[] =>
		items.map(({ json }) => json[field]),
});
