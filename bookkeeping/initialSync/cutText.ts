import { problem, type Problem } from '../reasons/problem';

/** What Rackbeat takes at most (source: its reference, 2.3 and 2.1.4). */
export const LIMITS = { name: 80, email: 80, phone: 80, vatNumber: 40, productNumber: 25 } as const;

/** The beginning of a text that fits, never half of a letter such as an emoji. */
export function fitting(text: string, limit: number): string {
	if (text.length <= limit) return text;
	let kept = '';
	for (const letter of text) {
		if (kept.length + letter.length > limit) break;
		kept += letter;
	}
	return kept.trimEnd();
}

/** The text that fits, and a notice where something was cut off. */
export function cut(
	text: string,
	field: keyof typeof FIELD_NAMES,
	name: string,
): { text: string; notices: Problem[] } {
	const limit = LIMITS[field];
	const kept = fitting(text, limit);
	if (kept === text) return { text, notices: [] };
	const { da, en } = FIELD_NAMES[field];
	const details = { name: fitting(name, LIMITS.name), field: da, fieldEn: en, limit };
	return { text: kept, notices: [problem('TEXT_CUT', details)] };
}

const FIELD_NAMES = {
	name: { da: 'navnet', en: 'the name' },
	phone: { da: 'telefonnummeret', en: 'the phone number' },
	vatNumber: { da: 'momsnummeret', en: 'the VAT number' },
} as const;
