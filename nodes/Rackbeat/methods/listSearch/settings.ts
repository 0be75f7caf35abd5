import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listSettings } from '../../../../services/rackbeat/settings';
import { listWebhooks } from '../../../../services/rackbeat/webhooks';
import { rackbeatApiFor } from '../../rackbeatRun';
import { fitting } from './shown';

export async function searchSettings(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const settings = await listSettings(await rackbeatApiFor(this, 'form'));
	const rows = settings.map(({ identifier, value }) => ({
		name: `${identifier} (${String(value)})`,
		value: identifier,
	}));
	return { results: fitting(rows, filter) };
}

export async function searchWebhooks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const webhooks = await listWebhooks(await rackbeatApiFor(this, 'form'));
	const rows = webhooks.map(({ id, event, url }) => ({
		name: `${event} - ${url}`,
		value: String(id),
	}));
	return { results: fitting(rows, filter) };
}
