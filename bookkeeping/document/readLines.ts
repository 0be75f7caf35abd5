import {
	compare,
	dividedBy,
	exact,
	isZero,
	minus,
	percentOf,
	sum,
	times,
	toOre,
	toText,
	zero,
	type Exact,
	type Ore,
} from '../money';
import type { Zone } from '../settings/rackbeatDinero';
import type { InvoiceLine, Reading } from './customerInvoice';
import { readCost, type CostCurrency } from './readCost';
import type { RawGroup, RawItem, RawLine } from './rawDocument';
import { decimalOf, filled, flagOf, keyOf, nameOf, textOf } from './rawValue';

const ONE = exact(1);

/** Everything known of a line besides its own fields. */
export interface LineSurroundings {
	/** Items read by number, for lines that come without theirs. */
	items: Readonly<Record<string, RawItem>>;
	/** Product groups by number, for items that name only a number. */
	groups: Readonly<Record<string, RawGroup>>;
	zone: Zone;
	costCurrency: CostCurrency;
}

const ZONE_FIELD = {
	domestic: 'vat_domestic',
	eu: 'vat_eu',
	abroad: 'vat_abroad',
	domesticExempt: 'vat_domestic_exempt',
} as const;

const itemNumberOf = (line: RawLine): string | null => keyOf(line.child_id) ?? keyOf(line.item);

const isProduct = (line: RawLine): boolean =>
	itemNumberOf(line) !== null || !isZero(decimalOf(line.line_price) ?? zero);

const discountOf = (line: RawLine): Exact => decimalOf(line.discount_percentage) ?? zero;
const quantityOf = (line: RawLine): Exact => decimalOf(line.quantity) ?? zero;
const priceOf = (line: RawLine): Exact => decimalOf(line.line_price) ?? zero;

const lessDiscount = (amount: Exact, line: RawLine): Exact =>
	minus(amount, percentOf(amount, discountOf(line)));

/** The line's amount without VAT, unrounded, in each of the two readings of `line_price`. */
const AMOUNT: Record<Reading['linePrice'], (line: RawLine) => Exact> = {
	unit: (line) => lessDiscount(times(quantityOf(line), priceOf(line)), line),
	total: priceOf,
};

function addsUp(amounts: readonly Exact[], subtotal: Ore): boolean {
	const eachRounded = amounts.map(toOre).reduce((a, b) => a + b, 0);
	return eachRounded === subtotal || toOre(sum(amounts)) === subtotal;
}

const hasItsTotals = (lines: readonly RawLine[], reading: Reading['linePrice']): boolean =>
	lines.every((line) => {
		const total = decimalOf(line.line_total);
		return total !== undefined && toOre(total) === toOre(AMOUNT[reading](line));
	});

/**
 * Which reading of `line_price` makes the document's own subtotal (in hundredths); undefined when
 * none does. Rackbeat does not document whether it is the unit's price or the line's.
 */
export function linePriceReading(
	lines: readonly RawLine[],
	subtotal: Ore,
): Reading['linePrice'] | undefined {
	const readings = (['unit', 'total'] as const).filter((reading) =>
		addsUp(lines.map(AMOUNT[reading]), subtotal),
	);
	// Both can hold by chance; then the lines' own totals decide, where Rackbeat sends them.
	return readings.find((reading) => hasItsTotals(lines, reading)) ?? readings[0];
}

/** The sum of the lines in the usual reading, for the sentence that says they do not add up. */
export const usualSum = (lines: readonly RawLine[]): Ore => toOre(sum(lines.map(AMOUNT.unit)));

interface Price {
	quantity: Exact;
	unitPrice: Exact;
	discount: Exact;
}

