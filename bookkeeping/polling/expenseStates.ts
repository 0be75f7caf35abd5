import type { Reading } from './pollChanges';
import type { PolledRow, PollState } from './pollState';

/** What a poll must know of a document whose service tells no time of change. */
export interface SeenDocument {
	id: string;
	/** What tells one happening from another one of the same document; empty where there is one alone. */
	occurrence: string;
	/** A Danish day as instant, for "Start From"; null where there is none. */
	dated: number | null;
}

/** A document that was handed on and stands in none of the lists that were read. */
export interface Missing {
	/** Those looked at one by one; the others are taken to stand as they did. */
	look: string[];
	kept: string[];
}

/** So many documents that left the lists are looked at in one poll. */
const MOST_LOOKED_AT = 10;

/**
 * Which documents that were handed on are missing from the lists. A list that is read while documents
 * move can miss one; forgetting it would hand it on twice.
 */
export function missingFrom(state: PollState, present: ReadonlySet<string>): Missing {
	const missing = Object.keys(state.handedOn)
		.filter((key) => !present.has(key))
		.sort();
	return { look: missing.slice(0, MOST_LOOKED_AT), kept: missing.slice(MOST_LOOKED_AT) };
}

const rowOf = <Found>(
	{ id, occurrence, dated }: SeenDocument,
	found: Found,
): PolledRow & { found: Found } => ({
	key: id,
	changed: null,
	holds: true,
	occurrence,
	since: null,
	dated,
	found,
});

/** The row of a document that stands as it did when it was handed on, so that it is remembered. */
const keptRow = <Found>(state: PollState, id: string, found: Found): PolledRow & { found: Found } =>
	rowOf({ id, occurrence: state.handedOn[id]?.occurrence ?? '', dated: null }, found);

/**
 * One reading of documents for which an event holds, for `nextState`: all of them, so that memory ends
 * with what the service still lists. `still` names those that left the lists and yet hold.
 */
export function readingOf<Document extends SeenDocument>(
	state: PollState,
	documents: readonly Document[],
	{ still, complete }: { still: readonly string[]; complete: boolean },
): Reading<PolledRow & { found: Document | null }> {
	return {
		rows: [
			...documents.map((each) => rowOf(each, each)),
			...still.map((id) => keptRow<Document | null>(state, id, null)),
		],
		// Each list is walked so that nothing standing in it is missed; nothing is cut off by time.
		single: true,
		disturbed: false,
		whole: complete,
	};
}
