import type { ContactRow } from '../../../bookkeeping/contactMatch';
import {
	mustBeRead,
	rolesFromLists,
	type Usage,
} from '../../../bookkeeping/initialSync/planInitialSync';
import {
	BOTH,
	codesOf,
	contact,
	CREDITOR,
	customer,
	leftOf,
	planned,
	registers,
	sync,
	used,
} from './syncExample';

const boxes = { supplierGroup: false, supplier: true, customer: true, product: true };
const OURS = 'rackbeat:2001:customer:8';

describe('contacts of the initial sync', () => {
	test('[3.6 Contact changed in Dinero later] is not pulled in', () => {
		const changed = used(contact('A', { ExternalReference: OURS, Phone: '12121212' }));
		const rackbeat = registers({ customers: [customer(8, { name: 'Firma A' })] });
		expect(sync({ contacts: [changed], rackbeat }).records).toMatchObject([
			{ action: 'unchanged', number: '8', body: {}, link: null },
		]);
	});

	test('[3.6 Private person (IsPerson) without VAT number] becomes a customer with the zone of its country', () => {
		const person = (guid: string, CountryKey: string) =>
			used(contact(guid, { IsPerson: true, CountryKey }));
		const found = sync({ contacts: [person('A', 'DK'), person('B', 'SE'), person('C', 'NO')] });
		expect(found.records.map(({ body }) => [body['vat_zone'], body['company_vat']])).toEqual([
			['domestic', undefined],
			['eu', undefined],
			['abroad', undefined],
		]);
	});

	test('[3.6 Letters æ ø å, emoji, 255+ characters] are kept; what is too long is cut with a warning', () => {
		const kept = sync({ contacts: [used(contact('A', { Name: 'Rødgrød & Æblegård 🚲' }))] });
		expect(kept.records[0]?.body['company_name']).toBe('Rødgrød & Æblegård 🚲');
		expect(codesOf(kept.records[0])).toEqual([]);
		const long = `${'å'.repeat(79)}🚲${'ø'.repeat(200)}`;
		const cut = sync({ contacts: [used(contact('A', { Name: long }))] }).records[0];
		// Half a bicycle would be no letter at all.
		expect(cut?.body['company_name']).toBe('å'.repeat(79));
		expect(codesOf(cut)).toEqual(['TEXT_CUT']);
	});

	it('with a name that was cut are found again by e-mail and the cut name', () => {
		const long = 'Firma '.repeat(20).trim();
		const first = sync({ contacts: [used(contact('A', { Name: long }))] }).records[0];
		const customers = [
			customer(8, { name: first?.name, contact_email: 'a@firma.example', address_city: 'X' }),
		];
		const again = sync({
			contacts: [used(contact('A', { Name: long }))],
			rackbeat: registers({ customers }),
		});
		expect(again.records).toMatchObject([{ action: 'link', number: '8' }]);
	});

	it('lose a number in front only where Rackbeat knows it', () => {
		const name = (Name: string) =>
			sync({ contacts: [used(contact('A', { Name }))] }).records[0]?.body['company_name'];
		expect(name('D3 Nordlys')).toBe('Nordlys');
		expect(name('D99 Nordlys')).toBe('D99 Nordlys');
		expect(name('K3 Nordlys')).toBe('K3 Nordlys');
	});

	it('that several of Rackbeat match are asked about, never guessed', () => {
		const customers = [8, 9].map((number) => customer(number, { company_vat: '12345674' }));
		const found = sync({
			contacts: [used(contact('A', { VatNumber: 'DK12345674' }))],
			rackbeat: registers({ customers }),
		});
		expect(found.records).toEqual([]);
		expect(leftOf(found, 'A')).toMatchObject([
			{ outcome: 'conflict', problem: { code: 'PARTNER_AMBIGUOUS' } },
		]);
	});

	it('that are two with one VAT number never share a customer', () => {
		const twin = (guid: string) => used(contact(guid, { VatNumber: '12345674' }));
		const found = sync({
			contacts: [twin('A'), twin('B')],
			rackbeat: registers({ customers: [] }),
		});
		expect(planned(found, 'A')).toMatchObject([{ action: 'create', number: '1' }]);
		expect(leftOf(found, 'B')).toMatchObject([
			{ outcome: 'conflict', problem: { code: 'PARTNER_TAKEN' } },
		]);
		// Whoever comes first in the list, the one that is linked keeps its customer.
		const linked = used(
			contact('A', { VatNumber: '12345674', ExternalReference: 'rackbeat:2001:customer:1' }),
		);
		const rackbeat = registers({ customers: [customer(1, { company_vat: '12345674' })] });
		const later = sync({ contacts: [twin('B'), linked], rackbeat });
		expect(planned(later, 'A')).toMatchObject([{ action: 'unchanged', number: '1' }]);
		expect(leftOf(later, 'B')).toMatchObject([{ problem: { code: 'PARTNER_TAKEN' } }]);
	});

	it('never match by name alone', () => {
		const rackbeat = registers({ customers: [customer(3, { name: 'Firma A' })] });
		const found = sync({ contacts: [used(contact('A'))], rackbeat });
		expect(found.records).toMatchObject([{ action: 'create', number: '4' }]);
	});

	it('are known by their EAN number as customers', () => {
		const EanNumber = '5798 0098 13305'.replace(/ /g, '');
		const rackbeat = registers({ customers: [customer(3, { ean: '5798009813305' })] });
		const found = sync({ contacts: [used(contact('A', { EanNumber }))], rackbeat });
		expect(found.records).toMatchObject([{ action: 'link', number: '3' }]);
	});

	it('with the reference of another system are made, told, and never given a link', () => {
		const foreign = used(contact('A', { ExternalReference: 'shop-99' }));
		const [record] = sync({ contacts: [foreign] }).records;
		expect(record).toMatchObject({ action: 'create', link: null });
		expect(codesOf(record)).toEqual(['FOREIGN_REFERENCE']);
	});

	it('that came from Rackbeat and are gone there are not made again', () => {
		const gone = used(contact('A', { ExternalReference: 'rackbeat:2001:customer:99' }));
		const found = sync({ contacts: [gone] });
		expect(found.records).toEqual([]);
		expect(leftOf(found, 'A')).toMatchObject([{ problem: { code: 'LINKED_RECORD_GONE' } }]);
	});

	it('of another Rackbeat account are no contacts of this one', () => {
		const other = used(contact('A', { ExternalReference: 'rackbeat:9999:customer:3' }));
		const [record] = sync({ contacts: [other] }).records;
		expect(record).toMatchObject({ action: 'create', number: '8', link: null });
		expect(codesOf(record)).toEqual(['FOREIGN_REFERENCE']);
	});

	it('that nobody has used yet are left out with that reason', () => {
		const idle = used(contact('A'), { debtor: false, creditor: false });
		expect(leftOf(sync({ contacts: [idle] }), 'A')).toMatchObject([
			{ problem: { code: 'CONTACT_WITHOUT_ROLE' } },
		]);
	});

	it('of the box that is not ticked are not spoken of', () => {
		const found = sync({
			boxes: { ...boxes, customer: false, product: false },
			contacts: [used(contact('A')), used(contact('B'), CREDITOR), used(contact('C'), BOTH)],
		});
		expect(found.records.map(({ type, source }) => `${type} ${source}`)).toEqual([
			'supplier B',
			'supplier C',
		]);
		// Alone, the supplier carries the link.
		expect(found.records.every(({ link }) => link !== null)).toBe(true);
		expect(found.left).toEqual([]);
	});

	it('take the nearest payment terms with a notice, and none are made', () => {
		const terms = [
			{ number: '1', name: 'Kontant', type: 'paid_in_cash', days: 0 },
			{ number: '2', name: 'Netto 8 dage', type: 'net', days: 8 },
			{ number: '3', name: 'Netto 30 dage', type: 'net', days: 30 },
		];
		const rackbeat = registers({ terms });
		const termsOf = (change: Partial<ContactRow>) => {
			const [record] = sync({ contacts: [used(contact('A', change))], rackbeat }).records;
			return [record?.body['payment_terms_id'], ...codesOf(record)];
		};
		expect(termsOf({ PaymentConditionNumberOfDays: 8 })).toEqual([2]);
		expect(termsOf({ PaymentConditionNumberOfDays: 25 })).toEqual([3, 'TERMS_NEAREST']);
		const cash = { PaymentConditionType: 'NettoCash', PaymentConditionNumberOfDays: null };
		expect(termsOf(cash)).toEqual([1]);
		const none = sync({ contacts: [used(contact('A'))], rackbeat: registers({ terms: [] }) });
		expect(leftOf(none, 'A')).toMatchObject([{ problem: { code: 'NO_PAYMENT_TERMS' } }]);
	});

	it('with a wrong EAN number come over without it, and that is told', () => {
		const [record] = sync({ contacts: [used(contact('A', { EanNumber: '123' }))] }).records;
		expect(record?.body).not.toHaveProperty('ean');
		expect(codesOf(record)).toEqual(['EAN_WRONG']);
	});
});

