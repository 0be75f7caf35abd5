import { z } from '../../vendor/zod';
import { orNull, type RackbeatApi, type RackbeatCall } from './api';
import { collectPages, numberOrText, type Paging } from './lists';

/** A kind of record that is listed, read, made, changed and deleted by its key. */
export interface RecordKind {
	/** The path of the list, such as `['customer-groups']`. */
	path: readonly string[];
	/** The key of the list's answer, such as `customer_groups`. */
	listKey: string;
	/** The keys under which one record may be answered; a bare record is understood as well. */
	keys: readonly string[];
	orderBy?: string;
}

const record = z
	.object({ number: numberOrText.nullish(), id: numberOrText.nullish() })
	.passthrough();

/** A record as Rackbeat answers it. */
export type RackbeatRecord = z.infer<typeof record>;

export type RecordBody = Record<string, unknown>;

type Query = NonNullable<RackbeatCall['query']>;

/**
 * How a write is made. `quiet` stops the webhooks that it would cause, so that our own writes never
 * come back to us as somebody else's.
 */
export interface Writing {
	quiet: boolean;
}

/** What a write carries in its query. */
export const writeQuery = ({ quiet }: Writing): Query => (quiet ? { suppress_webhooks: true } : {});

const single = ({ keys }: RecordKind) =>
	z.preprocess((body) => {
		if (typeof body !== 'object' || body === null) return body;
		const wrapped = body as Record<string, unknown>;
		const key = keys.find((name) => typeof wrapped[name] === 'object' && wrapped[name] !== null);
		return key === undefined ? body : wrapped[key];
	}, record);

/** The rows of a list, all or up to the limit. */
export const listRecords = (
	api: RackbeatApi,
	{ path, listKey, orderBy }: RecordKind,
	query: Query = {},
	paging: Paging = {},
): Promise<RackbeatRecord[]> =>
	collectPages(
		api,
		{ path, key: listKey, query, ...(orderBy !== undefined && { orderBy }) },
		record,
		paging,
	);

/** One by its key; null when Rackbeat has none. */
export const getRecord = (
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
): Promise<RackbeatRecord | null> =>
	orNull(api.read({ method: 'GET', path: [...kind.path, key] }, single(kind)));

/** Makes one. @throws ServiceError kind validation with the fields that Rackbeat refuses */
export const createRecord = (
	api: RackbeatApi,
	kind: RecordKind,
	body: RecordBody,
	writing: Writing,
): Promise<RackbeatRecord> =>
	api.read(
		{ method: 'POST', path: kind.path, json: body, query: writeQuery(writing) },
		single(kind),
	);

/** Changes the fields that the body names; Rackbeat's PUT leaves the others as they are. */
export const updateRecord = (
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
	body: RecordBody,
	writing: Writing,
): Promise<RackbeatRecord> =>
	api.read(
		{ method: 'PUT', path: [...kind.path, key], json: body, query: writeQuery(writing) },
		single(kind),
	);

/** Deletes one; Rackbeat may answer nothing. @throws ServiceError when something uses it */
export const deleteRecord = async (
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
	writing: Writing,
): Promise<void> => {
	await api.read(
		{ method: 'DELETE', path: [...kind.path, key], query: writeQuery(writing) },
		z.unknown(),
	);
};
