import { isZero, zero, type Exact } from '../money';
import type { Zone } from '../settings/rackbeatDinero';
import type { RawGroup, RawItem, RawLine } from './rawDocument';
import { decimalOf, filled, flagOf, keyOf, nameOf, textOf } from './rawValue';

/** What a document's lines only name by number, and the zone that chooses a group's VAT. */
export interface LineSurroundings {
	/** Items read by number, for lines that come without theirs. */
	items: Readonly<Record<string, RawItem>>;
	/** Product groups by number, for items that name only a number. */
	groups: Readonly<Record<string, RawGroup>>;
	zone: Zone;
}

/** A line as it is written, its numbers exact, before any reading of its price and sign. */
export interface LineFacts {
	raw: RawLine;
	/** The item as far as it is known: the line's own answer over the item's. */
	item: RawItem;
	isProduct: boolean;
	itemNumber: string | null;
	groupNumber: string | null;
	groupName: string;
	text: string;
	quantity: Exact;
	price: Exact;
	/** Percent. */
	discount: Exact;
	/** Undefined when neither the line nor its group has one. */
	vatPercent: Exact | undefined;
	/** Rackbeat's own total of the line, where it sends one. */
	lineTotal: Exact | undefined;
	inStock: boolean;
}

const ZONE_FIELD = {
	domestic: 'vat_domestic',
	eu: 'vat_eu',
	abroad: 'vat_abroad',
	domesticExempt: 'vat_domestic_exempt',
} as const;

const itemNumberOf = (line: RawLine): string | null => keyOf(line.child_id) ?? keyOf(line.item);

function groupOf(item: RawItem, groups: LineSurroundings['groups']): RawGroup | undefined {
	const { group } = item;
	const number = keyOf(group) ?? keyOf(item.group_id);
	const known = number === null ? undefined : groups[number];
	return typeof group === 'object' && group !== null ? { ...known, ...filled(group) } : known;
}

function inStock(itemNumber: string | null, item: RawItem, group: RawGroup | undefined): boolean {
	// Where nothing says otherwise an item counts as stock, so that a missing cost is asked about.
	return flagOf(item.inventory_enabled) ?? flagOf(group?.has_inventory) ?? itemNumber !== null;
}

/** Gathers what is known of one line. @throws NotANumber */
export function lineFacts(raw: RawLine, around: LineSurroundings): LineFacts {
	const itemNumber = itemNumberOf(raw);
	const known = itemNumber === null ? undefined : around.items[itemNumber];
	const item: RawItem = { unit: undefined, ...known, ...filled(raw.item) };
	const group = groupOf(item, around.groups);
	const price = decimalOf(raw.line_price) ?? zero;
	return {
		raw,
		item,
		isProduct: itemNumber !== null || !isZero(price),
		itemNumber,
		groupNumber: keyOf(group) ?? keyOf(item.group) ?? keyOf(item.group_id),
		groupName: nameOf(group),
		text: textOf(raw.name) || textOf(item.name),
		quantity: decimalOf(raw.quantity) ?? zero,
		price,
		discount: decimalOf(raw.discount_percentage) ?? zero,
		vatPercent: decimalOf(raw.vat_percentage) ?? decimalOf(group?.[ZONE_FIELD[around.zone]]),
		lineTotal: decimalOf(raw.line_total),
		inStock: inStock(itemNumber, item, group),
	};
}