/** A line total is turned back into a unit price; where six decimals cannot hold it, one of the total. */
function priceFrom(line: RawLine, reading: Reading['linePrice']): Price {
	const quantity = quantityOf(line);
	if (reading === 'unit') return { quantity, unitPrice: priceOf(line), discount: discountOf(line) };
	if (isZero(quantity)) return { quantity, unitPrice: zero, discount: zero };
	const unitPrice = dividedBy(priceOf(line), quantity, 6);
	const same = toOre(times(unitPrice, quantity)) === toOre(priceOf(line));
	return same
		? { quantity, unitPrice, discount: zero }
		: { quantity: ONE, unitPrice: priceOf(line), discount: zero };
}

function groupOf(
	item: RawItem | undefined,
	groups: LineSurroundings['groups'],
): RawGroup | undefined {
	const group = item?.group;
	const number = keyOf(group) ?? keyOf(item?.group_id);
	const known = number === null ? undefined : groups[number];
	return typeof group === 'object' && group !== null ? { ...known, ...filled(group) } : known;
}

function vatPercentOf(line: RawLine, group: RawGroup | undefined, zone: Zone): Exact | undefined {
	return decimalOf(line.vat_percentage) ?? decimalOf(group?.[ZONE_FIELD[zone]]);
}

function inStock(line: RawLine, item: RawItem | undefined, group: RawGroup | undefined): boolean {
	// Where nothing says otherwise an item counts as stock, so that a missing cost is asked about.
	return (
		flagOf(item?.inventory_enabled) ?? flagOf(group?.has_inventory) ?? itemNumberOf(line) !== null
	);
}

const textLine = (line: RawLine): InvoiceLine => ({
	kind: 'text',
	itemNumber: null,
	groupNumber: null,
	groupName: '',
	text: textOf(line.name),
	quantity: '0',
	unitPrice: '0',
	discountPercent: '0',
	vatPercent: '0',
	net: 0,
	unitNumber: null,
	unitName: '',
	inStock: false,
	cost: null,
	costSource: null,
});

/** Says which line lacks its VAT percent: neither the line nor its group has one. */
export class NoVatPercent extends Error {
	constructor(readonly line: string) {
		super(`no VAT percent on "${line}"`);
		this.name = 'NoVatPercent';
	}
}

/** One line in our own words. @throws NotANumber, NoVatPercent */
export function readLine(
	line: RawLine,
	reading: Reading['linePrice'],
	around: LineSurroundings,
): InvoiceLine {
	if (!isProduct(line)) return textLine(line);
	const itemNumber = itemNumberOf(line);
	const known = itemNumber === null ? undefined : around.items[itemNumber];
	const item: RawItem = { unit: undefined, ...known, ...filled(line.item) };
	const group = groupOf(item, around.groups);
	const vatPercent = vatPercentOf(line, group, around.zone);
	const name = textOf(line.name) || textOf(item.name);
	if (vatPercent === undefined) throw new NoVatPercent(name);
	const { quantity, unitPrice, discount } = priceFrom(line, reading);
	const unit = line.unit ?? item.unit;
	return {
		kind: 'product',
		itemNumber,
		groupNumber: keyOf(group) ?? keyOf(item.group) ?? keyOf(item.group_id),
		groupName: nameOf(group),
		text: name,
		quantity: toText(quantity),
		unitPrice: toText(unitPrice),
		discountPercent: toText(discount),
		vatPercent: toText(vatPercent),
		net: toOre(AMOUNT[reading](line)),
		unitNumber: keyOf(unit) ?? keyOf(line.unit_id) ?? keyOf(item.unit_id),
		unitName: nameOf(unit),
		inStock: inStock(line, item, group),
		...readCost(line, item, quantityOf(line), around.costCurrency),
	};
}

/** True when every line that has a quantity has a negative one: how Rackbeat may write a credit note. */
export function allNegative(lines: readonly RawLine[]): boolean {
	const quantities = lines.map(quantityOf).filter((quantity) => !isZero(quantity));
	return quantities.length > 0 && quantities.every((quantity) => compare(quantity, zero) < 0);
}
