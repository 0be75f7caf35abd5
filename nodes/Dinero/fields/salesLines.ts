import type { SalesLine, SalesLineBody } from '../../../services/dinero/salesDocuments';
import type { DineroRun } from '../dineroRun';
import { givenSalesLines, type GivenLine } from './invoiceLines';
import { refuseLines } from './specifiedLines';

/** JSON has only numbers; a decimal text of at most 15 digits survives the way through one. */
const wireNumber = (decimal: string): number => Number(decimal);

function body(line: GivenLine, place: number, anyAccount: number): SalesLineBody {
	const { unitPrice, unit, accountNumber } = line;
	if (line.kind === 'product' && (unitPrice === null || unit === null || accountNumber === null))
		return refuseLines(`line ${place + 1}: the product’s price, account and unit are needed`);
	return {
		BaseAmountValue: wireNumber(unitPrice ?? '0'),
		Quantity: wireNumber(line.quantity),
		Discount: wireNumber(line.discountPercent),
		ProductGuid: line.productGuid,
		Description: line.productGuid === null ? line.description : null,
		Comments: line.comments || null,
		// A heading has no account of its own, but the model wants one on every line.
		AccountNumber: accountNumber ?? anyAccount,
		Unit: unit,
		LineType: line.kind === 'text' ? 'Text' : 'Product',
	};
}

/**
 * The lines of an invoice, a credit note or a trade offer as Dinero takes them.
 * @throws Blocked naming the line that cannot be used
 */
export async function salesLineBodies(
	{ functions }: DineroRun,
	itemIndex: number,
): Promise<SalesLineBody[]> {
	const lines = givenSalesLines(functions, itemIndex);
	const anyAccount = lines.find(({ accountNumber }) => accountNumber !== null)?.accountNumber ?? 0;
	return lines.map((line, place) => body(line, place, anyAccount));
}

/**
 * A line as it stands, to be sent again by an update: with its product, its comments and its price in
 * the way in which the document shows prices.
 */
export const keptLine = (line: SalesLine, inclVat: boolean): SalesLineBody => ({
	BaseAmountValue: (inclVat ? line.BaseAmountValueInclVat : line.BaseAmountValue) ?? 0,
	Quantity: line.Quantity ?? 0,
	Discount: line.Discount ?? 0,
	ProductGuid: line.ProductGuid ?? null,
	// Dinero reads a description back even where a product brings it, but wants none sent then.
	Description: line.ProductGuid ? null : (line.Description ?? null),
	Comments: line.Comments ?? null,
	AccountNumber: line.AccountNumber ?? 0,
	Unit: line.Unit ?? null,
	LineType: line.LineType ?? 'Product',
});

/** The lines of a standing document, to be sent again by an update that shows prices so. */
export const keptLines = (
	standing: { ProductLines?: SalesLine[] | null },
	inclVat: boolean,
): SalesLineBody[] => (standing.ProductLines ?? []).map((line) => keptLine(line, inclVat));
