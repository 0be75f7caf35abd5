import { plannedLines } from '../../../bookkeeping/initialSync/syncLines';
import { syncPage } from '../../../bookkeeping/initialSync/syncPage';
import { syncReport } from '../../../bookkeeping/initialSync/syncReport';
import { planInitialSync } from '../../../bookkeeping/initialSync/planInitialSync';
import { parseReference } from '../../../bookkeeping/reference';
import {
	codesOf,
	CONTACTS,
	customer,
	leftOf,
	planned,
	PRODUCTS,
	registers,
	sync,
} from './syncExample';
import { settings } from '../example';

const found = sync({ contacts: CONTACTS, products: PRODUCTS });

describe('the worked example of the initial sync', () => {
	test('[3.5 A: debtor, e-mail, VAT DK11223344] becomes customer 8 and is linked', () => {
		expect(planned(found, 'A')).toEqual([
			expect.objectContaining({
				type: 'customer',
				action: 'create',
				number: '8',
				link: expect.objectContaining({ contactGuid: 'A' }) as unknown,
				notices: [],
				body: {
					number: 8,
					company_name: 'Firma A',
					company_vat: '11223344',
					contact_email: 'a@firma.example',
					contact_phone: '70101010',
					address_street: 'Havnegade 1',
					address_zipcode: '8000',
					address_city: 'Aarhus C',
					address_country: 'DK',
					vat_zone: 'domestic',
					payment_terms_id: 1,
					customer_group_id: 1,
				},
			}),
		]);
	});

	test('[3.5 B: debtor and creditor, e-mail] becomes customer 9 and supplier 1, with one link', () => {
		expect(planned(found, 'B')).toMatchObject([
			{ type: 'supplier', action: 'create', number: '1', link: null },
			{ type: 'customer', action: 'create', number: '9', link: { contactGuid: 'B' } },
		]);
	});

	test('[3.5 C: debtor, no e-mail] is skipped with its reason', () => {
		expect(planned(found, 'C')).toEqual([]);
		const [left, ...others] = leftOf(found, 'C');
		expect(left).toMatchObject({ outcome: 'skipped', problem: { code: 'CONTACT_WITHOUT_EMAIL' } });
		expect(left?.problem.da).toContain('mangler e-mail');
		expect(others).toEqual([]);
	});

	test('[3.5 D: creditor, e-mail, deleted] is skipped with its reason', () => {
		expect(planned(found, 'D')).toEqual([]);
		const [left, ...others] = leftOf(found, 'D');
		expect(left).toMatchObject({ outcome: 'skipped', problem: { code: 'DELETED_IN_DINERO' } });
		expect(left?.problem.da).toContain('slettet i Dinero');
		expect(others).toEqual([]);
	});

	test('[3.5 E: debtor, same VAT number as Rackbeat customer 7] is linked to 7; only its empty fields are filled', () => {
		const [record, ...others] = planned(found, 'E');
		expect(others).toEqual([]);
		expect(record).toMatchObject({ type: 'customer', action: 'link', number: '7' });
		expect(record?.link).toMatchObject({ contactGuid: 'E' });
		expect(record?.body).toEqual({
			address_street: 'Havnegade 1',
			address_zipcode: '8000',
			address_city: 'Aarhus C',
			address_country: 'DK',
		});
	});

	test('[3.5 F: debtor, same e-mail as A, other name] becomes customer 10 with a warning', () => {
		const [record] = planned(found, 'F');
		expect(record).toMatchObject({ action: 'create', number: '10' });
		expect(codesOf(record)).toEqual(['SAME_EMAIL']);
		expect(record?.notices[0]?.da).toContain('samme e-mail som kunde 8');
	});

	test('[3.5 P1 "0042", account 1000 -> group "Varer m/moms"] keeps its zeros and finds its group', () => {
		expect(planned(found, 'P1')).toMatchObject([
			{
				type: 'product',
				action: 'create',
				number: '0042',
				notices: [],
				body: { number: '0042', name: 'Vare P1', group: 1, sales_price: 249.5, unit_id: 1 },
			},
		]);
		expect(planned(found, 'P1')[0]?.body).not.toHaveProperty('stock_quantity');
	});

	test('[3.5 P2 without number] is skipped with its reason', () => {
		const [left] = leftOf(found, 'P2');
		expect(left).toMatchObject({ outcome: 'skipped', problem: { code: 'NO_PRODUCT_NUMBER' } });
		expect(left?.problem.da).toContain('mangler varenummer');
	});

	test('[3.5 P3 number equal to P1 after trimming spaces] is a conflict and is not made', () => {
		expect(planned(found, 'P3')).toEqual([]);
		expect(leftOf(found, 'P3')).toMatchObject([
			{ outcome: 'conflict', problem: { code: 'PRODUCT_NUMBER_TWICE' } },
		]);
	});

	test('[3.5 P4 unit "litre" unmapped] is made with the default unit and a warning', () => {
		const [record] = planned(found, 'P4');
		expect(record).toMatchObject({ action: 'create', body: { unit_id: 1 } });
		expect(codesOf(record)).toEqual(['RACKBEAT_UNIT_DEFAULTED']);
	});

	it('is counted exactly as the rules write it', () => {
		const report = syncReport(plannedLines(found));
		expect(report.en).toBe(
			'6 created (3 customers, 1 supplier, 2 products), 1 linked, 3 skipped, 1 conflict, 2 warnings.',
		);
		expect(report).toMatchObject({
			seen: 11,
			posted: 7,
			unchanged: 0,
			skipped: 3,
			failed: 1,
			uncertain: 0,
		});
	});

	it('is carried out in order: suppliers, customers, products', () => {
		expect([...new Set(found.records.map(({ type }) => type))]).toEqual([
			'supplier',
			'customer',
			'product',
		]);
	});

	test('[3.5 Running it again] makes nothing: all unchanged, and the same are skipped', () => {
		const link = (guid: string, number: number) => `rackbeat:2001:customer:${number} ${guid}`;
		const links = new Map(
			[link('A', 8), link('B', 9), link('E', 7), link('F', 10)].map((text) => {
				const [reference = '', guid = ''] = text.split(' ');
				expect(parseReference(reference)).toBeDefined();
				return [guid, reference] as const;
			}),
		);
		const again = planInitialSync({
			boxes: { supplierGroup: false, supplier: true, customer: true, product: true },
			contacts: CONTACTS.map(({ row }) => {
				const reference = links.get(row.ContactGuid);
				const linked = reference !== undefined;
				// Lists carry no roles; the link tells the customer's.
				return {
					row: { ...row, ExternalReference: reference ?? null },
					roles: { debtor: linked ? true : null, creditor: null },
				};
			}),
			products: PRODUCTS,
			rackbeat: registers({
				customers: [
					...registers().customers,
					customer(8, { name: 'Firma A', contact_email: 'a@firma.example' }),
					customer(9, { name: 'Firma B', contact_email: 'b@firma.example' }),
					customer(10, { name: 'Firma F', contact_email: 'a@firma.example' }),
				],
				suppliers: [customer(1, { name: 'Firma B', contact_email: 'b@firma.example' })],
				items: new Map([
					['0042', 'Vare P1'],
					['p4', 'Vare P4'],
				]),
			}),
			choices: { customerGroup: null, supplierGroup: null, productGroup: null, unit: null },
			settings: settings(),
		});
		expect(new Set(again.records.map(({ action }) => action))).toEqual(new Set(['unchanged']));
		expect(again.left.map(({ source }) => source)).toEqual(found.left.map(({ source }) => source));
		expect(syncReport(plannedLines(again))).toMatchObject({
			seen: 11,
			posted: 0,
			unchanged: 7,
			skipped: 3,
			failed: 1,
			warnings: 0,
		});
	});
});

describe('the result page', () => {
	it('shows each record with its reason, and lets no text become markup', () => {
		const lines = plannedLines(found).map((line) =>
			line.name === 'Firma A' ? { ...line, name: '<script>alert(1)</script>' } : line,
		);
		const page = syncPage(lines, syncReport(lines), { isPreview: false, heading: 'A & B' });
		expect(page).not.toContain('<script>');
		expect(page).toContain('A &amp; B');
		expect(page).toContain('&lt;script&gt;');
		expect(page.match(/<tr>/g)).toHaveLength(1 + lines.length);
		expect(page).toContain('mangler varenummer');
		expect(page).toContain('Set 11 = 7 overført + 0 uændret + 3 udeladt + 1 fejlet + 0 uvisse');
	});

	it('says of a preview that nothing was written', () => {
		const lines = plannedLines(found);
		const page = syncPage(lines, syncReport(lines), { isPreview: true, heading: 'A' });
		expect(page).toContain('intet er skrevet');
		expect(page).toContain('oprettes');
	});
});
