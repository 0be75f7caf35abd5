import {
	differentFields,
	isThatRecord,
	stillEmpty,
} from '../../../bookkeeping/initialSync/compareRecord';
import type { RecordPlan, SyncType } from '../../../bookkeeping/initialSync/syncRecord';
import { Blocked, problem, type Problem } from '../../../bookkeeping/reasons/problem';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import {
	createRecord,
	getRecord,
	listRecords,
	updateRecord,
	type RackbeatRecord,
	type RecordKind,
	type Writing,
} from '../../../services/rackbeat/records';
import { CUSTOMER } from '../records/customer';
import { PRODUCT } from '../records/item';
import { textIn } from '../records/recordValue';
import { SUPPLIER } from '../records/supplier';
import { SUPPLIER_GROUP } from '../records/supplierGroup';

const KINDS: Readonly<Record<SyncType, RecordKind>> = {
	customer: CUSTOMER.kind,
	product: PRODUCT.kind,
	supplier: SUPPLIER.kind,
	supplierGroup: SUPPLIER_GROUP.kind,
};

export interface RecordWork {
	api: RackbeatApi;
	plan: RecordPlan;
	writing: Writing;
}

/** The record as it stands now, and whether this run wrote it. */
export interface Done {
	number: string;
	result: 'created' | 'linked' | 'unchanged';
	problems: Problem[];
}

/** What Rackbeat shows of what was written. */
function compared({ plan }: RecordWork, shown: RackbeatRecord): Problem[] {
	const fields = differentFields(plan.body, shown).filter((field) => field !== 'number');
	if (fields.length === 0) return [];
	const details = { name: plan.name, service: 'Rackbeat', fields: fields.join(', ') };
	return [problem('RECORD_DIFFERS', details)];
}

const made = (work: RecordWork, shown: RackbeatRecord): Done => ({
	number: textIn(shown, 'number') || work.plan.number,
	result: 'created',
	problems: compared(work, shown),
});

/** Thrown on as it is: the caller tells it. */
const asItIs = (error: unknown): unknown => error;

const isRefusal = (error: unknown): error is ServiceError =>
	error instanceof ServiceError && error.kind === 'validation';

const speaksOfNumber = ({ messages }: ServiceError): boolean =>
	messages.some(({ property, text }) => property === 'number' || /number|nummer/i.test(text));

/** The record under the planned number, where it is the one that was to be made. */
async function standingSame({ api, plan }: RecordWork): Promise<RackbeatRecord | null> {
	const standing = await getRecord(api, KINDS[plan.type], plan.number);
	return standing && isThatRecord(plan.type, plan.body, standing) ? standing : null;
}

/**
 * The one that a create without number has made; null where there is none.
 * @throws Blocked when several could be it: another one is not made while nobody can tell
 */
async function foundAnew({ api, plan }: RecordWork): Promise<RackbeatRecord | null> {
	const { contact_email: email } = plan.body;
	const query = typeof email === 'string' ? { search: email } : {};
	const rows = await listRecords(api, KINDS[plan.type], query);
	const same = rows.filter((row) => isThatRecord(plan.type, plan.body, row));
	const candidates = same.map((row) => textIn(row, 'number')).join(', ');
	if (same.length > 1) {
		throw new Blocked([problem('PARTNER_AMBIGUOUS', { name: plan.name, candidates })]);
	}
	return same[0] ?? null;
}

/** Somebody took the planned number meanwhile, so Rackbeat gives the next one. */
async function createUnnumbered(work: RecordWork): Promise<Done> {
	const { api, plan, writing } = work;
	const standing = await foundAnew(work);
	if (standing) return { ...made(work, standing), result: 'unchanged' };
	const body = Object.fromEntries(
		Object.entries(plan.body).filter(([field]) => field !== 'number'),
	);
	try {
		return made(work, await createRecord(api, KINDS[plan.type], body, writing));
	} catch (error) {
		const found = error instanceof OutcomeUnknown ? await foundAnew(work) : null;
		if (!found) throw asItIs(error);
		return made(work, found);
	}
}

/**
 * Makes the record under the planned number, which Rackbeat gives only once: what stands under it and
 * is the same was made by an earlier try, or by somebody who ran at the same time.
 * @throws OutcomeUnknown when the answer was lost and nothing stands there, ServiceError
 */
async function create(work: RecordWork): Promise<Done> {
	const { api, plan, writing } = work;
	try {
		return made(work, await createRecord(api, KINDS[plan.type], plan.body, writing));
	} catch (error) {
		const isLost = error instanceof OutcomeUnknown;
		if (!isLost && !isRefusal(error)) throw asItIs(error);
		const standing = await standingSame(work);
		if (standing) return { ...made(work, standing), result: isLost ? 'created' : 'unchanged' };
		const mayChoose = plan.type !== 'product' && isRefusal(error) && speaksOfNumber(error);
		if (!mayChoose) throw asItIs(error);
		return await createUnnumbered(work);
	}
}

/** Fills what is empty still; a field that somebody filled meanwhile is kept. */
async function fill(work: RecordWork): Promise<Done> {
	const { api, plan, writing } = work;
	const kind = KINDS[plan.type];
	const done: Done = { number: plan.number, result: 'linked', problems: [] };
	if (Object.keys(plan.body).length === 0) return done;
	const standing = await getRecord(api, kind, plan.number);
	if (!standing) {
		const name = `${plan.name} (${plan.number})`;
		throw new Blocked([problem('RECORD_CHANGED_MEANWHILE', { name })]);
	}
	const body = stillEmpty(plan.body, standing);
	if (Object.keys(body).length === 0) return done;
	const shown = await updateRecord(api, kind, plan.number, body, writing).catch(
		async (lost: unknown) => {
			const found = lost instanceof OutcomeUnknown && (await getRecord(api, kind, plan.number));
			if (!found || differentFields(body, found).length > 0) throw lost;
			return found;
		},
	);
	const problems = compared({ ...work, plan: { ...plan, body } }, shown);
	return { ...done, problems };
}

/** Carries one planned record out. Safe to repeat: it finds what stands and does only what is missing. */
export async function carryOutRecord(work: RecordWork): Promise<Done> {
	const { action, number } = work.plan;
	if (action === 'unchanged') return { number, result: 'unchanged', problems: [] };
	return action === 'create' ? await create(work) : await fill(work);
}
