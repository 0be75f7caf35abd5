import fc from 'fast-check';
import type { DocumentLine } from '../../../bookkeeping/document/document';
import {
	exact,
	isZero,
	minus,
	percentOf,
	plus,
	sum,
	times,
	toOre,
	toText,
	zero,
	type Exact,
	type Ore,
} from '../../../bookkeeping/money';

/** What a document truly says, before Rackbeat writes it in one of its ways. */
export interface TrueLine {
	kind: 'item' | 'free' | 'text';
	item: 'HELM' | 'FRAGT' | 'BOG';
	/** Thousandths; negative is a return on an invoice, a counter-line on a credit note. */
	quantity: number;
	/** Ten-thousandths of a krone; negative is a discount line. */
	price: number;
	discount: string;
	vat: '0' | '25';
	/** Millionths of a krone for one unit. */
	cost: number;
}

export type Rounding = 'perLine' | 'atEnd' | 'vatPerLine' | 'grossAtEnd';

export interface TrueDocument {
	kind: 'invoice' | 'creditNote';
	lines: TrueLine[];
	rounding: Rounding;
	currency: 'DKK' | 'EUR';
}

const GROUPS = {
	HELM: { groupNumber: '1', groupName: 'Hjelme', inStock: true },
	FRAGT: { groupNumber: '2', groupName: 'Fragt', inStock: false },
	BOG: { groupNumber: '3', groupName: 'Bøger', inStock: true },
};
const NAMES = { HELM: 'Hjelm', FRAGT: 'Fragt', BOG: 'Bog' };
export const VAT_OF_ITEM = { HELM: '25', FRAGT: '25', BOG: '0' };

const scaled = (units: number, scale: number): Exact => ({ units: BigInt(units), scale });
export const quantityOf = ({ quantity }: TrueLine): Exact => scaled(quantity, 3);
export const priceOf = ({ price }: TrueLine): Exact => scaled(price, 4);
export const costOf = ({ cost }: TrueLine): Exact => scaled(cost, 6);
export const less = (amount: Exact, discount: string): Exact =>
	minus(amount, percentOf(amount, exact(discount)));

export const amountOf = (line: TrueLine): Exact =>
	line.kind === 'text' ? zero : less(times(quantityOf(line), priceOf(line)), line.discount);

const inOre = (amount: Exact): Exact => scaled(toOre(amount), 2);
const total = (ores: number[]): Ore => ores.reduce((a, b) => a + b, 0);

/** Net, VAT and gross in whole øre, rounded the way that the document is. */
export function totalsOf({ lines, rounding }: TrueDocument): { net: Ore; vat: Ore; gross: Ore } {
	const amounts = lines.map(amountOf);
	const used = rounding === 'perLine' || rounding === 'vatPerLine' ? amounts.map(inOre) : amounts;
	const vats = used.map((amount, place) => percentOf(amount, exact(lines[place]?.vat ?? '0')));
	const net = toOre(sum(used));
	const gross = toOre(sum(used.map((amount, place) => plus(amount, vats[place] ?? zero))));
	if (rounding === 'grossAtEnd') return { net, vat: gross - net, gross };
	const vat = rounding === 'vatPerLine' ? total(vats.map(toOre)) : toOre(sum(vats));
	return { net, vat, gross: net + vat };
}

/** A line of the model that must come back. */
export function expectedLine(line: TrueLine): DocumentLine {
	const text = line.kind === 'item' ? NAMES[line.item] : line.kind === 'free' ? 'Gebyr' : 'Tak';
	const bare = { text, unitName: '', itemNumber: null, groupNumber: null, groupName: '' };
	if (line.kind === 'text') {
		const none = { quantity: '0', unitPrice: '0', discountPercent: '0', vatPercent: '0' };
		return { kind: 'text', ...bare, ...none, net: 0, unitNumber: null, inStock: false };
	}
	const item =
		line.kind === 'item'
			? { itemNumber: line.item, ...GROUPS[line.item], unitNumber: '1' }
			: { unitNumber: null, inStock: false };
	return {
		kind: 'product',
		...bare,
		...item,
		quantity: toText(quantityOf(line)),
		unitPrice: toText(priceOf(line)),
		discountPercent: line.discount,
		vatPercent: line.vat,
		net: toOre(amountOf(line)),
	};
}

const anyItemLine: fc.Arbitrary<TrueLine> = fc.record({
	kind: fc.constant('item' as const),
	item: fc.constantFrom('HELM', 'FRAGT', 'BOG'),
	quantity: fc.oneof(
		fc.integer({ min: 1, max: 200 }).map((pieces) => pieces * 1000),
		fc.integer({ min: -20_000, max: 200_000 }),
	),
	price: fc.oneof(
		fc.integer({ min: 0, max: 50_000 }).map((cents) => cents * 100),
		fc.integer({ min: 0, max: 5_000_000 }),
	),
	discount: fc.constantFrom('0', '0', '0', '5', '10', '12.5', '33.333333', '100'),
	vat: fc.constantFrom('25', '25', '0'),
	cost: fc.integer({ min: 1, max: 900_000_000 }),
});

/** A line without item needs a price, or it is a text. */
const anyFreeLine: fc.Arbitrary<TrueLine> = anyItemLine.map((line) => ({
	...line,
	kind: 'free',
	quantity: Math.abs(line.quantity) + 1000,
	price: line.price + 10_000,
	discount: line.discount === '100' ? '0' : line.discount,
}));

const anyTextLine: fc.Arbitrary<TrueLine> = anyItemLine.map((line) => ({
	...line,
	kind: 'text',
	quantity: 0,
	price: 0,
	discount: '0',
	vat: '0',
}));

const discountLine = (line: TrueLine): TrueLine => ({
	...line,
	quantity: Math.abs(line.quantity),
	price: -Math.trunc(line.price / 20),
});

const anyLine = fc.oneof(
	{ weight: 6, arbitrary: anyItemLine },
	{ weight: 1, arbitrary: anyItemLine.map(discountLine) },
	{ weight: 1, arbitrary: anyFreeLine },
	{ weight: 1, arbitrary: anyTextLine },
);

/**
 * A document is one of Rackbeat's when it bills, or credits, something in all. On a credit note either
 * counter-lines or discount lines stand, since together they do not tell which sign was turned.
 */
function isTrue(document: TrueDocument): boolean {
	const { kind, lines } = document;
	const { net, gross } = totalsOf(document);
	const quantities = lines
		.filter((line) => line.kind !== 'text' && line.quantity !== 0)
		.map(({ quantity }) => quantity);
	const anyPositive = quantities.some((quantity) => quantity > 0);
	if (kind === 'invoice') return (gross || net) >= 0 && (anyPositive || quantities.length === 0);
	const isMixed =
		quantities.some((quantity) => quantity < 0) && lines.some((line) => line.price < 0);
	return gross > 0 && net > 0 && anyPositive && !isMixed;
}

export const anyDocument: fc.Arbitrary<TrueDocument> = fc
	.record({
		kind: fc.constantFrom('invoice' as const, 'creditNote' as const),
		lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }),
		rounding: fc.constantFrom<Rounding>('perLine', 'atEnd', 'vatPerLine', 'grossAtEnd'),
		currency: fc.constantFrom('DKK' as const, 'DKK' as const, 'EUR' as const),
	})
	.filter(isTrue);

/** Whether price and discount can be told from a total: not where nothing is left of them. */
export const hasPrice = (line: TrueLine): boolean =>
	line.discount !== '100' && line.quantity !== 0 && !isZero(amountOf(line));