describe('which contacts must be read one by one', () => {
	const silent: Usage = { debtors: new Set(), creditors: new Set(), earlier: new Map() };
	const told = (creditor: boolean): Usage => ({
		...silent,
		earlier: new Map([[OURS, { debtor: true, creditor }]]),
	});
	const read = (row: ContactRow, usage: Usage = silent): boolean =>
		mustBeRead(row, rolesFromLists(row, '2001', usage), boxes, '2001');
	const linked = contact('A', { ExternalReference: OURS });

	it.each<[string, boolean, boolean]>([
		['not linked', read(contact('A')), true],
		['without e-mail', read(contact('A', { Email: ' ' })), false],
		['deleted', read(contact('A', { DeletedAt: '2026-01-01T00:00:00Z' })), false],
		['linked, its other role untold', read(linked), true],
		['linked, its other role told to an earlier run', read(linked, told(false)), false],
		['of another system', read(contact('A', { ExternalReference: 'shop-1' })), true],
	])('%s', (_, is, expected) => {
		expect(is).toBe(expected);
	});

	it('believes what the entries show more than an earlier no', () => {
		const usage = { ...told(false), creditors: new Set(['A']) };
		expect(rolesFromLists(linked, '2001', usage)).toEqual({ debtor: true, creditor: true });
	});

	it('knows a supplier among linked customers from the entries', () => {
		const usage = { ...silent, creditors: new Set(['A']) };
		const roles = rolesFromLists(linked, '2001', usage);
		expect(roles).toEqual({ debtor: true, creditor: true });
		const rackbeat = registers({ customers: [customer(8)] });
		const found = sync({ contacts: [used(linked, roles)], rackbeat });
		expect(found.records).toMatchObject([
			{ type: 'supplier', action: 'create', link: null, notices: [] },
			{ type: 'customer', action: 'unchanged' },
		]);
	});
});
