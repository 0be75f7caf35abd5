import { postingOf, documentOf } from '../../../bookkeeping/plan/planPosting';
import { readPlan } from '../../../bookkeeping/plan/readPlan';
import { contentHash, parseReference } from '../../../bookkeeping/reference';
import { creditNotePlan } from '../creditNoteExample';
import {
	answers,
	codes,
	freight,
	helmets,
	items,
	plan,
	problemsOf,
	read,
	settings,
} from '../example';
import { readCustomerInvoice } from '../../../bookkeeping/document/readCustomerInvoice';

const hashOf = (made = plan()) => parseReference(made.invoice?.reference)?.hash;
const HASH = hashOf();

describe('the content hash of an invoice', () => {
	it.each([
		[
			'settings',
			{ settings: settings({ debtor: { ...settings().debtor, invoiceStatus: 'draft' } }) },
		],
		['accounts', { settings: settings({ units: { defaultUnit: 'set' } }) }],
		['the company’s name', { companyName: 'Et andet navn' }],
		['the generation', { generation: 2 }],
	])('does not change with %s', (_, change) => {
		expect(hashOf(plan(read(), change))).toBe(HASH);
	});

	it.each([
		['name', { name: 'Nyt navn ApS' }],
		['e-mail', { contact_email: 'ny@nordlys.example' }],
		['address', { address_street: 'Nygade 9' }],
		['VAT number', { company_vat: '10000009' }],
		['EAN and person', { ean: '5798000000000', attention: 'Mette' }],
	])('does not change with the customer’s %s', (_, customer) => {
		expect(hashOf(plan(read({}, customer)))).toBe(HASH);
	});

	it('does not change with the cost, nor with the item’s own data', () => {
		const dearer = read({ lines: [{ ...helmets, item_cost_price: 130 }, freight] });
		expect(hashOf(plan(dearer))).toBe(HASH);
		const renamed = {
			...answers(),
			items: { ...items, HELM: { ...items.HELM, name: 'Cykelhjelm', cost_price: 1 } },
		};
		expect(hashOf(plan(readCustomerInvoice(renamed)))).toBe(HASH);
	});

	it.each([
		['number', { number: 1002 }],
		['date', { invoice_date: '2026-11-21' }],
		['due date', { due_date: '2026-12-05' }],
		['currency', { currency: 'EUR' }],
		['note', { note: 'Tak' }],
		['heading', { heading: 'Efterår' }],
		['their reference', { their_reference: 'PO 7' }],
		['total', { total_total: 1184.01 }],
		['text of a line', { lines: [{ ...helmets, name: 'Hjelm, rød' }, freight] }],
		['order of the lines', { lines: [freight, helmets] }],
		[
			'split of the lines',
			{ lines: [{ ...helmets, quantity: 2 }, { ...helmets, quantity: 2 }, freight] },
		],
	])('changes with the %s', (_, invoice) => {
		expect(hashOf(plan(read(invoice, {}, { toleranceOre: 1 })))).not.toBe(HASH);
	});

	it('changes with the customer', () => {
		expect(hashOf(plan(read({}, { number: 18 })))).not.toBe(HASH);
	});
});

describe('a plan that comes back from the canvas', () => {
	const made = plan();

	it('is read as object and as JSON text', () => {
		expect(readPlan(JSON.parse(JSON.stringify(made)))).toEqual(made);
		expect(readPlan(JSON.stringify(made))).toEqual(made);
	});

	const invoice = made.invoice!;
	const voucher = made.voucher!;
	it.each([
		['an amount', { voucher: { ...voucher, total: 1 } }],
		[
			'a VAT code',
			{ voucher: { ...voucher, lines: [{ ...voucher.lines[0], accountVatCode: 'I25' }] } },
		],
		['the company', { organizationId: 1 }],
		['the dry run', { dryRun: true }],
		['a date', { invoice: { ...invoice, date: '2026-11-21' } }],
		['a new field', { extra: 1 }],
		['a missing part', { voucher: null }],
	])('is refused when somebody edited %s', (_, edit) => {
		const [found] = problemsOf(() => readPlan({ ...made, ...edit }));
		expect(found?.code).toBe('PLAN_REFUSED');
		expect(found?.en).toContain('it was changed after it was made');
	});

	it('of another version is refused', () => {
		const [found] = problemsOf(() => readPlan({ ...made, version: 2 }));
		expect(found?.en).toContain('made by another version');
	});

	it.each([null, undefined, 5, '', '{', 'null', {}, []])('is not %p', (value) => {
		expect(codes(problemsOf(() => readPlan(value)))).toEqual(['PLAN_REFUSED']);
	});

	it('made twice is the same', () => {
		expect(plan()).toEqual(made);
	});
});

describe('a plan of another kind', () => {
	const note = creditNotePlan();
	const rehashed = (content: object) => ({ ...content, hash: contentHash(content) });
	const content: Record<string, unknown> = { ...note };
	delete content['hash'];

	it('of a credit note is read, and its document is what is posted', () => {
		const found = readPlan(JSON.stringify(note));
		expect(found).toEqual(note);
		expect(documentOf(found)).toEqual(note.creditNote);
		expect(postingOf(found)).toMatchObject({ sales: note.creditNote, voucher: note.voucher });
	});

	it.each([
		['unknown', { kind: 'somethingElse' }, 'its kind is unknown'],
		['of a name that every object has', { kind: 'toString' }, 'its kind is unknown'],
		['missing', { kind: undefined }, 'its kind is unknown'],
		['of a later version', { version: 2 }, 'made by another version'],
		['without its document', { creditNote: null }, 'its document is missing'],
		['with the document of another kind', { kind: 'customerInvoice' }, 'its document is missing'],
		[
			'with a document that calls itself otherwise',
			{ creditNote: { ...note.creditNote, type: 'invoice' } },
			'its document is missing',
		],
	])('is refused when its kind is %s, even with a hash of its own', (_, edit, words) => {
		const [found] = problemsOf(() => readPlan(rehashed({ ...content, ...edit })));
		expect(found?.code).toBe('PLAN_REFUSED');
		expect(found?.en).toContain(words);
	});

	it('is refused when somebody edited the invoice that it credits', () => {
		const edited = { ...note, creditNote: { ...note.creditNote, creditNoteFor: null } };
		const [found] = problemsOf(() => readPlan(edited));
		expect(found?.en).toContain('it was changed after it was made');
	});
});
