import { danishInstant, danishTimeText } from '../../../bookkeeping/polling/danishTime';
import { windowStart, type PollState } from '../../../bookkeeping/polling/pollState';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import type { Walk } from '../../../services/rackbeat/lists';
import {
	listRecords,
	type RackbeatRecord,
	type RecordKind,
} from '../../../services/rackbeat/records';
import { textIn } from '../records/recordValue';

/** Times of a record: instants, null where Rackbeat does not tell. */
export const createdAt = (record: RackbeatRecord): number | null =>
	danishInstant(textIn(record, 'created_at') || null);
export const updatedAt = (record: RackbeatRecord): number | null =>
	danishInstant(textIn(record, 'updated_at') || null);

export interface ChangedRecords {
	records: RackbeatRecord[];
	/** The list came in one answer. */
	single: boolean;
	disturbed: boolean;
}

/**
 * The records changed since the state's window. Nobody confirms that every list knows the filter by
 * time; one that ignores it answers with all rows, from which the older ones are left out here.
 */
export const changedRecords = (
	api: RackbeatApi,
	kind: RecordKind,
	state: PollState,
): Promise<ChangedRecords> => recordsSince(api, kind, windowStart(state));

/** The same from an instant on; null reads the whole list. */
export async function recordsSince(
	api: RackbeatApi,
	kind: RecordKind,
	from: number | null,
): Promise<ChangedRecords> {
	let walk: Walk = { pages: 1, disturbed: false };
	const records = await listRecords(
		api,
		{ orderBy: 'updated_at', ...kind },
		from === null ? {} : { updated_at_from: danishTimeText(from) },
		{
			onWalked: (told) => (walk = told),
			keep: (record) => from === null || (updatedAt(record) ?? Infinity) >= from,
		},
	);
	return { records, single: walk.pages === 1, disturbed: walk.disturbed };
}

const changeOf = (record: RackbeatRecord): number => updatedAt(record) ?? Number.NEGATIVE_INFINITY;

/** The record that was changed last; undefined when there is none. */
export const newestOf = (records: readonly RackbeatRecord[]): RackbeatRecord | undefined =>
	records.reduce<RackbeatRecord | undefined>(
		(newest, each) => (newest === undefined || changeOf(each) > changeOf(newest) ? each : newest),
		undefined,
	);

/** The list as it stands, for a first cursor and for samples. */
export const allRecords = (api: RackbeatApi, kind: RecordKind): Promise<RackbeatRecord[]> =>
	listRecords(api, kind);
