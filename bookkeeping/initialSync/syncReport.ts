import { SYNC_TYPES, SYNC_WORDS, type SyncType } from './syncRecord';

/** What became of a record; in a preview, what would become of it. */
export const SYNC_RESULTS = [
	'created',
	'linked',
	'updated',
	'unchanged',
	'skipped',
	'conflict',
	'failed',
	'uncertain',
] as const;
export type SyncResult = (typeof SYNC_RESULTS)[number];

/** One line of the result. */
export interface SyncLine {
	type: SyncType | 'contact';
	result: SyncResult;
	number: string;
	name: string;
	/** Reason of a record that was left out, and what is worth telling about one that came over. */
	notes: ReadonlyArray<{ code: string; da: string; en: string; isWarning: boolean }>;
}

export interface SyncReport {
	/** seen = posted + unchanged + skipped + failed + uncertain. */
	seen: number;
	posted: number;
	unchanged: number;
	skipped: number;
	failed: number;
	uncertain: number;
	created: number;
	linked: number;
	updated: number;
	/** Among `failed`: those that wait for somebody to choose. */
	conflicts: number;
	warnings: number;
	createdByType: Record<SyncType, number>;
	/** "6 created (3 customers, 1 supplier, 2 products), 1 linked, 3 skipped, 1 conflict, 2 warnings". */
	da: string;
	en: string;
}

const PLURALS: Readonly<Record<SyncType, { da: string; en: string }>> = {
	supplierGroup: { da: 'leverandørgrupper', en: 'supplier groups' },
	supplier: { da: 'leverandører', en: 'suppliers' },
	customer: { da: 'kunder', en: 'customers' },
	product: { da: 'varer', en: 'products' },
};

/** The order in which the example of the rules names the types. */
const TOLD: readonly SyncType[] = ['customer', 'supplier', 'product', 'supplierGroup'];

const amount = (count: number, type: SyncType, language: 'da' | 'en'): string =>
	`${count} ${(count === 1 ? SYNC_WORDS : PLURALS)[type][language]}`;

const some = (count: number, one: string, many: string): string[] =>
	count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

type Counts = Omit<SyncReport, 'da' | 'en'>;

function sentence(counts: Counts, language: 'da' | 'en'): string {
	const isDanish = language === 'da';
	const word = (da: string, en: string): string => (isDanish ? da : en);
	const { created, createdByType } = counts;
	const types = TOLD.filter((type) => createdByType[type] > 0).map((type) =>
		amount(createdByType[type], type, language),
	);
	const parts = [
		`${created} ${word('oprettet', 'created')}${created > 0 ? ` (${types.join(', ')})` : ''}`,
		...some(counts.linked, word('tilknyttet', 'linked'), word('tilknyttet', 'linked')),
		...some(counts.updated, word('opdateret', 'updated'), word('opdateret', 'updated')),
		...some(counts.unchanged, word('uændret', 'unchanged'), word('uændret', 'unchanged')),
		...some(counts.skipped, word('udeladt', 'skipped'), word('udeladt', 'skipped')),
		...some(counts.conflicts, word('konflikt', 'conflict'), word('konflikter', 'conflicts')),
		...some(counts.failed - counts.conflicts, word('fejlet', 'failed'), word('fejlet', 'failed')),
		...some(counts.uncertain, word('uvis', 'uncertain'), word('uvisse', 'uncertain')),
		...some(counts.warnings, word('advarsel', 'warning'), word('advarsler', 'warnings')),
	];
	return `${parts.join(', ')}.`;
}

/** Counts a run, or a preview, so that nothing that was seen is left unsaid. */
export function syncReport(lines: readonly SyncLine[]): SyncReport {
	const count = (...results: SyncResult[]): number =>
		lines.filter(({ result }) => results.includes(result)).length;
	const madeOf = (type: SyncType): number =>
		lines.filter((line) => line.result === 'created' && line.type === type).length;
	const counts: Counts = {
		seen: lines.length,
		posted: count('created', 'linked', 'updated'),
		unchanged: count('unchanged'),
		skipped: count('skipped'),
		failed: count('conflict', 'failed'),
		uncertain: count('uncertain'),
		created: count('created'),
		linked: count('linked'),
		updated: count('updated'),
		conflicts: count('conflict'),
		warnings: lines.flatMap(({ notes }) => notes).filter(({ isWarning }) => isWarning).length,
		createdByType: Object.fromEntries(SYNC_TYPES.map((type) => [type, madeOf(type)])) as Record<
			SyncType,
			number
		>,
	};
	return { ...counts, da: sentence(counts, 'da'), en: sentence(counts, 'en') };
}
