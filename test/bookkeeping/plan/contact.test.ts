import type { ContactMatch, ContactRow } from '../../../bookkeeping/contactMatch';
import { customerCountry, numberedName } from '../../../bookkeeping/plan/contactPlan';
import { plan, read, settings } from '../example';

const OURS = 'rackbeat:2001:customer:17';
/** The contact as a clean run leaves it in Dinero. */
const standing: ContactRow = {
	ContactGuid: 'c-1',
	Name: 'D17 Nordlys Cykler ApS',
	ExternalReference: OURS,
	Street: 'Havnegade 1',
	ZipCode: '8000',
	City: 'Aarhus C',
	CountryKey: 'DK',
	Phone: '70101010',
	Email: 'bogholderi@nordlys.example',
	VatNumber: '12345674',
	IsPerson: false,
	IsMember: false,
	DeletedAt: null,
};
const one = (fields: Partial<ContactRow> = {}, isOurs = true): ContactMatch => ({
	found: 'one',
	contact: { ...standing, ...fields },
	isOurs,
});
const made = (contact: ContactMatch, customer: Record<string, unknown> = {}) =>
	plan(read({}, customer), { contact });

describe('the customer’s contact', () => {
	it('is created under our own guid where there is none', () => {
		const { contact } = plan();
		expect(contact).toMatchObject({ action: 'create', guid: null, merged: null, reference: OURS });
		expect(contact?.ownGuid).toMatch(/^[0-9a-f-]{36}$/);
	});

	it('is left alone where it already says the same', () => {
		expect(made(one()).contact).toMatchObject({ action: 'none', guid: 'c-1', merged: null });
	});

	it('is updated where Rackbeat says something else, and nothing empty blanks what Dinero has', () => {
		const { contact } = made(one({ Webpage: 'nordlys.example', SENumber: '1' }), {
			contact_email: 'ny@nordlys.example',
			contact_phone: '',
		});
		expect(contact?.action).toBe('update');
		expect(contact?.merged).toMatchObject({
			Email: 'ny@nordlys.example',
			Phone: '70101010',
			Webpage: 'nordlys.example',
			SENumber: '1',
			UseCvr: false,
		});
		expect(contact?.merged).not.toHaveProperty('IsDebitor');
	});

	it('found by another key gets our reference', () => {
		const { contact } = made(one({ ExternalReference: null }, false));
		expect(contact).toMatchObject({ action: 'link', merged: { ExternalReference: OURS } });
	});

	it('that another system marked is used and never written to', () => {
		const { contact } = made(one({ ExternalReference: 'shop-99', Name: 'Nordlys' }, false));
		expect(contact).toMatchObject({ action: 'none', guid: 'c-1', merged: null });
	});

	it('that was deleted is restored, and that is told', () => {
		const { contact, notices } = made(one({ DeletedAt: '2026-01-01' }));
		expect(contact?.action).toBe('restore');
		expect(notices.map(({ code }) => code)).toEqual(['CONTACT_RESTORED']);
	});

	it('that is a person takes no company fields', () => {
		const { contact } = made(one({ IsPerson: true, Phone: '1' }));
		expect(contact?.merged).toMatchObject({ IsPerson: true, VatNumber: null, EanNumber: null });
	});
});

describe('the name', () => {
	it('has the number in front, never twice', () => {
		expect(numberedName('D', '17', 'Nordlys')).toBe('D17 Nordlys');
		expect(numberedName('D', '17', 'D17 Nordlys')).toBe('D17 Nordlys');
		expect(numberedName('D', '1', 'D17 Nordlys')).toBe('D1 D17 Nordlys');
		expect(numberedName('K', '4', 'Helm & Co')).toBe('K4 Helm & Co');
	});

	it('has none where the user wants none', () => {
		const without = settings({ debtor: { ...settings().debtor, numberInName: false } });
		expect(plan(read(), { settings: without }).contact?.fields.Name).toBe('Nordlys Cykler ApS');
	});
});

describe('the country', () => {
	const country = (customer: Record<string, unknown>) =>
		customerCountry(read({}, customer).customer);

	it.each([
		[{ address_country: 'Norge' }, 'NO'],
		[{ address_country: '', company_vat: 'DK12345674', vat_zone: 'abroad' }, 'DK'],
		[{ address_country: '', company_vat: '', vat_zone: 'domestic' }, 'DK'],
	])('%p is %s', (customer, code) => {
		expect(country(customer)).toBe(code);
	});

	it('is not guessed abroad', () => {
		const abroad = {
			...read({}, { address_country: '', company_vat: '' }).customer,
			zone: 'eu' as const,
		};
		expect(customerCountry(abroad)).toBeUndefined();
	});
});
