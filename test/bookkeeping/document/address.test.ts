import { read } from '../example';

const customerAddress = {
	name: 'Nordlys Cykler ApS',
	street: 'Havnegade 1',
	street2: '',
	zipCode: '8000',
	city: 'Aarhus C',
	country: 'Danmark',
};

describe('the billing address', () => {
	it('is the customer’s where the document has none', () => {
		expect(read().billingAddress).toEqual(customerAddress);
		expect(read({ billing_address: null, address_street: '' }).billingAddress).toEqual(
			customerAddress,
		);
	});

	it('is the document’s own, in either shape', () => {
		const wanted = { ...customerAddress, street: 'Nygade 2', zipCode: '5000', city: 'Odense C' };
		const flat = { address_street: 'Nygade 2', address_zipcode: 5000, address_city: 'Odense C' };
		const nested = { billing_address: { street: 'Nygade 2', zipcode: '5000', city: 'Odense C' } };
		expect(read(flat).billingAddress).toEqual(wanted);
		expect(read(nested).billingAddress).toEqual(wanted);
	});

	it('is never mixed of two places', () => {
		const upstairs = { address_street2: '3. th.' };
		const flat = { address_street: 'Nygade 2', address_city: 'Odense C' };
		expect(read(flat, upstairs).billingAddress).toMatchObject({
			street: 'Nygade 2',
			street2: '',
			zipCode: '',
			city: 'Odense C',
		});
	});

	it('of the customer may be nested', () => {
		const nested = { street: 'Nygade 2', zipcode: '5000', city: 'Odense C', country: 'Danmark' };
		const none = { address_street: '', address_zipcode: '', address_city: '' };
		expect(read({}, { ...none, billing_address: nested }).customer.address).toMatchObject({
			street: 'Nygade 2',
			country: 'Danmark',
		});
	});
});

describe('the delivery address', () => {
	it('is kept where it is another place', () => {
		const delivery_address = {
			name: 'Lageret',
			street: 'Kajen 9',
			zipcode: '8000',
			city: 'Aarhus C',
		};
		expect(read({ delivery_address }).deliveryAddress).toMatchObject({ street: 'Kajen 9' });
	});

	it.each([
		null,
		{ street: '', city: '' },
		{ street: 'Havnegade 1', zipcode: '8000', city: 'Aarhus C', country: 'Danmark' },
		{ street: 'Havnegade 1', city: 'Aarhus C' },
	])('is none where it says nothing else: %p', (delivery_address) => {
		expect(read({ delivery_address }).deliveryAddress).toBeNull();
	});
});
