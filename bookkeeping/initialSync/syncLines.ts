import type { InitialSync } from './syncRecord';
import type { SyncLine } from './syncReport';

const RESULTS = { create: 'created', link: 'linked', unchanged: 'unchanged' } as const;

/** What the plan says will become of each record: the preview. */
export const plannedLines = ({ records, left }: InitialSync): SyncLine[] => [
	...records.map(({ type, action, number, name, notices }) => ({
		type,
		result: RESULTS[action],
		number,
		name,
		notes: notices.map(({ code, da, en }) => ({ code, da, en, isWarning: true })),
	})),
	...left.map(({ type, outcome, number, name, problem: { code, da, en } }) => ({
		type,
		result: outcome,
		number,
		name,
		notes: [{ code, da, en, isWarning: false }],
	})),
];
