import { SYNC_WORDS } from './syncRecord';
import type { SyncLine, SyncReport, SyncResult } from './syncReport';

const escaped = (text: string): string =>
	text.replace(
		/[&<>"']/g,
		(sign) =>
			({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
	);

/** What a result is called on the page, and its colour. */
const WORDS: Readonly<Record<SyncResult, { done: string; planned: string; colour: string }>> = {
	created: { done: 'oprettet', planned: 'oprettes', colour: '#1a7f37' },
	linked: { done: 'tilknyttet', planned: 'tilknyttes', colour: '#0969da' },
	updated: { done: 'opdateret', planned: 'opdateres', colour: '#0969da' },
	unchanged: { done: 'uændret', planned: 'uændret', colour: '#57606a' },
	skipped: { done: 'udeladt', planned: 'udelades', colour: '#9a6700' },
	conflict: { done: 'konflikt', planned: 'konflikt', colour: '#cf222e' },
	failed: { done: 'fejlet', planned: 'fejler', colour: '#cf222e' },
	uncertain: { done: 'uvis', planned: 'uvis', colour: '#cf222e' },
};

/** A page that no browser could scroll through helps nobody; the table holds all. */
const MOST_LINES = 500;

const CELL = 'padding:6px 10px;border-bottom:1px solid #d0d7de;text-align:left;vertical-align:top';

function rowOf({ type, result, number, name, notes }: SyncLine, isPreview: boolean): string {
	const { done, planned, colour } = WORDS[result];
	const cells = [
		escaped(SYNC_WORDS[type].da),
		escaped(number),
		escaped(name),
		`<b style="color:${colour}">${isPreview ? planned : done}</b>`,
		notes.map(({ da }) => escaped(da)).join('<br>'),
	];
	return `<tr>${cells.map((cell) => `<td style="${CELL}">${cell}</td>`).join('')}</tr>`;
}

/** Records that ask for somebody come first, then what was done; what stayed the same is last. */
const ORDER: readonly SyncResult[] = [
	'uncertain',
	'failed',
	'conflict',
	'created',
	'linked',
	'updated',
	'skipped',
	'unchanged',
];

/** The result, or the preview, as an HTML fragment with inline style; every text in it is escaped. */
export function syncPage(
	lines: readonly SyncLine[],
	report: SyncReport,
	{ isPreview, heading }: { isPreview: boolean; heading: string },
): string {
	const sorted = [...lines].sort((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
	const heads = ['Art', 'Nummer', 'Navn', 'Resultat', 'Bemærkning'];
	const more = sorted.length - MOST_LINES;
	const title = escaped(isPreview ? `${heading}: forhåndsvisning, intet er skrevet` : heading);
	return [
		'<div style="font-family:system-ui,sans-serif;font-size:14px;color:#1f2328;max-width:1000px;margin:24px auto;padding:0 16px">',
		`<h1 style="font-size:20px">${title}</h1>`,
		`<p>${escaped(report.da)}</p>`,
		`<p style="color:#57606a">Set ${report.seen} = ${report.posted} overført + ${report.unchanged} uændret + ${report.skipped} udeladt + ${report.failed} fejlet + ${report.uncertain} uvisse</p>`,
		'<table style="border-collapse:collapse;width:100%">',
		`<tr>${heads.map((head) => `<th style="${CELL}">${head}</th>`).join('')}</tr>`,
		...sorted.slice(0, MOST_LINES).map((line) => rowOf(line, isPreview)),
		'</table>',
		...(more > 0 ? [`<p>… og ${more} til. Alle står i kørslens data i n8n.</p>`] : []),
		'</div>',
	].join('');
}
