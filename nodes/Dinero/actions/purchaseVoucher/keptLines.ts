import { readChart, type Account } from '../../../../bookkeeping/chart';
import { deductiblePercent, NO_PURCHASE_VAT } from '../../../../bookkeeping/purchaseVat';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import { listEntryAccounts } from '../../../../services/dinero/accounts';
import type { PurchaseLine, PurchaseTotal } from '../../../../services/dinero/purchaseVouchers';
import { listVatTypes, type VatType } from '../../../../services/dinero/vatTypes';
import type { PurchaseLineInput } from '../../fields/purchaseLines';
import { readOre, readPurchaseTotals } from '../../posting/purchaseWire';

/** A purchase document as far as its lines are to be sent again. */
export interface KeptDocument {
	currency: string;
	lines: readonly PurchaseLine[];
	totals: readonly PurchaseTotal[] | null | undefined;
}

const unreadable = (place: number, detail: string): Blocked =>
	new Blocked([problem('PURCHASE_LINE_UNREADABLE', { line: place + 1, detail }, 'lines')]);

/** On a document abroad the lines may be shown in DKK; sent again they would be read as its currency. */
function checkCurrency({ currency, lines, totals }: KeptDocument): void {
	if (currency === 'DKK') return;
	const sum = lines.reduce((total, line) => total + readOre(line.AmountInclVatValue), 0);
	if (sum !== readPurchaseTotals(totals)?.gross) {
		throw unreadable(
			0,
			`beløb i DKK, bilag i ${currency} / amounts in DKK, voucher in ${currency}`,
		);
	}
}

/**
 * The code of a line that shows none. Null sent again would be the account's own code, so it is told by
 * the VAT that Dinero found: none where the account's code would give some, and the account's own where
 * there is some.
 * @throws Blocked where both give none, as reverse charge does
 */
function hiddenCode(
	line: PurchaseLine,
	place: number,
	account: Account | undefined,
	vatTypes: readonly VatType[],
): string {
	const own = account?.vatCode ?? null;
	if (own === null) return NO_PURCHASE_VAT;
	if (readOre(line.VatAmountValue) !== 0) return own;
	const percent = deductiblePercent(own, vatTypes);
	if (percent !== undefined && percent !== '0') return NO_PURCHASE_VAT;
	throw unreadable(
		place,
		`momskode ukendt, kontoens er ${own} / VAT code unknown, the account’s is ${own}`,
	);
}

/**
 * The lines as they stand, in the way that Dinero takes them: each with its VAT code, amounts with VAT.
 * @throws Blocked where they cannot be told from what Dinero shows
 */
export async function keptLines(
	api: DineroApi,
	document: KeptDocument,
): Promise<PurchaseLineInput[]> {
	checkCurrency(document);
	const hides = document.lines.some(({ VatCode }) => !VatCode);
	const vatTypes = hides ? await listVatTypes(api) : [];
	const chart = readChart(hides ? await listEntryAccounts(api) : [], vatTypes);
	return document.lines.map((line, place) => {
		const account = line.AccountNumber ?? 0;
		return {
			description: line.Description ?? '',
			amount: readOre(line.AmountInclVatValue),
			accountNumber: account,
			vatCode: line.VatCode || hiddenCode(line, place, chart.get(account), vatTypes),
			accountTag: line.AccountTagName ?? null,
		};
	});
}
