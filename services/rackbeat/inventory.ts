import { z } from '../../vendor/zod';
import { OutcomeUnknown, ServiceError } from '../http/serviceError';
import type { RackbeatApi } from './api';
import { collectPages, numberOrText } from './lists';
import {
	answeredRecord,
	createRecord,
	isYes,
	listRecords,
	writeQuery,
	type RackbeatRecord,
	type RecordBody,
	type RecordKind,
	type Writing,
} from './records';

const ENVELOPES = ['inventory_regulation', 'inventory_adjustment', 'inventory_movement'];

/** Changes of stock or cost by hand; drafts until they are booked. */
export const ADJUSTMENTS: RecordKind = {
	path: ['inventory-adjustments'],
	listKey: ['inventory_regulations', 'inventory_adjustments'],
	keys: ENVELOPES,
};

/** What was counted; drafts until they are booked. */
export const STOCK_COUNTS: RecordKind = {
	path: ['inventory', 'checking-drafts'],
	listKey: ['checking_drafts', 'inventory_checkings', 'checkings', 'inventory_regulations'],
	keys: [...ENVELOPES, 'checking_draft', 'inventory_checking', 'checking'],
};

const MOVEMENT_KEYS = [...ENVELOPES, 'internal_movement', 'movement'];

/** Internal movements under their newer path. */
const NEWER: RecordKind = {
	path: ['inventory', 'internal-movements'],
	listKey: ['internal_movements', 'inventory_movements', 'inventory_regulations'],
	keys: MOVEMENT_KEYS,
};

/** The same under their older path, where the list has the name of regulations. */
const OLDER: RecordKind = {
	path: ['inventory-movements'],
	listKey: ['inventory_regulations', 'inventory_movements'],
	keys: MOVEMENT_KEYS,
};

const isUnknownPath = (error: unknown): boolean =>
	error instanceof ServiceError && (error.status === 404 || error.status === 405);

/**
 * Asks under the newer path, and under the older one where that is not known. A path that is not known
 * has done nothing, so a write may be sent to the other.
 */
const eitherPath = <Answer>(ask: (kind: RecordKind) => Promise<Answer>): Promise<Answer> =>
	ask(NEWER).catch((error: unknown) => {
		if (!isUnknownPath(error)) throw error;
		return ask(OLDER);
	});

/**
 * The path that is alive. An id is only ever booked under the path whose list showed it, since nobody
 * tells whether the two number the same movements.
 */
const livingPath = async (api: RackbeatApi): Promise<RecordKind> =>
	await listRecords(api, NEWER, {}, { limit: 1 }).then(
		() => NEWER,
		(error: unknown) => {
			if (!isUnknownPath(error)) throw error;
			return OLDER;
		},
	);

/** Internal movements, booked or not. */
export const listMovements = (
	api: RackbeatApi,
	paging: Parameters<typeof listRecords>[3] = {},
): Promise<RackbeatRecord[]> => eitherPath((kind) => listRecords(api, kind, {}, paging));

/** Makes a draft of an internal movement. */
export const createMovement = (
	api: RackbeatApi,
	body: RecordBody,
	writing: Writing,
): Promise<RackbeatRecord> => eitherPath((kind) => createRecord(api, kind, body, writing));

/** Whether a regulation is booked: by its flag, else by its time. */
export const isBookedRegulation = (row: RackbeatRecord): boolean =>
	(row['is_booked'] ?? null) === null ? Boolean(row['booked_at']) : isYes(row['is_booked']);

/**
 * Books an adjustment, a movement or a count; null where the answer holds nothing. There is no call for
 * a single one, so that after a lost answer it is looked for in the list.
 * @throws OutcomeUnknown when the answer was lost and the list does not show it as booked
 */
export async function bookRegulation(
	api: RackbeatApi,
	kind: RecordKind,
	id: string,
	writing: Writing,
): Promise<RackbeatRecord | null> {
	const path = [...kind.path, id, 'book'];
	const call = { method: 'POST' as const, path, query: writeQuery(writing) };
	const answer = await api.read(call, z.unknown()).catch(async (lost: unknown) => {
		if (!(lost instanceof OutcomeUnknown)) throw lost;
		const keep = (row: RackbeatRecord): boolean => String(row.id) === id;
		const [row] = await listRecords(api, kind, {}, { limit: 1, keep }).catch(() => []);
		if (!row || !isBookedRegulation(row)) throw lost;
		return row;
	});
	return answeredRecord(kind, answer);
}

/** Books an internal movement under the path that is alive. */
export const bookMovement = async (
	api: RackbeatApi,
	id: string,
	writing: Writing,
): Promise<RackbeatRecord | null> => await bookRegulation(api, await livingPath(api), id, writing);

/** Makes the receipt of a movement that was booked; its answer is not documented. */
export const receiveMovement = (api: RackbeatApi, id: string, writing: Writing): Promise<unknown> =>
	api.read(
		{
			method: 'POST',
			path: [...NEWER.path, id, 'create-receipt'],
			query: writeQuery(writing),
		},
		z.unknown(),
	);

const anyLine = z.object({ id: numberOrText.nullish() }).passthrough();

/** Lines of a movement that take more than stands at the place they leave. */
export const linesMissingStock = (api: RackbeatApi, id: string): Promise<RackbeatRecord[]> =>
	collectPages(
		api,
		{
			path: [...NEWER.path, id, 'lines-missing-stock'],
			key: ['lines', 'lines_missing_stock', 'internal_movement_lines', 'order_lines'],
			isKeyed: false,
		},
		anyLine,
	);

/** Books all counts that wait, or deletes them. */
export const allCounts = async (
	api: RackbeatApi,
	what: 'book' | 'delete',
	writing: Writing,
): Promise<void> => {
	const method = what === 'book' ? ('POST' as const) : ('DELETE' as const);
	const path = [...STOCK_COUNTS.path, `${what}-all`];
	await api.read({ method, path, query: writeQuery(writing) }, z.unknown());
};
