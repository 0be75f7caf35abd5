import type { ProblemClass } from './reason';
import { REASONS, type ReasonCode } from './reasons';

/** One thing that a bookkeeper must know, in words that need no other source. */
export interface Problem {
	code: ReasonCode;
	class: ProblemClass;
	/** A plain sentence in Danish, with what to do. */
	da: string;
	/** The same sentence in English. */
	en: string;
	/** The setting or the field of the document that it is about. */
	field?: string;
}

export type Details = Readonly<Record<string, string | number>>;

const fill = (sentence: string, details: Details, language: 'da' | 'en'): string =>
	sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
		const own = language === 'en' ? details[`${name}En`] : undefined;
		return String(own ?? details[name] ?? placeholder);
	});

/**
 * Builds a problem from its stable code; `details` fills the named places of its sentences. Where the
 * English sentence needs another word, it stands under the name with "En" behind it.
 */
export function problem(code: ReasonCode, details: Details = {}, field?: string): Problem {
	const reason = REASONS[code];
	return {
		code,
		class: reason.class,
		da: fill(reason.da, details, 'da'),
		en: fill(reason.en, details, 'en'),
		...(field !== undefined && { field }),
	};
}

/** A notice tells; anything else holds the document back. */
export const isBlocking = (found: Problem): boolean => found.class !== 'notice';

/** The same sentence may be met on many lines; the reader wants it once. */
export const toldOnce = (problems: readonly Problem[]): Problem[] => [
	...new Map(problems.map((found) => [`${found.code} ${found.da}`, found])).values(),
];

/** Thrown where a rule cannot go on; carries every problem found so far. */
export class Blocked extends Error {
	constructor(readonly problems: readonly Problem[]) {
		super(problems.map((each) => each.en).join(' '));
		this.name = 'Blocked';
	}
}
