import { compare, exact, rounded } from '../../../bookkeeping/money';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../services/dinero/api';
import { getProduct, type Product } from '../../../services/dinero/products';
import type {
	SalesBody,
	SalesLine,
	SalesLineBody,
	SalesTotals,
} from '../../../services/dinero/salesDocuments';
import type { DineroRun } from '../dineroRun';
import { givenSalesLines, type GivenLine } from './invoiceLines';
import { refuseLines } from './specifiedLines';

/** JSON has only numbers; a decimal text of at most 15 digits survives the way through one. */
const wireNumber = (decimal: string): number => Number(decimal);

/** A product, read once for each execution. */
const productOf = async (run: DineroRun, api: DineroApi, guid: string): Promise<Product> =>
	await run.cache.once(`dinero:${api.organizationId}:product:${guid}`, () => getProduct(api, guid));

function lineBody(line: GivenLine, anyAccount: number): SalesLineBody {
	return {
		BaseAmountValue: wireNumber(line.unitPrice ?? '0'),
		Quantity: wireNumber(line.quantity),
		Discount: wireNumber(line.discountPercent),
		Description: line.description,
		Comments: line.comments || null,
		// A heading has no account of its own, but the model wants one on every line.
		AccountNumber: line.accountNumber ?? anyAccount,
		Unit: line.unit,
		LineType: line.kind === 'text' ? 'Text' : 'Product',
	};
}

/** A product's line; what the user left out is the product's own, since Dinero wants all of it sent. */
function productLine(line: GivenLine, product: Product, where: string): SalesLineBody {
	const account = line.accountNumber ?? product.AccountNumber;
	const unit = line.unit ?? product.Unit;
	if (!account || !unit)
		return refuseLines(`${where}: the product has no account or no unit; give them`);
	return {
		...lineBody(line, account),
		BaseAmountValue: wireNumber(line.unitPrice ?? String(product.BaseAmountValue)),
		ProductGuid: line.productGuid,
		Description: null,
		Unit: unit,
	};
}

/** What decides how the prices of a document are read. */
export type PriceHead = Pick<SalesBody, 'ShowLinesInclVat' | 'Currency'>;

/** A product's own price is in kroner without VAT; in another document it would be read as something else. */
function checkPrice(
	line: GivenLine,
	{ ShowLinesInclVat, Currency }: PriceHead,
	where: string,
): void {
	if (line.kind !== 'product' || line.unitPrice !== null) return;
	if (ShowLinesInclVat)
		refuseLines(`${where}: the product’s own price is without VAT; give a price that includes it`);
	if (Currency && Currency.toUpperCase() !== 'DKK')
		refuseLines(`${where}: the product’s own price is in DKK; give a price in ${Currency}`);
}

/**
 * The lines of an invoice, a credit note or a trade offer as Dinero takes them.
 * @param head of the document that they stand on
 * @throws Blocked naming the line that cannot be used
 */
export async function salesLineBodies(
	run: DineroRun,
	itemIndex: number,
	head: PriceHead,
): Promise<SalesLineBody[]> {
	const lines = givenSalesLines(run.functions, itemIndex);
	lines.forEach((line, place) => checkPrice(line, head, `line ${place + 1}`));
	const api = await run.api(itemIndex);
	const anyAccount = lines.find(({ accountNumber }) => accountNumber !== null)?.accountNumber ?? 0;
	const bodies: SalesLineBody[] = [];
	for (const [place, line] of lines.entries()) {
		const product =
			line.productGuid === null ? undefined : await productOf(run, api, line.productGuid);
		const where = `line ${place + 1}`;
		bodies.push(product ? productLine(line, product, where) : lineBody(line, anyAccount));
	}
	return bodies;
}

const sameToOre = (a: number, b: number | null | undefined): boolean =>
	compare(rounded(exact(a), 2), rounded(exact(b ?? 0), 2)) === 0;

interface LineValues {
	price: number | null | undefined;
	account: number | null | undefined;
	unit: string | null | undefined;
}

/** What of a product's line is not as it was sent; undefined when all is. */
function difference(sent: SalesLineBody, { price, account, unit }: LineValues): string | undefined {
	if (!sameToOre(sent.BaseAmountValue, price)) return `${sent.BaseAmountValue} / ${price ?? ''}`;
	if (sent.AccountNumber !== account) return `${sent.AccountNumber} / ${account ?? ''}`;
	return sent.Unit === unit ? undefined : `${sent.Unit ?? ''} / ${unit ?? ''}`;
}

const ofProduct = (product: Product): LineValues => ({
	price: product.BaseAmountValue,
	account: product.AccountNumber,
	unit: product.Unit,
});

const asWorkedOut = (line: SalesLine | undefined, inclVat: boolean): LineValues => ({
	price: inclVat ? line?.BaseAmountValueInclVat : line?.BaseAmountValue,
	account: line?.AccountNumber,
	unit: line?.Unit,
});

/** Whether a line says anything that its product does not say itself. */
async function hasOwnValues(
	run: DineroRun,
	api: DineroApi,
	line: SalesLineBody,
	inclVat: boolean,
): Promise<boolean> {
	if (!line.ProductGuid) return false;
	const product = await productOf(run, api, line.ProductGuid);
	return inclVat || difference(line, ofProduct(product)) !== undefined;
}

/**
 * Dinero does not tell whether a line's own price, account and unit hold beside a product, so it is
 * asked before a document is written whose lines differ from their products.
 * @throws Blocked when it would use other values than those that were sent
 */
export async function checkProductLines<Body extends SalesBody>(
	run: DineroRun,
	api: DineroApi,
	body: Body,
	preview: (api: DineroApi, body: Body) => Promise<SalesTotals>,
): Promise<void> {
	const inclVat = body.ShowLinesInclVat === true;
	const places: number[] = [];
	for (const [place, line] of body.ProductLines.entries())
		if (await hasOwnValues(run, api, line, inclVat)) places.push(place);
	if (places.length === 0) return;
	const worked = (await preview(api, body)).ProductLines ?? [];
	for (const place of places) {
		const sent = body.ProductLines[place];
		const detail = sent && difference(sent, asWorkedOut(worked[place], inclVat));
		if (detail !== undefined)
			throw new Blocked([problem('PRODUCT_VALUES_IGNORED', { line: place + 1, detail }, 'lines')]);
	}
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
