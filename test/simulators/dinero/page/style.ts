/** The look of the page: paper, thin rules, figures in columns. */
export const STYLE = `
:root { color-scheme: light; --ink: #1d2733; --faint: #64707d; --rule: #dfe4ea; --paper: #fff;
	--accent: #0b6b53; --back: #f4f6f8; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink);
	font: 15px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
header { background: var(--paper); border-bottom: 1px solid var(--rule); padding: 18px 28px 0; }
h1 { font-size: 20px; margin: 0; }
h1 small { font-weight: 400; font-size: 14px; color: var(--faint); margin-left: 8px; }
nav { display: flex; gap: 4px; margin-top: 14px; }
nav a { padding: 7px 14px; color: var(--faint); text-decoration: none;
	border-bottom: 2px solid transparent; }
nav a[aria-current] { color: var(--ink); border-color: var(--accent); font-weight: 600; }
main { max-width: 1180px; margin: 0 auto; padding: 22px 28px 60px; }
section { margin-bottom: 34px; }
h2 { font-size: 16px; margin: 0 0 10px; }
h2 span { font-weight: 400; color: var(--faint); }
.card { background: var(--paper); border: 1px solid var(--rule); border-radius: 6px;
	margin-bottom: 12px; overflow-x: auto; }
.card > p { margin: 0; padding: 14px 16px; color: var(--faint); }
.head { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; padding: 10px 16px;
	border-bottom: 1px solid var(--rule); }
.head b { font-size: 15px; }
.head .ref { color: var(--faint); font-size: 13px; overflow-wrap: anywhere; }
.head .files { margin-left: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: 6px 16px; vertical-align: baseline; }
th { font-size: 12px; font-weight: 600; color: var(--faint); border-bottom: 1px solid var(--rule); }
tbody tr + tr td { border-top: 1px solid #eef1f4; }
tfoot td { border-top: 1px solid var(--ink); font-weight: 600; }
.money { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; width: 9em; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; width: 1%; }
.tag { display: inline-block; border-radius: 10px; padding: 1px 9px; font-size: 12px;
	background: #e8edf2; color: #3d4a57; white-space: nowrap; }
.tag.good { background: #dcf1e9; color: #0b5a46; }
.tag.wait { background: #fdf1d7; color: #7a5200; }
a { color: var(--accent); }
footer { color: var(--faint); font-size: 13px; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 22px; }
@media (max-width: 900px) { .two { grid-template-columns: 1fr; } }
`;
