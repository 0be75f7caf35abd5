import type { IDataObject } from 'n8n-workflow';
import { SYNC_TYPES, type SyncType } from '../../../bookkeeping/initialSync/syncRecord';
import {
	SYNC_RESULTS,
	type SyncLine,
	type SyncResult,
} from '../../../bookkeeping/initialSync/syncReport';

const text = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const typeOf = (kind: unknown): SyncType | 'contact' =>
	SYNC_TYPES.find((type) => type === kind) ?? 'contact';

/** What the plan of a contact or product means, where no node has told a result of its own. */
const BY_ACTION: Readonly<Record<string, SyncResult>> = {
	create: 'created',
	link: 'linked',
	update: 'updated',
	restore: 'updated',
	none: 'unchanged',
};

function plannedResult({ action, outcome }: IDataObject): SyncResult | undefined {
	if (outcome === 'posted') return 'updated';
	if (outcome === 'unchanged' || outcome === 'skipped') return outcome;
	return BY_ACTION[text(action)];
}

/** Failures of Dinero's node tell an outcome alone, and a failed item without one has failed. */
function resultOf(item: IDataObject): SyncResult {
	const { result, outcome, code } = item;
	if (outcome === 'failed' || outcome === 'uncertain') {
		return result === 'conflict' ? 'conflict' : outcome;
	}
	const known = SYNC_RESULTS.find((each) => each === result) ?? plannedResult(item);
	return known ?? (text(code) === '' ? 'unchanged' : 'failed');
}

interface Told {
	code?: unknown;
	class?: unknown;
	da?: unknown;
	en?: unknown;
}

function notesOf(item: IDataObject): SyncLine['notes'] {
	const problems = Array.isArray(item['problems']) ? (item['problems'] as Told[]) : [];
	return problems.map((each) => ({
		code: text(each.code),
		da: text(each.da),
		en: text(each.en),
		isWarning: each.class === 'notice',
	}));
}

/** A failed item may come wrapped by n8n's error output. */
const unwrapped = (item: IDataObject): IDataObject => {
	const { details } = item;
	return typeof details === 'object' && details !== null && !Array.isArray(details)
		? { ...item, ...(details as IDataObject) }
		: item;
};

const keyOf = ({ type, number, name }: SyncLine, reference: string): string =>
	reference || `${type} ${number} ${name}`;

/** Worse results hide better ones: a record whose link failed has failed, though it was made. */
const WORSE: readonly SyncResult[] = [
	'unchanged',
	'linked',
	'updated',
	'created',
	'skipped',
	'conflict',
	'failed',
	'uncertain',
];

/** One line for each record, whatever nodes it passed on its way. */
export function resultLines(items: readonly IDataObject[]): SyncLine[] {
	const lines = new Map<string, SyncLine>();
	for (const raw of items) {
		const item = unwrapped(raw);
		const line: SyncLine = {
			type: typeOf(item['kind']),
			result: resultOf(item),
			number: text(item['number']),
			name: text(item['partner']),
			notes: notesOf(item),
		};
		const key = keyOf(line, text(item['reference']));
		const before = lines.get(key);
		const isWorse = !before || WORSE.indexOf(line.result) > WORSE.indexOf(before.result);
		lines.set(key, isWorse ? { ...line, name: line.name || (before?.name ?? '') } : before);
	}
	return [...lines.values()];
}
