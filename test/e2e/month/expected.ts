import { ratio, sum, times, type Ratio } from '../../flows/stock/ratio';

/** What Rackbeat's simulator holds of a document. Prices are decimals in the document's currency. */
interface Document {
	vat_zone: 'domestic' | 'eu' | 'abroad' | 'domestic_exempt';
	is_booked: boolean;
	currency_rate: number;
	lines: {
		quantity: number;
		line_price: number;
		discount_percentage: number;
		vat_percentage: number;
	}[];
}

export interface Documents {
	customer_invoices: Document[];
	supplier_invoices: Document[];
}

/** Whole øre that the month must leave on the accounts of VAT, debit positive. */
export interface ExpectedVat {
	sales: number;
	input: number;
	foreign: number;
}

const MICRO = 1_000_000;
const exactly = (value: number): Ratio => ratio(Math.round(value * MICRO), MICRO);

/** Half away from zero. */
function whole({ n, d }: Ratio): number {
	const doubled = 2n * n + (n < 0n ? -d : d);
	return Number(doubled / (2n * d));
}

/** Net of each line in whole øre of the document's currency. */
const nets = ({ lines }: Document): { ore: number; percent: number }[] =>
	lines.map(({ quantity, line_price, discount_percentage, vat_percentage }) => {
		const left = exactly((100 - discount_percentage) / 100);
		const full = times(exactly(quantity), times(exactly(line_price), ratio(100)));
		return { ore: whole(times(full, left)), percent: vat_percentage };
	});

const quarter = (ore: Ratio): number => whole(times(ore, ratio(1, 4)));

/** What stands on the paper as VAT. */
const vatOnPaper = (document: Document): number =>
	quarter(
		ratio(
			nets(document)
				.filter(({ percent }) => percent === 25)
				.reduce((total, { ore }) => total + ore, 0),
		),
	);

/** What the buyer owes himself of goods from abroad: a quarter of what they cost in kroner. */
const selfComputed = (document: Document): number => {
	const paid = sum(nets(document).map(({ ore }) => ratio(ore)));
	return quarter(ratio(whole(times(paid, exactly(document.currency_rate)))));
};

const total = (documents: readonly Document[], of: (document: Document) => number): number =>
	documents.reduce((all, document) => all + of(document), 0);

/** Recomputes the VAT accounts from Rackbeat's documents alone, document by document. */
export function expectedVat({ customer_invoices, supplier_invoices }: Documents): ExpectedVat {
	const booked = (documents: Document[]) => documents.filter(({ is_booked }) => is_booked);
	const domestic = ({ vat_zone }: Document) => vat_zone === 'domestic';
	const purchases = booked(supplier_invoices);
	const foreign = total(
		purchases.filter((document) => !domestic(document)),
		selfComputed,
	);
	return {
		sales: -total(booked(customer_invoices).filter(domestic), vatOnPaper),
		input: total(purchases.filter(domestic), vatOnPaper) + foreign,
		foreign: -foreign,
	};
}

/** The stock report by moving average: what Rackbeat's goods are worth, in whole øre. */
export const stockValue = (items: readonly { stock: { value: number } }[]): number =>
	whole(times(sum(items.map(({ stock }) => exactly(stock.value))), ratio(100)));
