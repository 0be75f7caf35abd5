import { isServerTrouble } from '../http/retry';
import { ServiceError } from '../http/serviceError';
import type { RogerApi } from './api';
import { addExpenseLabel, getExpense, setExpenseCategory, type RogerExpense } from './expenses';

/** What to set on a document; what is undefined stays. The lists replace those that stand. */
export interface Coding {
	categoryId?: string;
	labels?: readonly string[];
	departments?: readonly string[];
}

/** How the coding was written: all at once, or field by field. */
export type CodedBy = 'patch' | 'fields' | 'nothing';

interface PatchStep {
	op: 'add' | 'replace';
	path: string;
	value: string | readonly string[];
}

const idsOf = (rows: ReadonlyArray<{ id?: string | null }> | null | undefined): string[] =>
	(rows ?? []).flatMap(({ id }) => (id ? [id] : []));

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
	left.length === right.length && left.every((id) => right.includes(id));

/** Refused as a patch that is not known here; 500 also where `add` and `replace` were mixed up. */
const NO_PATCH = [404, 405, 415];

/**
 * The steps that are still to be made: `add` where the field is empty, `replace` where it holds a value;
 * the wrong one is answered with 500 (measured by a public client, June 2026).
 */
export function patchSteps(standing: RogerExpense, coding: Coding): PatchStep[] {
	const { categoryId, labels, departments } = coding;
	const steps: PatchStep[] = [];
	const now = standing.category?.id ?? '';
	if (categoryId !== undefined && categoryId !== now) {
		steps.push({ op: now === '' ? 'add' : 'replace', path: '/categoryId', value: categoryId });
	}
	for (const [path, wanted, held] of [
		['/labels', labels, idsOf(standing.labels)],
		['/departments', departments, idsOf(standing.departments)],
	] as const) {
		if (wanted === undefined || isSame(wanted, held)) continue;
		steps.push({ op: held.length === 0 ? 'add' : 'replace', path, value: wanted });
	}
	return steps;
}

const patch = (api: RogerApi, expenseId: string, steps: readonly PatchStep[]): Promise<void> =>
	api.send({
		method: 'PATCH',
		path: ['v2', 'expenses', expenseId],
		json: steps,
		jsonType: 'application/json-patch+json',
	});

/** The same by the calls for single fields, which take labels one by one and take none away. */
async function setFields(
	api: RogerApi,
	standing: RogerExpense,
	coding: Coding,
	refusal: unknown,
): Promise<void> {
	const held = idsOf(standing.labels);
	const { categoryId, labels = held, departments } = coding;
	const isTakenAway = held.some((id) => !labels.includes(id));
	// A single call cannot take a label away or set a department, so nothing is done by half.
	const otherDepartments = departments && !isSame(departments, idsOf(standing.departments));
	if (isTakenAway || otherDepartments) throw refusal;
	if (categoryId !== undefined && categoryId !== standing.category?.id) {
		await setExpenseCategory(api, standing.id, categoryId);
	}
	for (const label of labels.filter((id) => !held.includes(id))) {
		await addExpenseLabel(api, standing.id, label);
	}
}

/** The way out where the patch was refused as such; another refusal is passed on. */
async function withoutPatch(
	api: RogerApi,
	expenseId: string,
	coding: Coding,
	refusal: unknown,
): Promise<CodedBy> {
	const status = refusal instanceof ServiceError ? refusal.status : 0;
	if (!NO_PATCH.includes(status) && !isServerTrouble(status)) throw refusal;
	// A patch that failed late may stand by now.
	const after = await getExpense(api, expenseId);
	if (patchSteps(after, coding).length === 0) return 'patch';
	await setFields(api, after, coding, refusal);
	return 'fields';
}

/**
 * Sets several coding fields of a document at once by the undocumented JSON Patch: reads what stands,
 * patches, and where the patch is not known here (404, 405, 415, 500) falls back to the calls for single
 * fields. All of them set values, so that repeating them does no harm.
 * @throws ServiceError of the patch where single calls cannot do the same
 */
export async function codeExpense(
	api: RogerApi,
	expenseId: string,
	coding: Coding,
): Promise<CodedBy> {
	const standing = await getExpense(api, expenseId);
	const steps = patchSteps(standing, coding);
	if (steps.length === 0) return 'nothing';
	return await patch(api, expenseId, steps).then(
		() => 'patch' as const,
		(refusal: unknown) => withoutPatch(api, expenseId, coding, refusal),
	);
}
