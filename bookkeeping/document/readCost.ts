import { z } from '../../vendor/zod';
import { absolute, isZero, negated, plus, times, toText, zero, type Exact } from '../money';
import { costCurrency, type CostEvidence } from './costCurrency';
import type { CostSource, LineCost } from './customerInvoice';
import { headerShares } from './headerCost';
import type { LineFacts } from './lineFacts';
import { rawLine, type RawLine } from './rawDocument';
import { decimalOf, keyOf, unwrapped } from './rawValue';
import { ledgerUnitCost } from './readLedgerCost';

/** What is known of an invoice's cost besides its lines. */
export interface CostSurroundings {
	invoiceNumber: string;
	orderNumber: string;
	isCreditNote: boolean;
	/** True where the document is in base currency. */
	isBase: boolean;
	/** Base currency per unit of the document's. */
	rate: Exact | null;
	headerCost: Exact | undefined;
	/** The linked order as Rackbeat answers it, where it was read. */
	order: unknown;
	/** Ledger entries by item number, where they were read. */
	ledgers: Readonly<Record<string, unknown>>;
}

/** A line and the quantity that it has in the document's own words. */
export interface CostLine extends LineFacts {
	counted: Exact;
}

interface Found {
	source: CostSource;
	field: string;
	/** Of the whole line, in base or document currency as the document's cost is, signed. */
	cost: Exact;
	/** True where base currency is certain. */
	isInBase: boolean;
	isShared: boolean;
}

const UNIT_FIELDS = ['item_cost_price', 'cost_price'] as const;
const TOTAL_FIELDS = ['total_cost', 'total_cost_price', 'line_cost'] as const;

/** The first of the fields that holds a cost. A zero is none: an item sold below zero stock has one later. */
function firstOf<Field extends string>(
	row: Partial<Record<Field, string | number | null>>,
	fields: readonly Field[],
): { field: Field; value: Exact } | undefined {
	return fields
		.map((field) => ({ field, value: decimalOf(row[field]) ?? zero }))
		.find(({ value }) => !isZero(value));
}

/** Whether a line has a cost of its own. @throws NotANumber */
export const hasOwnCost = (line: RawLine): boolean =>
	firstOf(line, UNIT_FIELDS) !== undefined || firstOf(line, TOTAL_FIELDS) !== undefined;

/** Goods that come back bring their cost back, with whatever sign a total is written. */
const signedAs = (total: Exact, quantity: Exact): Exact =>
	quantity.units < 0n ? negated(absolute(total)) : absolute(total);

const ownCost = ({ raw, counted }: CostLine): Found | undefined => {
	const unit = firstOf(raw, UNIT_FIELDS);
	if (unit) {
		const cost = times(unit.value, counted);
		return { source: 'lineUnit', field: unit.field, cost, isInBase: false, isShared: false };
	}
	const total = firstOf(raw, TOTAL_FIELDS);
	return (
		total && {
			source: 'lineTotal',
			field: total.field,
			cost: signedAs(total.value, counted),
			isInBase: false,
			isShared: false,
		}
	);
};

const orderWithLines = z.object({ lines: z.array(rawLine) }).passthrough();

/** The order's lines for each line of the invoice: the first of an item for the first of that item. */
function orderLines(order: unknown, lines: readonly CostLine[]): Array<RawLine | undefined> {
	const left = [...(orderWithLines.safeParse(unwrapped(order, 'order')).data?.lines ?? [])];
	return lines.map(({ itemNumber }) => {
		const place = left.findIndex(
			(line) => itemNumber !== null && (keyOf(line.child_id) ?? keyOf(line.item)) === itemNumber,
		);
		return place < 0 ? undefined : left.splice(place, 1)[0];
	});
}

function orderCost(line: CostLine, orderLine: RawLine | undefined): Found | undefined {
	const unit = orderLine && firstOf(orderLine, UNIT_FIELDS);
	if (!unit) return undefined;
	const cost = times(unit.value, line.counted);
	return { source: 'order', field: unit.field, cost, isInBase: false, isShared: false };
}

function ledgerCost(
	line: CostLine,
	lines: readonly CostLine[],
	around: CostSurroundings,
): Found | undefined {
	const { itemNumber } = line;
	if (itemNumber === null) return undefined;
	const quantity = lines
		.filter((other) => other.itemNumber === itemNumber)
		.map(({ counted }) => counted)
		.reduce(plus, zero);
	const search = { ...around, quantity };
	const unit = ledgerUnitCost(around.ledgers[itemNumber], search);
	if (!unit) return undefined;
	const cost = times(unit, line.counted);
	return { source: 'ledger', field: 'cost_price', cost, isInBase: true, isShared: false };
}

const presentOf = ({ item }: CostLine): Exact => decimalOf(item.cost_price) ?? zero;

const presentCost = (line: CostLine): Found | undefined => {
	const present = presentOf(line);
	if (isZero(present)) return undefined;
	const cost = times(present, line.counted);
	return { source: 'present', field: 'cost_price', cost, isInBase: true, isShared: false };
};

/** Reads every cost of a line, so that one that is no number is told by its line. @throws NotANumber */
export function checkCosts(line: CostLine): void {
	ownCost(line);
	presentOf(line);
}

const NONE: LineCost = {
	cost: null,
	costSource: null,
	costField: null,
	costIsEstimate: false,
	costIsShared: false,
};

function evidenceOf(lines: readonly CostLine[], found: ReadonlyArray<Found | undefined>) {
	return lines.flatMap((line, place): CostEvidence[] => {
		const cost = found[place];
		if (!cost || cost.isInBase || isZero(cost.cost)) return [];
		return [{ cost: absolute(cost.cost), present: absolute(times(presentOf(line), line.counted)) }];
	});
}

/** Every line's cost from the first of Rackbeat's possible places that has one. */
function foundCosts(lines: readonly CostLine[], around: CostSurroundings) {
	const own = lines.map(ownCost);
	const shares = own.some(Boolean) ? undefined : headerShares(lines, around);
	const ofOrder = orderLines(around.order, lines);
	return lines.map((line, place): Found | undefined => {
		if (!line.isProduct) return undefined;
		const share = shares?.[place];
		const header: Found | undefined = share && {
			source: 'header',
			field: 'total_cost',
			cost: share.cost,
			isInBase: false,
			isShared: share.isShared,
		};
		return (
			own[place] ??
			header ??
			orderCost(line, ofOrder[place]) ??
			ledgerCost(line, lines, around) ??
			presentCost(line)
		);
	});
}

/**
 * The cost of each line in base currency, from the first place that holds one: unit cost of the line,
 * total of the line, total of the invoice, the order's line, the item's ledger, and last the item's
 * cost today, an estimate.
 */
export function readCosts(lines: readonly CostLine[], around: CostSurroundings): LineCost[] {
	const found = foundCosts(lines, around);
	const currency = costCurrency(evidenceOf(lines, found), around);
	return found.map((each) => {
		if (!each) return NONE;
		const converts = !each.isInBase && currency === 'document' && around.rate !== null;
		const cost = converts && around.rate ? times(each.cost, around.rate) : each.cost;
		const isProven = each.isInBase || currency !== 'unproven';
		return {
			cost: toText(cost),
			costSource: each.source,
			costField: each.field,
			costIsEstimate: each.source === 'present' || !isProven,
			costIsShared: each.isShared,
		};
	});
}
