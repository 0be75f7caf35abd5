import fc from 'fast-check';
import type { DocumentLine, Reading } from '../../../bookkeeping/document/document';
import { readCustomerInvoice } from '../../../bookkeeping/document/readCustomerInvoice';
import { readSupplierInvoice } from '../../../bookkeeping/document/readSupplierInvoice';
import { exact, oreToDecimal, times, toOre, toText } from '../../../bookkeeping/money';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import {
	anyWriting,
	hidesCredit,
	isLossy,
	lineAnswers,
	possibleReadings,
	RATE,
	rawDocument,
	rawPartner,
	type Writing,
} from './renderDocument';
import {
	amountOf,
	anyDocument,
	costOf,
	expectedLine,
	hasPrice,
	quantityOf,
	totalsOf,
	type TrueDocument,
} from './trueDocument';

/** Price and discount of a line come back exactly where its price tells them. */
function isPriceTold(document: TrueDocument, writing: Writing, place: number, reading: Reading) {
	const line = document.lines[place]!;
	if (line.kind === 'text' || writing.linePrice === 'unit') return true;
	// Some øre are the same with and without the discount, and then the usual reading is taken.
	if (reading.linePrice !== writing.linePrice) return false;
	return hasPrice(line) && (writing.totalsExact || writing.linePrice !== 'total');
}

interface Read {
	lines: readonly DocumentLine[];
	reading: Reading;
}

function expectLines(document: TrueDocument, writing: Writing, { lines, reading }: Read) {
	const expected = document.lines.map(expectedLine);
	expect(lines).toHaveLength(expected.length);
	lines.forEach((line, place) => {
		const { unitPrice, discountPercent, ...money } = expected[place]!;
		expect(line).toMatchObject(money);
		if (isPriceTold(document, writing, place, reading)) {
			expect([line.unitPrice, line.discountPercent]).toEqual([unitPrice, discountPercent]);
		}
	});
}

const header = (document: TrueDocument) => {
	const { net, vat, gross } = totalsOf(document);
	const isEuro = document.currency === 'EUR';
	return {
		kind: document.kind,
		number: '1001',
		isBooked: true,
		date: '2026-11-20',
		dueDate: '2026-12-04',
		currency: document.currency,
		// A total of nothing proves no rate.
		rate: !isEuro ? '1' : gross === 0 ? null : toText(RATE),
		baseGross: isEuro ? toOre(times(exact(oreToDecimal(gross)), RATE)) : null,
		zone: 'domestic',
		paymentTerms: { type: 'net', days: 14, name: 'Netto 14 dage' },
		heading: '',
		note: '',
		ourReference: '',
		theirReference: '',
		creditedNumber: document.kind === 'creditNote' ? '990' : null,
		net,
		vat,
		gross,
	};
};

const address = {
	name: 'Nordlys Cykler ApS',
	street: 'Nygade 2',
	street2: '',
	zipCode: '5000',
	city: 'Odense C',
	country: 'Danmark',
};

/** Runs a reader; a document that can truly be read in two ways may only be stopped as such. */
function readOrStopped<Read>(
	raw: Record<string, unknown>,
	document: TrueDocument,
	read: () => Read,
) {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof Blocked)) throw error;
		expect(error.problems[0]?.code).toBe('READING_AMBIGUOUS');
		expect(possibleReadings(raw, totalsOf(document).net)).toBeGreaterThan(1);
		return undefined;
	}
}

const toleranceOf = (document: TrueDocument, writing: Writing) => ({
	toleranceOre: isLossy(document, writing) ? document.lines.length : 0,
});

const wrap = (name: string, raw: unknown, { wrapped }: Writing): unknown =>
	wrapped ? { [name]: raw } : raw;

/** A writing that at least tells a credit note from an invoice. */
const written = fc
	.tuple(anyDocument, anyWriting)
	.filter(([document, writing]) => !hidesCredit(document, writing));

describe('any true document, written in any combination of readings', () => {
	let stopped = 0;
	const runs = 400;

	it('comes back as the same customer invoice', () => {
		fc.assert(
			fc.property(written, ([document, writing]) => {
				const raw = rawDocument(document, writing);
				const invoice = readOrStopped(raw, document, () =>
					readCustomerInvoice(
						{
							...lineAnswers,
							invoice: wrap('customer_invoice', raw, writing),
							customer: wrap('customer', rawPartner(writing), writing),
						},
						toleranceOf(document, writing),
					),
				);
				if (!invoice) return void (stopped += 1);
				expect(invoice).toMatchObject({ ...header(document), billingAddress: address });
				expectLines(document, writing, invoice);
				document.lines.forEach((line, place) => {
					const { cost, costSource } = invoice.lines[place]!;
					if (line.kind !== 'item') expect(cost).toBeNull();
					else if (document.currency === 'DKK') {
						expect(cost).toBe(toText(times(costOf(line), quantityOf(line))));
						expect(costSource).toBe('lineUnit');
					}
				});
			}),
			{ numRuns: runs },
		);
	});

	it('comes back as the same supplier invoice', () => {
		fc.assert(
			fc.property(written, ([document, writing]) => {
				const raw = rawDocument(document, writing);
				const invoice = readOrStopped(raw, document, () =>
					readSupplierInvoice(
						{
							...lineAnswers,
							invoice: wrap('supplier_invoice', raw, writing),
							supplier: wrap('supplier', rawPartner(writing), writing),
						},
						toleranceOf(document, writing),
					),
				);
				if (!invoice) return void (stopped += 1);
				expect(invoice).toMatchObject({
					...header(document),
					address,
					supplier: { number: '17', name: 'Nordlys Cykler ApS', vatNumber: '12345674' },
					supplierInvoiceNumber: '',
					supplierInvoiceNumberField: null,
					isZero: totalsOf(document).gross === 0 && totalsOf(document).net === 0,
				});
				expectLines(document, writing, invoice);
			}),
			{ numRuns: runs },
		);
	});

	it('is hardly ever stopped as ambiguous', () => {
		expect(stopped).toBeLessThan(runs * 2 * 0.03);
	});

	it('adds up: the lines and their VAT make the totals but for roundings', () => {
		fc.assert(
			fc.property(anyDocument, (document) => {
				const { net, vat, gross } = totalsOf(document);
				const lines = document.lines.map((line) => toOre(amountOf(line)));
				const added = lines.reduce((a, b) => a + b, 0);
				expect(Math.abs(net - added)).toBeLessThanOrEqual(lines.length);
				expect(net + vat).toBe(gross);
			}),
		);
	});
});
