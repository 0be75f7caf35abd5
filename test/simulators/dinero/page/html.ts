/** Markup that is safe to send. */
export class Html {
	constructor(readonly text: string) {}
}

type Part = Html | string | number | null | readonly Part[];

function escaped(part: Part): string {
	if (part instanceof Html) {
		return part.text;
	}
	if (part === null) {
		return '';
	}
	if (typeof part === 'object') {
		return part.map(escaped).join('');
	}
	return String(part)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** Everything that is put in is escaped, except markup made by this function. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
	return new Html(texts.reduce((whole, text, at) => whole + escaped(parts[at - 1] ?? null) + text));
}

/** Whole øre as a Danish amount: 1.184,00. */
export function danishAmount(ore: number): string {
	const digits = String(Math.abs(ore)).padStart(3, '0');
	const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
	return `${ore < 0 ? '-' : ''}${whole},${digits.slice(-2)}`;
}

/** 2026-11-20 as 20.11.2026. */
export function danishDate(day: string): string {
	return day.slice(0, 10).split('-').reverse().join('.');
}

/** A moment in Danish time: 20.11.2026 14:05. */
export function danishMoment(iso: string): string {
	const text = new Date(iso).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' });
	return `${danishDate(text)} ${text.slice(11, 16)}`;
}
