import type { Outcome } from '../posting/result';

/** What became of the documents of one run; `seen` is the sum of the others. */
export type Counts = Record<'seen' | Outcome, number>;

const OUTCOMES: readonly Outcome[] = ['posted', 'unchanged', 'skipped', 'failed', 'uncertain'];

/** An outcome of ours, or `failed` for whatever else came: nothing that was seen is left out. */
export const outcomeOf = (value: unknown): Outcome =>
	OUTCOMES.find((known) => known === value) ?? 'failed';

/** Counts outcomes, so that no run ends with a document that nobody tells of. */
export function countOutcomes(outcomes: readonly unknown[]): Counts {
	const counts: Counts = { seen: 0, posted: 0, unchanged: 0, skipped: 0, failed: 0, uncertain: 0 };
	for (const outcome of outcomes) {
		counts.seen += 1;
		counts[outcomeOf(outcome)] += 1;
	}
	return counts;
}

/** The counts as a bookkeeper reads them, in Danish and English. */
export const countsText = (counts: Counts): { da: string; en: string } => ({
	da: `${counts.seen} set: ${counts.posted} overført, ${counts.unchanged} uændret, ${counts.skipped} sprunget over, ${counts.failed} fejlet, ${counts.uncertain} uvis.`,
	en: `${counts.seen} seen: ${counts.posted} posted, ${counts.unchanged} unchanged, ${counts.skipped} skipped, ${counts.failed} failed, ${counts.uncertain} uncertain.`,
});
