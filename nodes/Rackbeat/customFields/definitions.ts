import { listCustomFields, type FieldUse } from '../../../services/rackbeat/customFields';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import { ServiceError } from '../../../services/http/serviceError';
import type { RackbeatRun } from '../rackbeatRun';
import { fieldOptions, type FieldOption } from '../records/customField';
import { textIn } from '../records/recordValue';

/** A custom field as values need it. */
export interface Definition {
	id: string;
	slug: string;
	name: string;
	type: string;
	use: string;
	options: FieldOption[];
}

export const definitionOf = (record: RackbeatRecord): Definition => ({
	id: textIn(record, 'id'),
	slug: textIn(record, 'slug'),
	name: textIn(record, 'name'),
	type: textIn(record, 'type'),
	use: textIn(record, 'available_for'),
	options: fieldOptions(record),
});

const cacheKey = (credentialKey: string): string => `rackbeat:${credentialKey}:customFields`;

/** All custom fields of the account, asked for once for each execution. */
export async function definitions(run: RackbeatRun, itemIndex: number): Promise<Definition[]> {
	const api = await run.api(itemIndex);
	return await run.cache.once(cacheKey(api.credentialKey), async () =>
		(await listCustomFields(api)).map(definitionOf),
	);
}

/** After a field was made, changed or deleted the next item reads them anew. */
export async function forgetDefinitions(run: RackbeatRun, itemIndex: number): Promise<void> {
	run.cache.forget(cacheKey((await run.api(itemIndex)).credentialKey));
}

/**
 * The same where values are only read: a key that may see the record but not the definitions still
 * gets the values, as Rackbeat writes them.
 */
export const knownDefinitions = async (
	run: RackbeatRun,
	itemIndex: number,
): Promise<Definition[]> =>
	await definitions(run, itemIndex).catch((error: unknown) => {
		if (error instanceof ServiceError && error.kind === 'forbidden') return [];
		throw error;
	});

/** The field that a slug or id names, among those that fit the kind of record. */
export const named = (
	all: readonly Definition[],
	key: string,
	use: FieldUse,
): Definition | undefined => {
	const fitting = all.filter((each) => each.use === '' || each.use === use);
	return (
		fitting.find(({ slug }) => slug.toLowerCase() === key.toLowerCase()) ??
		fitting.find(({ id }) => id === key)
	);
};
