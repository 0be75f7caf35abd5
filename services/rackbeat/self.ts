import { z } from '../../vendor/zod';
import type { RackbeatApi } from './api';
import { numberOrText, optionalText } from './lists';

const self = z
	.object({
		user_account: z.object({ id: numberOrText, company_name: optionalText }).passthrough(),
		user: z.object({ name: optionalText, email: optionalText }).passthrough().nullish(),
	})
	.passthrough();

export type Self = z.infer<typeof self>;

/** The account and user that the key belongs to. */
export const getSelf = (api: RackbeatApi): Promise<Self> =>
	api.read({ method: 'GET', path: ['self'] }, self);

const plugin = z
	.object({
		slug: optionalText,
		name: optionalText,
		app_slug: optionalText,
		is_active: z.unknown(),
	})
	.passthrough();

export type Plugin = z.infer<typeof plugin>;

/** The apps installed on the account; the envelope is not documented. */
export async function listPlugins(api: RackbeatApi): Promise<Plugin[]> {
	const envelope = z.union([z.array(plugin), z.record(z.string(), z.unknown())]);
	const answer = await api.read({ method: 'GET', path: ['user-account-plugins'] }, envelope);
	if (Array.isArray(answer)) return answer;
	const list = Object.values(answer).find(Array.isArray);
	return z
		.array(plugin)
		.catch([])
		.parse(list ?? []);
}
