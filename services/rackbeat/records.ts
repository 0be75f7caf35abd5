import { z } from '../../vendor/zod';
import { OutcomeUnknown, ServiceError } from '../http/serviceError';
import { orNull, type RackbeatApi, type RackbeatCall } from './api';
import { collectPages, numberOrText, type ListCall, type Paging } from './lists';

/** A kind of record that is listed, read, made, changed and deleted by its key. */
export interface RecordKind {
	/** The path of the list, such as `['customer-groups']`. */
	path: readonly string[];
	/** The key of the list's answer, such as `customer_groups`; several where its name is not sure. */
	listKey: string | readonly string[];
	/** The keys under which one record may be answered; a bare record is understood as well. */
	keys: readonly string[];
	orderBy?: string;
	/** Documents carry their lines, so their pages are small. */
	pageSize?: number;
	/** Items: their numbers may hold any sign and are encoded twice (source: page on lot fields). */
	isItem?: true;
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
	{ path, listKey, orderBy, pageSize }: RecordKind,
	query: Query = {},
	paging: Paging & Pick<ListCall<RackbeatRecord>, 'keep'> = {},
): Promise<RackbeatRecord[]> =>
	collectPages(
		api,
		{
			...{ path, key: listKey, query },
			...(orderBy !== undefined && { orderBy }),
			...(pageSize !== undefined && { pageSize }),
			...(paging.keep && { keep: paging.keep }),
		},
		record,
		paging,
	);

/** Without a key the call would go to the list: a read of everything, a write to nobody knows what. */
function givenKey(key: string, path: readonly string[], isItem: boolean): string {
	// Dots alone would climb the path to the list; an item may be called so and is encoded twice.
	const isDots = !isItem && /^\.{1,2}$/.test(key);
	if (key !== '' && !isDots) return key;
	const message = { property: 'number', text: 'No number was given.' };
	const where = { service: 'Rackbeat' as const, method: '', path: `/${path.join('/')}` };
	const facts = { ...where, status: 0, code: null, messages: [message], raw: '' };
	throw new ServiceError({ ...facts, kind: 'validation' });
}

/**
 * An item's number as one part of a path; the client encodes each part once more. Numbers of dots
 * alone would climb the path, so they are encoded by hand.
 */
export const itemKey = (number: string): string =>
	encodeURIComponent(number).replace(/^\.{1,2}$/, (dots) => '%2E'.repeat(dots.length));

/** Where a record is, as parts of a path. @throws ServiceError for an empty key */
export const recordPath = (
	{ path, isItem }: RecordKind,
	key: string,
	...rest: string[]
): readonly string[] => {
	const given = givenKey(key, path, isItem === true);
	return [...path, isItem ? itemKey(given) : given, ...rest];
};

/** One by its key; null when Rackbeat has none. */
export const getRecord = async (
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
	fields?: string,
): Promise<RackbeatRecord | null> =>
	orNull(api.read({ method: 'GET', path: recordPath(kind, key), query: { fields } }, single(kind)));

const hasKey = ({ number, id, slug }: RackbeatRecord): boolean =>
	[number, id, slug].some((key) => key !== null && key !== undefined);

/** Makes one. @throws ServiceError kind validation with the fields that Rackbeat refuses */
export const createRecord = (
	api: RackbeatApi,
	kind: RecordKind,
	body: RecordBody,
	writing: Writing,
): Promise<RackbeatRecord> =>
	api.read(
		{ method: 'POST', path: kind.path, json: body, query: writeQuery(writing) },
		// An answer without any key would leave nobody to tell what was made.
		single(kind).refine((made) => hasKey(made), { message: 'no key', path: ['number'] }),
	);

/** Changes the fields that the body names; Rackbeat's PUT leaves the others as they are. */
export const updateRecord = async (
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
	body: RecordBody,
	writing: Writing,
): Promise<RackbeatRecord> =>
	api.read(
		{ method: 'PUT', path: recordPath(kind, key), json: body, query: writeQuery(writing) },
		single(kind),
	);

/**
 * Deletes one; Rackbeat may answer nothing, and after a lost answer the record is looked for.
 * @throws ServiceError when something uses it, OutcomeUnknown when it stands after a lost answer
 */
export const deleteRecord = async (
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
	writing: Writing,
): Promise<void> => {
	const call = {
		method: 'DELETE' as const,
		path: recordPath(kind, key),
		query: writeQuery(writing),
	};
	await api.read(call, z.unknown()).catch(async (lost: unknown) => {
		if (!(lost instanceof OutcomeUnknown)) throw lost;
		const left = await getRecord(api, kind, key).catch(() => undefined);
		if (left !== null) throw lost;
	});
};

/** What an action such as `book` is sent, and how the record tells that it was carried out. */
export interface Action {
	/** The path below the record, such as `['book']`. */
	path: readonly string[];
	query?: Query;
	json?: RecordBody;
	isDone(found: RackbeatRecord): boolean;
}

/** Whether an answer says yes: Rackbeat writes flags as booleans, numbers or text. */
export const isYes = (value: unknown): boolean =>
	value === true || value === 1 || value === '1' || value === 'true';

/** The record in an answer, if it holds one that has a key. */
export function answeredRecord(kind: RecordKind, answer: unknown): RackbeatRecord | null {
	const found = single(kind).safeParse(answer);
	if (!found.success) return null;
	const { number, id } = found.data;
	return (number ?? id ?? null) === null ? null : found.data;
}

/**
 * Carries out an action on a record and gives the record back. Where the answer was lost the record
 * itself tells whether the action was carried out.
 * @throws OutcomeUnknown when the answer was lost and the record does not show it
 */
export async function actOnRecord(
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
	{ path, query = {}, json, isDone }: Action,
	writing: Writing,
): Promise<RackbeatRecord> {
	const call = {
		method: 'POST' as const,
		path: recordPath(kind, key, ...path),
		query: { ...writeQuery(writing), ...query },
		...(json && { json }),
	};
	const answer = await api.read(call, z.unknown()).catch(async (lost: unknown) => {
		if (!(lost instanceof OutcomeUnknown)) throw lost;
		const found = await getRecord(api, kind, key).catch(() => null);
		if (found === null || !isDone(found)) throw lost;
		return found;
	});
	const known = answeredRecord(kind, answer);
	return known ?? (await api.read({ method: 'GET', path: recordPath(kind, key) }, single(kind)));
}
