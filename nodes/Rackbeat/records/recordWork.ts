import type { IDataObject } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { ServiceError } from '../../../services/http/serviceError';
import {
	createRecord,
	deleteRecord,
	getRecord,
	listRecords,
	updateRecord,
	type RackbeatRecord,
	type RecordKind,
} from '../../../services/rackbeat/records';
import { wantedRows } from '../../operation/fields';
import type { OutputItem } from '../../operation/operation';
import { sentBody, type SentField } from '../fields/sentFields';
import { writingOf } from '../fields/writing';
import { cleanNumber } from '../locators';
import { rawJson } from '../rawJson';
import type { RackbeatRun } from '../rackbeatRun';

/** A kind of record as the node shows it. */
export interface ShownRecord {
	kind: RecordKind;
	/** Name of the locator that chooses one. */
	chosenBy: string;
	da: string;
	en: string;
	/** The record in a few flat fields. */
	row(record: RackbeatRecord): IDataObject;
}

export const chosenNumber = ({ functions }: RackbeatRun, itemIndex: number, name: string): string =>
	cleanNumber(functions.getNodeParameter(name, itemIndex, '', { extractValue: true }));

/** The number of an item as it stands: any sign in it counts. */
export const chosenItem = ({ functions }: RackbeatRun, itemIndex: number, name: string): string =>
	String(functions.getNodeParameter(name, itemIndex, '', { extractValue: true }) ?? '').trim();

/** The key of the record that the form chooses. */
export const chosenKey = (
	run: RackbeatRun,
	itemIndex: number,
	{ kind, chosenBy }: Pick<ShownRecord, 'kind' | 'chosenBy'>,
): string => (kind.isItem ? chosenItem : chosenNumber)(run, itemIndex, chosenBy);

const isSimple = ({ functions }: RackbeatRun, itemIndex: number): boolean =>
	functions.getNodeParameter('simplify', itemIndex, true) !== false;

/** The record as the user wants to see it. */
export const shownAs = (
	run: RackbeatRun,
	itemIndex: number,
	{ row }: ShownRecord,
	record: RackbeatRecord,
): OutputItem => ({ json: isSimple(run, itemIndex) ? row(record) : rawJson(record) });

type Named = Pick<ShownRecord, 'da' | 'en' | 'chosenBy'>;

/** Says that Rackbeat has no such record. */
export const notThere = ({ da, en, chosenBy }: Named, key: string): Blocked =>
	new Blocked([
		problem('NOT_IN_RACKBEAT', { what: `${da} ${key}`, whatEn: `${en} ${key}` }, chosenBy),
	]);

/** The answer of a call on one record. @throws Blocked (`NOT_IN_RACKBEAT`) when there is none */
export const orNotThere = async <Answer>(
	asked: Promise<Answer>,
	named: Named,
	key: string,
): Promise<Answer> =>
	await asked.catch((error: unknown) => {
		const isMissing = error instanceof ServiceError && error.kind === 'notFound';
		throw isMissing ? notThere(named, key) : error;
	});

/** @throws Blocked (`NOT_IN_RACKBEAT`) when there is none */
export async function getChosen(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownRecord,
): Promise<OutputItem> {
	const key = chosenKey(run, itemIndex, shown);
	const record = await getRecord(await run.api(itemIndex), shown.kind, key);
	if (!record) throw notThere(shown, key);
	return shownAs(run, itemIndex, shown, record);
}

/** A list, with what the query asks Rackbeat to leave out. */
export async function getManyShown(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownRecord,
	query: Record<string, string | number | boolean> = {},
): Promise<OutputItem[]> {
	const limit = wantedRows(run.functions, itemIndex);
	const rows = await listRecords(await run.api(itemIndex), shown.kind, query, { limit });
	return rows.map((record) => shownAs(run, itemIndex, shown, record));
}

/** Makes one from the body's fields. */
export async function createShown(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownRecord,
	body: IDataObject,
): Promise<OutputItem> {
	const writing = writingOf(run.functions, itemIndex);
	const made = await createRecord(await run.api(itemIndex), shown.kind, body, writing);
	return { json: shown.row(made) };
}

/** The fields that were filled in a collection, as Rackbeat is sent them. */
export const collected = (
	{ functions }: RackbeatRun,
	itemIndex: number,
	collection: string,
	fields: readonly SentField[],
): IDataObject =>
	sentBody(functions.getNodeParameter(collection, itemIndex, {}) as IDataObject, fields);

/** Changes only what the user named. @throws Blocked when nothing was named */
export async function updateChosen(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownRecord,
	fields: readonly SentField[],
	sentAs: (body: IDataObject) => IDataObject | Promise<IDataObject> = (body) => body,
): Promise<OutputItem> {
	const key = chosenKey(run, itemIndex, shown);
	const body = await sentAs(collected(run, itemIndex, 'updateFields', fields));
	if (Object.keys(body).length === 0) {
		const detail = 'no field is named; add what is to change';
		throw new Blocked([
			problem('SETTINGS_INVALID', { field: 'updateFields', detail }, 'updateFields'),
		]);
	}
	const writing = writingOf(run.functions, itemIndex);
	const api = await run.api(itemIndex);
	const changed = await orNotThere(updateRecord(api, shown.kind, key, body, writing), shown, key);
	return { json: shown.row(changed) };
}

export async function deleteChosen(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownRecord,
): Promise<OutputItem> {
	const key = chosenKey(run, itemIndex, shown);
	const api = await run.api(itemIndex);
	const writing = writingOf(run.functions, itemIndex);
	await orNotThere(deleteRecord(api, shown.kind, key, writing), shown, key);
	return { json: { number: key, deleted: true } };
}
