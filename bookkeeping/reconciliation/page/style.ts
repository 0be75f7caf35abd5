/** The page's whole look: nothing is loaded from elsewhere, and it prints on A4. */
export const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f4f5f7;color:#1d2733;font:15px/1.45 "Segoe UI",Helvetica,Arial,sans-serif}
main{max-width:1080px;margin:0 auto;padding:28px 24px 48px;background:#fff}
h1{font-size:25px;margin:0 0 4px}
h2{font-size:18px;margin:34px 0 8px;padding-top:12px;border-top:2px solid #dfe3e8}
.en{display:block;color:#66717e;font-size:12.5px;font-weight:400}
.about{color:#46515e;margin:0 0 18px}
.verdict{display:flex;gap:14px;align-items:center;padding:14px 18px;border-radius:8px;border:1px solid;margin:0 0 20px;font-size:17px;font-weight:600}
.verdict.green{background:#eaf6ee;border-color:#9fd3b0;color:#14532d}
.verdict.waiting{background:#fff6e0;border-color:#ecc976;color:#6b4a00}
.verdict.red{background:#fdecec;border-color:#eba4a4;color:#7d1414}
table{width:100%;border-collapse:collapse;font-size:14px}
th{text-align:left;font-weight:600;color:#46515e;border-bottom:1px solid #c5ccd4;padding:6px 8px;vertical-align:bottom}
td{border-bottom:1px solid #e6e9ed;padding:7px 8px;vertical-align:top}
.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.state{white-space:nowrap;font-weight:600}
.state svg,.verdict svg{vertical-align:-3px;flex:none}
tr.green .state{color:#1b7a3d}tr.waiting .state{color:#8a6100}tr.red .state{color:#b42323}tr.off td{color:#7b8591}
.button{display:inline-block;padding:5px 11px;border-radius:5px;background:#1f4f82;color:#fff;text-decoration:none;font-weight:600;font-size:13px;white-space:nowrap}
.button:hover,.button:focus{background:#163b63}
.button .en{color:#d5e3f2;font-size:11px}
.todo{font-size:13px;min-width:150px}
.what{min-width:190px}
.notice td:first-child{border-left:4px solid #ecc976}.error td:first-child{border-left:4px solid #d65b5b}
.sums{font-size:13.5px;color:#46515e;margin:0 0 8px}
.unexplained{background:#fdecec;border:1px solid #eba4a4;border-radius:6px;padding:8px 12px;margin:8px 0;color:#7d1414}
footer{margin-top:38px;color:#66717e;font-size:12.5px}
.sign{display:flex;gap:40px;margin:34px 0 12px}.sign div{flex:1;border-top:1px solid #8b95a1;padding-top:4px}
.wide{overflow-x:auto}
@media(max-width:700px){main{padding:18px 12px}.verdict{font-size:15px}}
@page{size:A4;margin:14mm 12mm}
@media print{body{background:#fff;font-size:11px}main{max-width:none;padding:0}.button{background:none;color:#1d2733;padding:0;border:0}.button .en{color:#66717e}table{font-size:10.5px}.en{font-size:9.5px}h2{break-after:avoid}tr{break-inside:avoid}.verdict,tr .state{-webkit-print-color-adjust:exact;print-color-adjust:exact}.wide{overflow:visible}}
`;

const icon = (color: string, path: string): string =>
	`<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="9" fill="${color}"/>` +
	`<path d="${path}" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** A tick, a clock, a cross and a dash. */
export const ICONS = {
	green: icon('#1b7a3d', 'M5 9.3l2.7 2.7L13 6.4'),
	waiting: icon('#b98500', 'M9 5v4.2l2.8 1.8'),
	red: icon('#b42323', 'M6 6l6 6M12 6l-6 6'),
	off: icon('#a3acb6', 'M5.5 9h7'),
} as const;
