import { z } from '../../vendor/zod';
import { orNull, type RackbeatApi } from './api';
import { collectPages, numberOrText, optionalText, type Paging } from './lists';
import type { RecordKind } from './records';

const row = z.object({ number: numberOrText, name: optionalText }).passthrough();

export type Unit = z.infer<typeof row>;

export const UNITS: RecordKind = { path: ['units'], listKey: 'units', keys: ['unit'] };

/** All rows, in Rackbeat's order. */
export const listUnits = (api: RackbeatApi, paging: Paging = {}): Promise<Unit[]> =>
	collectPages(api, { path: ['units'], key: 'units' }, row, paging);

/** One by its number; null when Rackbeat has none. */
export async function getUnit(api: RackbeatApi, number: string): Promise<Unit | null> {
	const answer = await orNull(
		api.read({ method: 'GET', path: ['units', number] }, z.object({ unit: row }).passthrough()),
	);
	return answer?.unit ?? null;
}
