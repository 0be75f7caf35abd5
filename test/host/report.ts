import type { PostedVoucher } from './dineroBooks';
import { DEMO_OWNER } from './demoOwner';
import type { RunSummary } from './expectedBooks';

/** 118400 øre as 1,184.00; nothing for zero. */
export function kroner(ore: number): string {
	if (ore === 0) {
		return '';
	}
	const whole = Math.trunc(Math.abs(ore) / 100).toString();
	const cents = (Math.abs(ore) % 100).toString().padStart(2, '0');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return `${ore < 0 ? '-' : ''}${grouped}.${cents}`;
}

function voucherText({ type, number, date, lines, files }: PostedVoucher): string {
	const head = `  ${type} ${number ?? '(no number yet)'}, ${date}`;
	const columns = lines.map(
		({ account, name, debit, credit }) =>
			`    ${String(account).padEnd(6)}${name.slice(0, 30).padEnd(32)}` +
			`${kroner(debit).padStart(12)}${kroner(credit).padStart(12)}`,
	);
	const titles = `    ${''.padEnd(38)}${'debit'.padStart(12)}${'credit'.padStart(12)}`;
	return [head, titles, ...columns, ...files.map((name) => `    file: ${name}`)].join('\n');
}

export interface Addresses {
	n8n: string;
	dinero: string;
	rackbeat: string;
	roger: string;
}

/** What was posted, whether it is right, and where to look, for a person to read. */
export function reportText({ invoice, vouchers, checks }: RunSummary, urls: Addresses): string {
	const reference = invoice.externalReference || 'no reference';
	return [
		'',
		`Rackbeat invoice ${invoice.number} in Dinero: ${invoice.status} (${reference})`,
		'',
		...vouchers.map((voucher) => `${voucherText(voucher)}\n`),
		...checks.map(({ name, ok }) => `  ${ok ? 'ok   ' : 'WRONG'} ${name}`),
		'',
		`n8n          ${urls.n8n}  (${DEMO_OWNER.email} / ${DEMO_OWNER.password})`,
		`Dinero       ${urls.dinero}  the books`,
		`Rackbeat     ${urls.rackbeat}  book another invoice with a click`,
		`Roger        ${urls.roger}  the bills`,
		'',
	].join('\n');
}

/** The run on one line of JSON; amounts are kroner with two decimals, as text. */
export function summaryJson(summary: RunSummary, urls: Addresses, seconds: number): string {
	const amount = (ore: number) => kroner(ore).replaceAll(',', '') || '0.00';
	return JSON.stringify({
		...summary,
		vouchers: summary.vouchers.map(({ type, number, date, lines, files }) => ({
			type,
			number,
			date,
			lines: lines.map((line) => ({
				...line,
				debit: amount(line.debit),
				credit: amount(line.credit),
			})),
			files,
		})),
		urls,
		seconds,
	});
}
