import type { IDataObject } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
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

const isSimple = ({ functions }: RackbeatRun, itemIndex: number): boolean =>
	functions.getNodeParameter('simplify', itemIndex, true) !== false;

/** The record as the user wants to see it. */
export const shownAs = (
	run: RackbeatRun,
	itemIndex: number,
	{ row }: ShownRecord,
	record: RackbeatRecord,
): OutputItem => ({ json: isSimple(run, itemIndex) ? row(record) : rawJson(record) });

/** @throws Blocked (`NOT_IN_RACKBEAT`) when there is none */
export async function getChosen(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownRecord,
): Promise<OutputItem> {
	const key = chosenNumber(run, itemIndex, shown.chosenBy);
	const record = await getRecord(await run.api(itemIndex), shown.kind, key);
	if (!record) {
		const words = { what: `${shown.da} ${key}`, whatEn: `${shown.en} ${key}` };
		throw new Blocked([problem('NOT_IN_RACKBEAT', words, shown.chosenBy)]);
	}
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
): Promise<OutputItem> {
	const key = chosenNumber(run, itemIndex, shown.chosenBy);
	const body = collected(run, itemIndex, 'updateFields', fields);
	if (Object.keys(body).length === 0) {
		const detail = 'no field is named; add what is to change';
		throw new Blocked([
			problem('SETTINGS_INVALID', { field: 'updateFields', detail }, 'updateFields'),
		]);
	}
	const writing = writingOf(run.functions, itemIndex);
	const changed = await updateRecord(await run.api(itemIndex), shown.kind, key, body, writing);
	return { json: shown.row(changed) };
}

export async function deleteChosen(
	run: RackbeatRun,
	itemIndex: number,
	{ kind, chosenBy }: ShownRecord,
): Promise<OutputItem> {
	const key = chosenNumber(run, itemIndex, chosenBy);
	await deleteRecord(await run.api(itemIndex), kind, key, writingOf(run.functions, itemIndex));
	return { json: { number: key, deleted: true } };
}
