import type { VoucherPart } from '../plan/voucherPart';
import type { OpenLine, OpenVoucher } from './books';

/** No VAT is written as a code; an answer may leave it out. */
const code = (vatCode: string | null): string => (vatCode ?? 'none').toLowerCase();

/**
 * Whether an open item holds a planned one line already: the day, both accounts, the amount, and no
 * other VAT. A bookkeeper may have changed any of them by hand.
 */
export function holds(open: Pick<OpenVoucher, 'day' | 'lines'>, planned: VoucherPart): boolean {
	const [wanted] = planned.lines;
	const [line, ...more] = open.lines;
	if (!wanted || !line || more.length > 0 || open.day !== planned.date) return false;
	return (
		line.accountNumber === wanted.accountNumber &&
		line.balancingAccountNumber === wanted.balancingAccountNumber &&
		line.amount === wanted.amount &&
		isSameVat(line, wanted)
	);
}

const isSameVat = (line: OpenLine, wanted: VoucherPart['lines'][number]): boolean =>
	code(line.accountVatCode) === code(wanted.accountVatCode) &&
	code(line.balancingAccountVatCode) === code(wanted.balancingAccountVatCode);
