import { z } from '../../vendor/zod';
import { orNull, type RackbeatApi } from './api';
import { collectPages, numberOrText, optionalText, type Paging } from './lists';

const row = z.object({ number: numberOrText, name: optionalText }).passthrough();

export type Layout = z.infer<typeof row>;

/** All rows, in Rackbeat's order. */
export const listLayouts = (api: RackbeatApi, paging: Paging = {}): Promise<Layout[]> =>
	collectPages(api, { path: ['layouts'], key: 'layouts' }, row, paging);

/** One by its number; null when Rackbeat has none. */
export async function getLayout(api: RackbeatApi, number: string): Promise<Layout | null> {
	const answer = await orNull(
		api.read({ method: 'GET', path: ['layouts', number] }, z.object({ layout: row }).passthrough()),
	);
	return answer?.layout ?? null;
}
