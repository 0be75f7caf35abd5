import { contactQueries, matchContact, type ContactRow } from '../../bookkeeping/contactMatch';
import { read } from './example';

const OURS = 'rackbeat:2001:customer:17';
const customer = read().customer;
const contact = (fields: Partial<ContactRow> = {}): ContactRow => ({
	ContactGuid: 'c-1',
	Name: 'Nordlys Cykler ApS',
	...fields,
});
const byVat = { field: 'VatNumber', value: '12345674' } as const;
const byEmail = { field: 'Email', value: 'bogholderi@nordlys.example' } as const;
const byReference = { field: 'ExternalReference', value: OURS } as const;

const match = (
	query: Parameters<typeof matchContact>[0],
	rows: ContactRow[],
	shareWithSupplier = false,
) => matchContact(query, rows, customer, OURS, shareWithSupplier);

describe('what to ask Dinero for', () => {
	it('is the reference first, then VAT number, EAN and e-mail', () => {
		const withEan = { ...customer, ean: '5798000000000' };
		expect(contactQueries(withEan, OURS, '12345674').map(({ field }) => field)).toEqual([
			'ExternalReference',
			'VatNumber',
			'EanNumber',
			'Email',
		]);
	});

	it('leaves out what the customer does not have, and an EAN that is none', () => {
		const bare = { ...customer, ean: '123', email: '' };
		expect(contactQueries(bare, OURS, null)).toEqual([byReference]);
	});
});

describe('which contact is the customer', () => {
	it('is the one with our reference, deleted or not', () => {
		const deleted = contact({ ExternalReference: OURS, DeletedAt: '2026-01-01' });
		expect(match(byReference, [deleted])).toEqual({ found: 'one', contact: deleted, isOurs: true });
	});

	it('is the living one where both a living and a deleted one have our reference', () => {
		const rows = [
			contact({ ExternalReference: OURS, DeletedAt: '2026-01-01' }),
			contact({ ContactGuid: 'c-2', ExternalReference: OURS }),
		];
		expect(match(byReference, rows)).toMatchObject({ contact: { ContactGuid: 'c-2' } });
	});

	it('is none where the answer to our reference holds others, as an inexact filter would', () => {
		expect(match(byReference, [contact({ ExternalReference: `${OURS}0` })])).toEqual({
			found: 'none',
		});
	});

	it('is never guessed between several', () => {
		const rows = [contact(), contact({ ContactGuid: 'c-2' })];
		expect(match(byVat, rows)).toEqual({ found: 'several', candidates: rows });
	});

	it('is not a deleted one that only shares the VAT number', () => {
		expect(match(byVat, [contact({ DeletedAt: '2026-01-01' })])).toEqual({ found: 'none' });
	});

	it('is not the contact of another customer of ours', () => {
		const other = contact({ ExternalReference: 'rackbeat:2001:customer:18' });
		expect(match(byVat, [other])).toEqual({ found: 'none' });
	});

	it('may be a supplier of ours only where names carry no numbers', () => {
		const supplier = contact({ ExternalReference: 'rackbeat:2001:supplier:4' });
		expect(match(byVat, [supplier])).toEqual({ found: 'none' });
		expect(match(byVat, [supplier], true)).toMatchObject({ found: 'one', isOurs: false });
	});

	it('may be one that another system marked', () => {
		const foreign = contact({ ExternalReference: 'shop-99' });
		expect(match(byVat, [foreign])).toMatchObject({ found: 'one', isOurs: false });
	});

	it('needs the same name beside the same e-mail, with or without number in front', () => {
		expect(match(byEmail, [contact({ Name: 'D17 nordlys cykler aps ' })])).toMatchObject({
			found: 'one',
		});
		expect(match(byEmail, [contact({ Name: 'Nordlys Holding ApS' })])).toEqual({ found: 'none' });
	});
});
