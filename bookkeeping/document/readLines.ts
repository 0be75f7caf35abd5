import {
	dividedBy,
	exact,
	isZero,
	minus,
	negated,
	percentOf,
	times,
	toOre,
	toText,
	zero,
	type Exact,
} from '../money';
import type { DocumentLine } from './document';
import type { LineFacts } from './lineFacts';
import { keyOf, nameOf } from './rawValue';
import type { Candidate } from './readings';

const PRICE_DECIMALS = 6;
const ONE = exact(1);

interface Price {
	unitPrice: Exact;
	discount: Exact;
}

const amountOf = (quantity: Exact, { unitPrice, discount }: Price): Exact => {
	const full = times(quantity, unitPrice);
	return minus(full, percentOf(full, discount));
};

/** The price before the discount that makes the amount; undefined where six decimals cannot hold it. */
function beforeDiscount(amount: Exact, quantity: Exact, discount: Exact): Price | undefined {
	const divisor = times(quantity, minus(ONE, percentOf(ONE, discount)));
	if (isZero(divisor)) return undefined;
	const price = { unitPrice: dividedBy(amount, divisor, PRICE_DECIMALS), discount };
	return toOre(amountOf(quantity, price)) === toOre(amount) ? price : undefined;
}

/** Unit price and discount of a line; on a credit note of what is credited. */
function priceOf(
	line: LineFacts,
	amount: Exact,
	quantity: Exact,
	{ linePrice, turned }: Candidate,
) {
	if (linePrice === 'unit') {
		const turnsPrice = turned.amounts !== turned.quantities;
		return { unitPrice: turnsPrice ? negated(line.price) : line.price, discount: line.discount };
	}
	if (isZero(amount)) return { unitPrice: zero, discount: line.discount };
	return (
		beforeDiscount(amount, quantity, line.discount) ?? {
			unitPrice: isZero(quantity) ? zero : dividedBy(amount, quantity, PRICE_DECIMALS),
			discount: zero,
		}
	);
}

const textLine = (line: LineFacts): DocumentLine => ({
	kind: 'text',
	itemNumber: null,
	groupNumber: null,
	groupName: '',
	text: line.text,
	quantity: '0',
	unitPrice: '0',
	discountPercent: '0',
	vatPercent: '0',
	net: 0,
	unitNumber: null,
	unitName: '',
	inStock: false,
});

/** The quantity in the document's own words: on a credit note what is credited is positive. */
export const quantityOf = (line: LineFacts, { turned }: Candidate): Exact =>
	turned.quantities ? negated(line.quantity) : line.quantity;

/** One line in our own words, by the reading that holds for its document. */
export function lineInWords(line: LineFacts, place: number, reading: Candidate): DocumentLine {
	if (!line.isProduct) return textLine(line);
	const { raw, item } = line;
	const amount = reading.amounts[place] ?? zero;
	const quantity = quantityOf(line, reading);
	const { unitPrice, discount } = priceOf(line, amount, quantity, reading);
	const unit = raw.unit ?? item.unit;
	return {
		kind: 'product',
		itemNumber: line.itemNumber,
		groupNumber: line.groupNumber,
		groupName: line.groupName,
		text: line.text,
		quantity: toText(quantity),
		unitPrice: toText(unitPrice),
		discountPercent: toText(discount),
		vatPercent: toText(reading.percents[place] ?? zero),
		net: toOre(amount),
		unitNumber: keyOf(unit) ?? keyOf(raw.unit_id) ?? keyOf(item.unit_id),
		unitName: nameOf(unit),
		inStock: line.inStock,
	};
}
