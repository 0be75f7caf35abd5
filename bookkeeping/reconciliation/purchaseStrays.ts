import { fileToken } from '../plan/supplierReference';
import type { Reference } from '../reference';
import { stands, type BookedVoucher } from './books';
import { actionOf, type Finding } from './finding';
import { owed, plainName, type PurchaseCheckInput } from './purchaseMatch';

/** The name of a paper of ours: what it is, the number in Rackbeat, and the token of the document. */
const PAPER = /lever.*?(faktura|kreditnota)(\d+?)([0-9a-f]{12})(?:pdf)?$/;

const GENERATIONS = [1, 2, 3, 4, 5];

/** The number in Rackbeat that a paper's name tells, where it is one of ours. */
export function numberOfPaper(
	name: string,
	{ settings }: Pick<PurchaseCheckInput, 'settings'>,
): string | undefined {
	const [, word = '', digits = '', tail = ''] = PAPER.exec(plainName(name)) ?? [];
	const together = `${digits}${tail}`;
	const number = together.slice(0, -12);
	if (number === '') return undefined;
	const reference: Reference = {
		source: 'rackbeat',
		account: settings.rackbeatAccount,
		kind: word === 'faktura' ? 'supplier-invoice' : 'supplier-credit-note',
		number,
	};
	const tokens = GENERATIONS.map((at) => fileToken(settings.organizationId, reference, at));
	return tokens.some((token) => plainName(token) === together.slice(-12)) ? number : undefined;
}

const inPeriod = ({ day }: BookedVoucher, { from, to }: PurchaseCheckInput): boolean =>
	day >= from && day <= to;

/** Vouchers with a paper of ours whose document Rackbeat does not have booked in the period. */
export function strayPurchases(input: PurchaseCheckInput, ours: ReadonlySet<string>): Finding[] {
	const strays = input.vouchers.filter(
		(voucher) => stands(voucher) && !ours.has(voucher.key) && inPeriod(voucher, input),
	);
	return strays.flatMap((voucher) => {
		const papers = input.files.filter(
			({ guid, vouchers }) => guid === voucher.fileGuid || vouchers.includes(voucher.guid),
		);
		const number = papers
			.map(({ name }) => numberOfPaper(name, input))
			.find((found) => found !== undefined);
		if (number === undefined || input.unread.has(number)) return [];
		const right = owed(voucher, new Set(), input);
		return [
			{
				check: 'supplierInvoices' as const,
				result: 'orphan' as const,
				level: 'error' as const,
				number,
				date: voucher.day,
				partner: '',
				dineroNumber: String(voucher.number ?? ''),
				...{ left: 0, right, difference: -right },
				detail: 'findes ikke bogført i perioden',
				detailEn: 'not booked in the period',
				action: actionOf('mendInDinero'),
			},
		];
	});
}
