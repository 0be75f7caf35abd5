import { z } from '../../vendor/zod';
import { OutcomeUnknown, ServiceError, ShapeDrift } from '../http/serviceError';
import type { RackbeatApi } from './api';
import { collectPages } from './lists';
import {
	answeredRecord,
	listRecords,
	recordPath,
	writeQuery,
	type RackbeatRecord,
	type RecordKind,
	type Writing,
} from './records';

/** Definitions of custom fields (ekstrafelter); they are addressed by slug, their values by id. */
export const CUSTOM_FIELDS: RecordKind = { path: ['fields'], listKey: 'fields', keys: ['field'] };

/** What a custom field can stand on, as Rackbeat names it. */
export type FieldUse = 'customer' | 'item' | 'purchasing' | 'sales' | 'supplier';

export const listCustomFields = (
	api: RackbeatApi,
	query: Record<string, string> = {},
): Promise<RackbeatRecord[]> => listRecords(api, CUSTOM_FIELDS, query);

/** What a record says in one field: the field is known by its id, its slug, or both. */
export interface FieldValue {
	id: string | null;
	slug: string | null;
	name: string | null;
	type: string | null;
	/** Text, number or flag as Rackbeat writes it. */
	value: unknown;
}

const text = z.union([z.string(), z.number()]).nullish();

/** A row of `field_values` holds its field, one of `metadata` the slug beside the value. */
const valueRow = z
	.object({
		value: z.unknown(),
		slug: text,
		id: text,
		field: z.object({ id: text, slug: text, name: text, type: text }).passthrough().nullish(),
	})
	.passthrough();

type ValueRow = z.infer<typeof valueRow>;

const asText = (value: string | number | null | undefined): string | null =>
	value === null || value === undefined ? null : String(value);

const readRow = ({ value, slug, field }: ValueRow): FieldValue => ({
	id: asText(field?.id),
	slug: asText(field?.slug ?? slug),
	name: asText(field?.name),
	type: asText(field?.type),
	value: value ?? null,
});

const NO_SUCH_PATH = [404, 405];

const lacksPath = (error: unknown): boolean =>
	error instanceof ServiceError && NO_SUCH_PATH.includes(error.status);

/**
 * The values that a record carries itself, where Rackbeat has no path for those of its kind.
 * @throws ShapeDrift when it carries no list of them: that is not the same as an empty one
 */
async function carried(
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
): Promise<FieldValue[] | null> {
	const call = { path: recordPath(kind, key), query: { expand: 'field_values' } };
	const answer = await api.read({ method: 'GET', ...call }, z.unknown());
	const record = answeredRecord(kind, answer);
	if (record === null) return null;
	const lists = [record['field_values'], record['metadata']].map((list) =>
		z.array(valueRow).safeParse(list),
	);
	if (lists.every(({ success }) => !success)) {
		throw new ShapeDrift('Rackbeat', `/${call.path.join('/')}`, 'no field_values, no metadata');
	}
	const rows = lists.flatMap(({ success, data }) => (success ? [data] : []));
	return (rows.find(({ length }) => length > 0) ?? []).map(readRow);
}

/**
 * What a record says in its custom fields. Fields without a value may be left out.
 * @throws ServiceError kind notFound when there is no such record
 */
export async function fieldValues(
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
): Promise<FieldValue[]> {
	const call = {
		path: recordPath(kind, key, 'fields'),
		key: ['field_values', 'fields'],
		isKeyed: false as const,
	};
	return await collectPages(api, call, valueRow).then(
		(rows) => rows.map(readRow),
		async (error: unknown) => {
			if (!lacksPath(error)) throw error;
			const values = await carried(api, kind, key);
			if (values === null) throw error;
			return values;
		},
	);
}

/** A value as it is sent; null takes it away. */
export interface SentValue {
	/** The id of the field, a whole number. */
	id: number;
	value: string | number | boolean | null;
}

/**
 * Writes what a record says in some custom fields; the others stay (source: Rackbeat's SDK, which sends
 * a single one). The path is confirmed for orders alone; where it is not known for a kind of record,
 * the values are sent with the record itself. Read them again to know what was kept: Rackbeat drops in
 * silence what it does not know.
 * @throws ServiceError kind validation when a field does not take its value
 * @returns whether Rackbeat's answer arrived; where it was lost, what stands has to be looked at
 */
export async function writeFieldValues(
	api: RackbeatApi,
	kind: RecordKind,
	key: string,
	values: readonly SentValue[],
	writing: Writing,
): Promise<{ lost: OutcomeUnknown | null }> {
	const put = async (...below: string[]): Promise<void> => {
		const path = recordPath(kind, key, ...below);
		const json = { custom_fields: values };
		await api.read({ method: 'PUT', path, json, query: writeQuery(writing) }, z.unknown());
	};
	const elsewhere = (error: unknown): Promise<void> => {
		if (!lacksPath(error)) throw error;
		return put();
	};
	return await put('fields')
		.catch(elsewhere)
		.then(
			() => ({ lost: null }),
			(error: unknown) => {
				if (error instanceof OutcomeUnknown) return { lost: error };
				throw error;
			},
		);
}
