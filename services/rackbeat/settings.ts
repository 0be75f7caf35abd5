import { z } from '../../vendor/zod';
import { orNull, type RackbeatApi } from './api';

const setting = z
	.object({ identifier: z.string(), value: z.unknown(), type: z.string().nullish() })
	.passthrough();

/** One setting of the account. Which identifiers there are is documented nowhere. */
export type Setting = z.infer<typeof setting>;

/** A list may stand under its key or bare; one setting may be wrapped as well. */
const within = (key: string) => (body: unknown) => {
	if (typeof body !== 'object' || body === null || !(key in body)) return body;
	return (body as Record<string, unknown>)[key];
};

/** All settings; the list has no pages. */
export const listSettings = (api: RackbeatApi): Promise<Setting[]> =>
	api.read(
		{ method: 'GET', path: ['settings'] },
		z.preprocess(within('settings'), z.array(setting)),
	);

const single = z.preprocess(within('setting'), setting);

/** One by its identifier; null when Rackbeat has none. */
export const getSetting = (api: RackbeatApi, identifier: string): Promise<Setting | null> =>
	orNull(api.read({ method: 'GET', path: ['settings', identifier] }, single));

/** Changes a setting of the account for everybody. */
export const updateSetting = (
	api: RackbeatApi,
	identifier: string,
	value: unknown,
): Promise<Setting> =>
	api.read({ method: 'PUT', path: ['settings', identifier], json: { value } }, single);
