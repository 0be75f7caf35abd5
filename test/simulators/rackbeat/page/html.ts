const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is safe inside HTML. */
export function escaped(text: unknown): string {
	return String(text ?? '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A number as Danes write it: 1.184,00. */
export function danish(value: number, least = 2, most = least): string {
	const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
	return new Intl.NumberFormat('da-DK', digits).format(value);
}

export interface Column {
	title: string;
	/** Amounts stand to the right. */
	amount?: boolean;
}

/** One row: its cells as HTML, and a class. */
export interface TableRow {
	cells: string[];
	className?: string;
}

export function table(columns: Column[], rows: TableRow[], foot?: string[]): string {
	const classOf = (at: number): string => (columns[at]?.amount ? ' class="amount"' : '');
	const head = columns.map(({ title }, at) => `<th${classOf(at)}>${escaped(title)}</th>`).join('');
	const body = rows
		.map(({ cells, className = '' }) => {
			const shown = cells.map((cell, at) => `<td${classOf(at)}>${cell}</td>`).join('');
			return `<tr class="${className}">${shown}</tr>`;
		})
		.join('\n');
	const last = foot
		? `<tfoot><tr>${foot.map((cell, at) => `<td${classOf(at)}>${cell}</td>`).join('')}</tr></tfoot>`
		: '';
	return `<div class="sheet"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${last}</table></div>`;
}

const STYLE = `
	:root { color-scheme: light; --ink: #1d2733; --soft: #5d6b7a; --line: #dfe5ea; --accent: #0b6b53; }
	* { box-sizing: border-box; }
	body { margin: 0; background: #f4f6f8; color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
	main { max-width: 1120px; margin: 0 auto; padding: 28px 20px 60px; }
	h1 { margin: 0; font-size: 26px; }
	h2 { margin: 36px 0 10px; font-size: 18px; }
	p { margin: 4px 0 10px; color: var(--soft); }
	.sheet { overflow-x: auto; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
	table { width: 100%; border-collapse: collapse; }
	th, td { padding: 7px 12px; text-align: left; border-bottom: 1px solid var(--line); white-space: nowrap; }
	th { color: var(--soft); font-size: 13px; font-weight: 600; }
	tbody tr:last-child td { border-bottom: 0; }
	tfoot td { border-top: 2px solid var(--line); border-bottom: 0; font-weight: 600; }
	.amount { text-align: right; font-variant-numeric: tabular-nums; }
	.draft { background: #fffbea; }
	.state { padding: 1px 9px; border-radius: 10px; background: #e3f2ec; color: var(--accent); font-size: 13px; }
	.draft .state { background: #fbefc2; color: #7a5a00; }
	.credit .state { background: #e8e9f7; color: #3b3f8f; }
	.below { color: #b3261e; }
	form { margin: 0; }
	button { padding: 5px 14px; border: 0; border-radius: 6px; background: var(--accent); color: #fff; font: inherit; cursor: pointer; }
	button:hover, button:focus-visible { background: #084d3c; }
	.problem { margin-top: 18px; padding: 10px 14px; border-radius: 8px; background: #fdecea; color: #8c1d18; }
	.none { padding: 12px 14px; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
`;

export function page(title: string, content: string): string {
	return `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>${content}</main></body></html>`;
}
