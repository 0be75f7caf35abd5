import { danishAmount, type Ore } from './money';
import { isSalesCode, NO_PURCHASE_VAT, regionOfCode, type Region } from './purchaseVat';
import { problem, type Problem } from './reasons/problem';

/** The only accounts that a purchase line takes (source: Dinero OpenAPI). */
export const PURCHASE_ACCOUNTS = { first: 2000, last: 9399 } as const;

export const isPurchaseAccount = (account: number): boolean =>
	Number.isInteger(account) &&
	account >= PURCHASE_ACCOUNTS.first &&
	account <= PURCHASE_ACCOUNTS.last;

/** What is wrong with the account and the VAT code of a line, as given; `place` counts from 0. */
export function lineProblems(account: string, vatCode: string, place: number): Problem[] {
	const line = place + 1;
	const found: Problem[] = [];
	if (!isPurchaseAccount(Number(account))) {
		const shown = account.trim() === '' ? '-' : account;
		found.push(problem('PURCHASE_ACCOUNT', { line, account: shown }, 'lines'));
	}
	if (vatCode.trim() === '') found.push(problem('PURCHASE_VAT_CODE_MISSING', { line }, 'lines'));
	if (isSalesCode(vatCode)) {
		found.push(problem('PURCHASE_VAT_CODE_OF_SALES', { line, code: vatCode }, 'lines'));
	}
	return found;
}

/** The region that the codes of a cash purchase tell; DK where none tells one. */
export const regionOfCodes = (codes: readonly string[]): Region =>
	codes.map(regionOfCode).find((region) => region !== undefined) ?? 'DK';

/** The first code that does not fit the region. Codes of the company's own fit any. */
export function regionProblem(codes: readonly string[], region: string): Problem | undefined {
	const code = codes.find((each) => (regionOfCode(each) ?? region) !== region);
	return code === undefined ? undefined : problem('PURCHASE_REGION', { code, region }, 'region');
}

/** What booking a purchase needs, as far as it is known before the call. */
export interface Bookable {
	title: string;
	isCash: boolean;
	contactGuid: string | null;
	dueDate: string | null;
	depositAccount: number | null;
	region: string | null;
	codes: readonly string[];
	lines: number;
	/** Null where it is not known. */
	total: Ore | null;
}

const CREDIT_NEEDS = [
	['contactGuid', 'leverandør', 'a contact'],
	['dueDate', 'betalingsdato', 'a payment date'],
] as const;

const CASH_NEEDS = [
	['depositAccount', 'betalingskonto', 'a deposit account'],
	['region', 'region', 'a region'],
] as const;

/** Everything that would make Dinero refuse to book, told before it is asked. */
export function bookingProblems(purchase: Bookable): Problem[] {
	const needs = purchase.isCash ? CASH_NEEDS : CREDIT_NEEDS;
	const missing: Array<readonly [string, string, string]> = [
		...needs.filter(([name]) => purchase[name] === null || purchase[name] === ''),
		...(purchase.lines === 0 ? ([['lines', 'linjer', 'lines']] as const) : []),
	];
	const incomplete = missing.map(([field, da, en]) =>
		problem('PURCHASE_INCOMPLETE', { document: purchase.title, missing: da, missingEn: en }, field),
	);
	const { isCash, region, codes, total, title } = purchase;
	const misplaced = isCash && region ? regionProblem(codes, region) : undefined;
	const low = total !== null && purchase.lines > 0 && total <= 0;
	return [
		...incomplete,
		...(misplaced ? [misplaced] : []),
		...(low
			? [
					problem(
						'PURCHASE_NOT_POSITIVE',
						{ document: title, amount: danishAmount(total) },
						'lines',
					),
				]
			: []),
	];
}

/** The code as it is sent: NONE in capitals, any other as it is. */
export const sentVatCode = (code: string): string =>
	code.trim().toUpperCase() === NO_PURCHASE_VAT ? NO_PURCHASE_VAT : code.trim();
