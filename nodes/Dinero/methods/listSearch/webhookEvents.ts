import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listWebhookEvents } from '../../../../services/dinero/webhooks';
import { toNodeError } from '../../../operation/nodeError';
import { dineroApiFor } from '../../dineroRun';
import { withWebhookAccess } from '../../webhookAccess';
import { fitting } from './shown';

/** The events that Dinero can tell of; their ids are only known from this list. */
export async function searchWebhookEvents(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	try {
		const api = await dineroApiFor(this, 'form');
		const events = await withWebhookAccess(() => listWebhookEvents(api));
		const results = events.map(({ EventId, Description }) => ({
			name: Description ? `${Description} (${EventId})` : EventId,
			value: EventId,
		}));
		return { results: fitting(results, filter) };
	} catch (error) {
		throw toNodeError(this.getNode(), error);
	}
}
