import fc from 'fast-check';
import type { LinePrice } from '../../../bookkeeping/document/document';
import {
	exact,
	negated,
	oreToDecimal,
	times,
	toOre,
	toText,
	type Exact,
	type Ore,
} from '../../../bookkeeping/money';
import { groups, items, rawCustomer } from '../example';
import {
	amountOf,
	costOf,
	less,
	priceOf,
	quantityOf,
	totalsOf,
	VAT_OF_ITEM,
	type TrueDocument,
	type TrueLine,
} from './trueDocument';

/** The ways of writing a credit note; an invoice is always written as it is. */
export type Sign =
	| 'positive'
	| 'negativeQuantities'
	| 'negativeQuantitiesOnly'
	| 'negativePrices'
	| 'negativeTotals';

/** One combination of everything that Rackbeat's documentation leaves open. */
export interface Writing {
	linePrice: LinePrice;
	/** Whether a price that is the line's total is written exactly or in whole øre. */
	totalsExact: boolean;
	sign: Sign;
	flag: 'none' | 'is_creditnote' | 'type';
	numbersAsText: boolean;
	keysAsText: boolean;
	wrapped: boolean;
	withLineTotals: boolean;
	percentOnGroup: boolean;
	itemOnLine: boolean;
	totals: 'all' | 'withoutVat' | 'withoutNet' | 'withoutGross';
	vatName: 'total_vat_amount' | 'total_vat';
	ratePer: 1 | 100;
	flatAddress: boolean;
	nameKey: 'name' | 'company_name';
	dates: 'day' | 'isoTime' | 'plainTime';
}

export const anyWriting: fc.Arbitrary<Writing> = fc.record({
	linePrice: fc.constantFrom<LinePrice>(
		'unit',
		'unitAfterDiscount',
		'total',
		'totalBeforeDiscount',
	),
	totalsExact: fc.boolean(),
	sign: fc.constantFrom<Sign>(
		'positive',
		'negativeQuantities',
		'negativeQuantitiesOnly',
		'negativePrices',
		'negativeTotals',
	),
	flag: fc.constantFrom('none' as const, 'is_creditnote' as const, 'type' as const),
	numbersAsText: fc.boolean(),
	keysAsText: fc.boolean(),
	wrapped: fc.boolean(),
	withLineTotals: fc.boolean(),
	percentOnGroup: fc.boolean(),
	itemOnLine: fc.boolean(),
	totals: fc.constantFrom(
		'all' as const,
		'withoutVat' as const,
		'withoutNet' as const,
		'withoutGross' as const,
	),
	vatName: fc.constantFrom('total_vat_amount' as const, 'total_vat' as const),
	ratePer: fc.constantFrom(1 as const, 100 as const),
	flatAddress: fc.boolean(),
	nameKey: fc.constantFrom('name' as const, 'company_name' as const),
	dates: fc.constantFrom('day' as const, 'isoTime' as const, 'plainTime' as const),
});

const turns = (document: TrueDocument, { sign }: Writing) => {
	const isCredit = document.kind === 'creditNote';
	const quantities = sign === 'negativeQuantities' || sign === 'negativeQuantitiesOnly';
	return {
		quantities: isCredit && quantities,
		prices: isCredit && sign === 'negativePrices',
		totals: isCredit && sign !== 'positive' && sign !== 'negativeQuantitiesOnly',
	};
};

const turned = (value: Exact, turns: boolean): Exact => (turns ? negated(value) : value);
const inOre = (amount: Exact): Exact => exact(oreToDecimal(toOre(amount)));

function writtenPrice(document: TrueDocument, line: TrueLine, writing: Writing): Exact {
	const { quantities, prices } = turns(document, writing);
	const total = (amount: Exact): Exact => turned(amount, quantities || prices);
	switch (writing.linePrice) {
		case 'unit':
			return turned(priceOf(line), prices);
		case 'unitAfterDiscount':
			return turned(less(priceOf(line), line.discount), prices);
		case 'total':
			return total(writing.totalsExact ? amountOf(line) : inOre(amountOf(line)));
		default:
			return total(times(quantityOf(line), priceOf(line)));
	}
}

function rawLine(document: TrueDocument, line: TrueLine, writing: Writing) {
	const number = (value: Exact): unknown =>
		writing.numbersAsText ? toText(value) : Number(toText(value));
	const { quantities, prices } = turns(document, writing);
	if (line.kind === 'text') return { name: 'Tak', quantity: 1, line_price: null };
	const total = turned(amountOf(line), quantities || prices);
	const onGroup =
		writing.percentOnGroup && line.kind === 'item' && line.vat === VAT_OF_ITEM[line.item];
	return {
		...(line.kind === 'item'
			? {
					child_id: line.item,
					child_type: 'product',
					item: writing.itemOnLine ? items[line.item] : null,
				}
			: { child_id: null, name: 'Gebyr' }),
		quantity: number(turned(quantityOf(line), quantities)),
		line_price: number(writtenPrice(document, line, writing)),
		...(line.discount !== '0' && { discount_percentage: number(exact(line.discount)) }),
		...(!onGroup && { vat_percentage: number(exact(line.vat)) }),
		...(writing.withLineTotals && { line_total: number(inOre(total)) }),
		...(line.kind === 'item' && { item_cost_price: number(costOf(line)) }),
	};
}

