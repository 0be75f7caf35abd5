import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Writing } from '../../../services/rackbeat/records';

/** On by default: what our own workflows write must not start them again. */
export const suppressWebhooksField: INodeProperties = {
	displayName: 'Suppress Webhooks',
	name: 'suppressWebhooks',
	type: 'boolean',
	default: true,
	description:
		'Whether this change causes no webhooks in Rackbeat, so that it does not start your own workflows again',
};

export const writingOf = (functions: IExecuteFunctions, itemIndex: number): Writing => ({
	quiet: functions.getNodeParameter('suppressWebhooks', itemIndex, true) !== false,
});
