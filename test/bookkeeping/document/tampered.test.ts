import fc from 'fast-check';
import { readCustomerInvoice } from '../../../bookkeeping/document/readCustomerInvoice';
import { readSupplierInvoice } from '../../../bookkeeping/document/readSupplierInvoice';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import { answers } from '../example';
import {
	anyWriting,
	lineAnswers,
	possibleReadings,
	rawDocument,
	rawPartner,
	type Writing,
} from './renderDocument';
import { anyDocument, totalsOf } from './trueDocument';

type Raw = Record<string, unknown>;
type RawLine = Record<string, unknown>;

const RUNS = { numRuns: 150 };
const CODES = [
	'LINES_DO_NOT_ADD_UP',
	'VAT_DOES_NOT_ADD_UP',
	'TOTALS_DISAGREE',
	'READING_AMBIGUOUS',
	'UNREADABLE',
];

const plainWriting = anyWriting.map((writing): Writing => ({ ...writing, wrapped: false }));

function codeOf(read: () => unknown): string | null {
	try {
		read();
		return null;
	} catch (error) {
		if (!(error instanceof Blocked)) throw error;
		return error.problems[0]?.code ?? '';
	}
}

function expectStopped(raw: Raw, writing: Writing): void {
	const customer = { ...lineAnswers, invoice: raw, customer: rawPartner(writing) };
	const supplier = { ...lineAnswers, invoice: raw, supplier: rawPartner(writing) };
	for (const read of [() => readCustomerInvoice(customer), () => readSupplierInvoice(supplier)]) {
		expect(CODES).toContain(codeOf(read));
	}
}

const plus = (value: unknown, added: number): number =>
	Math.round((Number(value ?? 0) + added) * 1e6) / 1e6;

/** A document whose lines cannot be rounded into the tampered total, with at least one amount. */
const sizable = fc
	.tuple(anyDocument, plainWriting, fc.integer({ min: 20, max: 400 }), fc.boolean())
	.filter(([document]) => totalsOf(document).net > 1000);

/** The tampered subtotal, as written; a coincidence that makes it by another reading is left out. */
const isCoincidence = (raw: Raw, net: number): boolean => possibleReadings(raw, net) > 0;

describe('a tampered document stops', () => {
	it('where net and gross were both moved', () => {
		fc.assert(
			fc.property(sizable, ([document, writing, ore, down]) => {
				const whole = { ...writing, totals: 'all' as const };
				const raw = rawDocument(document, whole);
				const added = (down ? -ore : ore) / 100;
				raw['total_subtotal'] = plus(raw['total_subtotal'], added);
				raw['total_total'] = plus(raw['total_total'], added);
				fc.pre(!isCoincidence(raw, Math.round(Number(raw['total_subtotal']) * 100)));
				expectStopped(raw, whole);
			}),
			RUNS,
		);
	});

	it('where only the gross was moved, whether or not VAT is written', () => {
		fc.assert(
			fc.property(sizable, ([document, writing, ore, down]) => {
				const totals = down ? ('all' as const) : ('withoutVat' as const);
				const raw = rawDocument(document, { ...writing, totals });
				raw['total_total'] = plus(raw['total_total'], ore / 100);
				expectStopped(raw, writing);
			}),
			RUNS,
		);
	});

	it('where a line was left out', () => {
		fc.assert(
			fc.property(sizable, ([document, writing]) => {
				const raw = rawDocument(document, writing);
				const lines = raw['lines'] as RawLine[];
				const amounts = lines.map((line) => Math.abs(Number(line['line_total'] ?? 0)));
				const place = amounts.indexOf(Math.max(...amounts));
				fc.pre((amounts[place] ?? 0) > 0.3);
				raw['lines'] = lines.filter((_, at) => at !== place);
				fc.pre(!isCoincidence(raw, totalsOf(document).net));
				expectStopped(raw, writing);
			}),
			RUNS,
		);
	});

	it('where the price of a line was moved', () => {
		fc.assert(
			fc.property(sizable, ([document, writing, ore]) => {
				const raw = rawDocument(document, writing);
				const lines = raw['lines'] as RawLine[];
				const place = lines.findIndex(
					(line) => Number(line['quantity']) >= 1 && Number(line['discount_percentage'] ?? 0) < 100,
				);
				fc.pre(place >= 0 && lines[place]?.['line_price'] !== null);
				const line = lines[place]!;
				line['line_price'] = plus(line['line_price'], ore / 10);
				fc.pre(!isCoincidence(raw, totalsOf(document).net));
				expectStopped(raw, writing);
			}),
			RUNS,
		);
	});

	it('where the VAT percent of a line was changed', () => {
		fc.assert(
			fc.property(sizable, ([document, writing]) => {
				const onLines = { ...writing, percentOnGroup: false, withLineTotals: true };
				const raw = rawDocument(document, onLines);
				const lines = raw['lines'] as RawLine[];
				const place = lines.findIndex((line) => Math.abs(Number(line['line_total'] ?? 0)) > 5);
				fc.pre(place >= 0);
				const line = lines[place]!;
				line['vat_percentage'] = Number(line['vat_percentage']) === 0 ? 25 : 0;
				expectStopped(raw, onLines);
			}),
			RUNS,
		);
	});

	it('where two lines were moved against each other and the lines tell their totals', () => {
		const cents = fc.integer({ min: 1000, max: 900_000 });
		fc.assert(
			fc.property(cents, cents, fc.integer({ min: 1, max: 900 }), (first, second, moved) => {
				const lines = [first, second].map((price) => ({
					child_id: 'HELM',
					quantity: 1,
					line_price: price / 100,
					line_total: price / 100,
					vat_percentage: 25,
				}));
				lines[0]!.line_price = (first + moved) / 100;
				lines[1]!.line_price = (second - moved) / 100;
				const net = (first + second) / 100;
				const vat = Math.round((first + second) / 4) / 100;
				const totals = { total_subtotal: net, total_total: plus(net, vat) };
				const given = answers({ lines, ...totals });
				expect(codeOf(() => readCustomerInvoice(given))).toBe('READING_AMBIGUOUS');
			}),
			RUNS,
		);
	});
});