function rawTotals(document: TrueDocument, writing: Writing) {
	const { net, vat, gross } = totalsOf(document);
	const turnsTotals = turns(document, writing).totals;
	const ore = (value: Ore): unknown => {
		const text = oreToDecimal(turnsTotals ? 0 - value : value);
		return writing.numbersAsText ? text : Number(text);
	};
	const { totals, vatName } = writing;
	const base = toOre(times(exact(oreToDecimal(gross)), RATE));
	const rate = toText(writing.ratePer === 1 ? RATE : times(RATE, exact(100)));
	return {
		...(totals !== 'withoutNet' && { total_subtotal: ore(net) }),
		...(totals !== 'withoutVat' && { [vatName]: ore(vat) }),
		...(totals !== 'withoutGross' && { total_total: ore(gross) }),
		...(document.currency === 'EUR' && {
			currency_rate: writing.numbersAsText ? rate : Number(rate),
			total_base_currency: ore(base),
		}),
	};
}

export const RATE = exact('7.4585');

function flags(document: TrueDocument, { flag }: Writing) {
	const isCredit = document.kind === 'creditNote';
	if (flag === 'is_creditnote') return { is_creditnote: isCredit ? 1 : false };
	return flag === 'type' ? { type: isCredit ? 'creditnote' : 'invoice' } : {};
}

const DATES = {
	day: '2026-11-20',
	// Half past midnight in Denmark.
	isoTime: '2026-11-19T23:30:00Z',
	plainTime: '2026-11-20 00:30:00',
};

/** The parts of the answer that customer and supplier invoices share. */
export function rawDocument(document: TrueDocument, writing: Writing): Record<string, unknown> {
	const key = (number: number): unknown => (writing.keysAsText ? String(number) : number);
	const place = { street: 'Nygade 2', zipcode: '5000', city: 'Odense C', country: 'Danmark' };
	const flat = Object.entries(place).map(([name, text]) => [`address_${name}`, text]);
	return {
		number: key(1001),
		is_booked: true,
		...flags(document, writing),
		invoice_date: DATES[writing.dates],
		due_date: '2026-12-04',
		currency: document.currency,
		vat_zone: 'domestic',
		...(document.kind === 'creditNote' && { credited_invoice_id: key(990) }),
		payment_terms: { number: key(1), type: 'net', maturity_days: '14', name: 'Netto 14 dage' },
		...(writing.flatAddress ? Object.fromEntries(flat) : { billing_address: place }),
		...rawTotals(document, writing),
		lines: document.lines.map((line) => rawLine(document, line, writing)),
	};
}

/** The customer or supplier as Rackbeat may write it. */
export function rawPartner({ nameKey, keysAsText }: Writing): Record<string, unknown> {
	const { name, number, ...rest } = rawCustomer;
	return { ...rest, [nameKey]: name, number: keysAsText ? String(number) : number };
}

/** Whether the lines are written less exactly than the totals were made from: øre may then be apart. */
export const isLossy = ({ rounding }: TrueDocument, { linePrice, totalsExact }: Writing): boolean =>
	linePrice === 'total' && !totalsExact && rounding !== 'perLine' && rounding !== 'vatPerLine';

/** The line answers that go with any document. */
export const lineAnswers = { items, groups };

/** True where no reader could tell the document from an invoice. */
export function hidesCredit(document: TrueDocument, { sign, flag }: Writing): boolean {
	if (document.kind === 'invoice' || flag !== 'none') return false;
	if (sign === 'positive') return true;
	// Without a flag only quantities that are all negative tell a credit note of positive totals.
	return (
		sign === 'negativeQuantitiesOnly' &&
		document.lines.some((line) => line.kind !== 'text' && line.quantity < 0)
	);
}

const close = (a: number, b: number, lines: number): boolean =>
	Math.abs(a - b) <= 0.0051 * (lines + 1);

/** How many ways of reading the lines make the subtotal, told apart by what each line amounts to. */
export function possibleReadings(raw: Record<string, unknown>, subtotal: Ore): number {
	const lines = (raw['lines'] as Array<Record<string, unknown>>).map((line) => ({
		quantity: Number(line['quantity'] ?? 0),
		price: Number(line['line_price'] ?? 0),
		left: 1 - Number(line['discount_percentage'] ?? 0) / 100,
	}));
	type Line = (typeof lines)[number];
	const ways: Array<(line: Line) => number> = [
		({ quantity, price, left }) => quantity * price * left,
		({ quantity, price }) => quantity * price,
		({ price }) => price,
		({ price, left }) => price * left,
	];
	const meanings = ways.flatMap((way) => {
		const amounts = lines.map(way);
		const sum = amounts.reduce((a, b) => a + b, 0);
		return close(Math.abs(sum), Math.abs(subtotal) / 100, lines.length)
			? [amounts.map((amount) => Math.abs(amount).toFixed(3)).join()]
			: [];
	});
	return new Set(meanings).size;
}
