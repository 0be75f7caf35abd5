import type { IDataObject } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { ServiceError } from '../../../services/http/serviceError';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import {
	fieldValues,
	writeFieldValues,
	type FieldUse,
	type FieldValue,
	type SentValue,
} from '../../../services/rackbeat/customFields';
import type { RecordKind, Writing } from '../../../services/rackbeat/records';
import type { OutputItem } from '../../operation/operation';
import { writingOf } from '../fields/writing';
import type { RackbeatRun } from '../rackbeatRun';
import { chosenKey, orNotThere } from '../records/recordWork';
import { definitions, knownDefinitions, named, type Definition } from './definitions';
import { sentValue, shownValue, stands, type OptionForm } from './fieldWords';

/** A kind of record with custom fields. */
export interface FieldOwner {
	kind: RecordKind;
	/** Name of the locator that chooses one. */
	chosenBy: string;
	da: string;
	en: string;
}

const isOf = ({ id, slug }: Definition, value: FieldValue): boolean =>
	value.id === null ? value.slug === slug : value.id === id;

function row(number: string, value: FieldValue, all: readonly Definition[]): IDataObject {
	const known = all.find((field) => isOf(field, value));
	const type = known?.type ?? value.type ?? '';
	return {
		number,
		id: value.id ?? known?.id ?? '',
		slug: value.slug ?? known?.slug ?? '',
		name: value.name ?? known?.name ?? '',
		type,
		...shownValue({ type, options: known?.options ?? [] }, value.value),
	};
}

/** What the chosen record says in its custom fields, an item for each. */
export async function getFieldValues(
	run: RackbeatRun,
	itemIndex: number,
	owner: FieldOwner,
): Promise<OutputItem[]> {
	const number = chosenKey(run, itemIndex, owner);
	const asked = fieldValues(await run.api(itemIndex), owner.kind, number);
	const values = await orNotThere(asked, owner, number);
	const all = values.length > 0 ? await knownDefinitions(run, itemIndex) : [];
	return values.map((value) => ({ json: row(number, value, all) }));
}

/** A field and what the form says of it. */
interface Wish {
	field: Definition;
	given: unknown;
}

const keyOf = (chosen: unknown): string => {
	const value =
		typeof chosen === 'object' && chosen !== null && 'value' in chosen ? chosen.value : chosen;
	return String(value ?? '').trim();
};

/** @throws Blocked (`SETTINGS_INVALID`, `CUSTOM_FIELD_UNKNOWN`) before anything is sent */
async function wishesOf(
	run: RackbeatRun,
	itemIndex: number,
	{ da, en }: FieldOwner,
	use: FieldUse,
): Promise<Wish[]> {
	const form = run.functions.getNodeParameter('customFields', itemIndex, {}) as IDataObject;
	const { field: rows = [] } = form as { field?: IDataObject[] };
	if (rows.length === 0) {
		const detail = 'no custom field is named; add what is to be written';
		throw new Blocked([problem('SETTINGS_INVALID', { field: 'customFields', detail })]);
	}
	const all = await definitions(run, itemIndex);
	const wishes = rows.map(({ customField, value }): Wish => {
		const field = named(all, keyOf(customField), use);
		if (field) return { field, given: value };
		const details = { field: keyOf(customField), what: da, whatEn: en };
		throw new Blocked([problem('CUSTOM_FIELD_UNKNOWN', details, 'customFields')]);
	});
	// Of a field that is named twice the last value counts.
	return [...new Map(wishes.map((wish) => [wish.field.id, wish])).values()];
}

const FORMS: readonly OptionForm[] = ['value', 'id', 'label'];

const isRefusal = (error: unknown): boolean =>
	error instanceof ServiceError && error.kind === 'validation';

interface Target {
	api: RackbeatApi;
	owner: FieldOwner;
	number: string;
	writing: Writing;
}

/** Writes the values; a refused dropdown has changed nothing and is written in its other forms. */
async function write(target: Target, wishes: readonly Wish[]) {
	const { api, owner, number, writing } = target;
	const bodyIn = (form: OptionForm): SentValue[] =>
		wishes.map(({ field, given }) => ({
			id: Number(field.id),
			value: sentValue(field, given, form),
		}));
	const forms = wishes.some(({ field }) => field.type === 'dropdown') ? FORMS : FORMS.slice(0, 1);
	let first: unknown;
	for (const form of forms) {
		const asked = writeFieldValues(api, owner.kind, number, bodyIn(form), writing);
		const outcome = await orNotThere(asked, owner, number).catch((error: unknown) => {
			if (!isRefusal(error)) throw error;
			first ??= error;
			return null;
		});
		if (outcome) return outcome;
	}
	throw first;
}

/** @throws the lost answer, or Blocked (`CUSTOM_FIELD_NOT_KEPT`), where a value does not stand */
function checkKept(
	{ owner, number }: Target,
	wishes: readonly Wish[],
	values: readonly FieldValue[],
	lost: Error | null,
): void {
	const problems = wishes.flatMap(({ field, given }) => {
		const found = values.find((value) => isOf(field, value))?.value;
		if (stands(field, sentValue(field, given, 'value'), found)) return [];
		const shown = String(shownValue(field, found).value ?? '');
		const details = {
			...{ field: `${field.name} (${field.slug})`, value: String(given), found: shown },
			...{ what: `${owner.da} ${number}`, whatEn: `${owner.en} ${number}` },
		};
		return [problem('CUSTOM_FIELD_NOT_KEPT', details, 'customFields')];
	});
	if (problems.length > 0) throw lost ?? new Blocked(problems);
}

/**
 * Writes custom fields of the chosen record and reads them again, since Rackbeat drops in silence what
 * it does not know.
 * @throws Blocked, OutcomeUnknown when the answer was lost and the values do not stand
 */
export async function setFieldValues(
	run: RackbeatRun,
	itemIndex: number,
	owner: FieldOwner,
	use: FieldUse,
): Promise<OutputItem[]> {
	const wishes = await wishesOf(run, itemIndex, owner, use);
	const number = chosenKey(run, itemIndex, owner);
	const writing = writingOf(run.functions, itemIndex);
	const target = { api: await run.api(itemIndex), owner, number, writing };
	const { lost } = await write(target, wishes);
	const values = await fieldValues(target.api, owner.kind, number).catch((error: unknown) => {
		throw lost ?? error;
	});
	checkKept(target, wishes, values, lost);
	const all = await definitions(run, itemIndex);
	return wishes.map(({ field }) => {
		const { id, slug, name, type } = field;
		const value = values.find((each) => isOf(field, each)) ?? { id, slug, name, type, value: null };
		return { json: row(number, value, all) };
	});
}
