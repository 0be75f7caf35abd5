import type { RackbeatSeedInput } from '../seedSchema';

type Customer = NonNullable<RackbeatSeedInput['customers']>[number];

const german: Customer = {
	number: 20,
	company_name: 'Radhaus Beispiel GmbH',
	company_vat: 'DE123456788',
	address_street: 'Musterstraße 5',
	address_city: 'Flensburg',
	address_zipcode: '24937',
	address_country: 'Tyskland',
	contact_email: 'einkauf@example.com',
	currency: 'EUR',
	vat_zone: 'eu',
	locale: 'de',
	payment_terms_id: 1002,
};

const swedish: Customer = {
	number: 21,
	company_name: 'Cykelboden Exempel AB',
	address_street: 'Exempelgatan 3',
	address_city: 'Malmö',
	address_zipcode: '211 22',
	address_country: 'Sverige',
	contact_email: 'order@example.com',
	vat_zone: 'eu',
	locale: 'sv',
};

const norwegian: Customer = {
	number: 22,
	company_name: 'Sykkelhjørnet Eksempel AS',
	address_street: 'Eksempelveien 8',
	address_city: 'Oslo',
	address_zipcode: '0150',
	address_country: 'Norge',
	contact_email: 'post@example.com',
	vat_zone: 'abroad',
	locale: 'no',
};

/** The 12 customers of the demo company; their people and numbers are invented. */
export const demoCustomers: Customer[] = [
	{
		number: 17,
		company_name: 'Nordlys Cykler ApS',
		company_vat: '23456788',
		address_street: 'Polarvej 12',
		address_city: 'Aalborg',
		address_zipcode: '9000',
		contact_email: 'faktura@example.com',
		contact_phone: '+45 00 00 00 17',
		payment_terms_id: 1002,
		customer_group_id: 1,
		layout_id: 2,
	},
	{ number: 18, company_name: 'Hjulet uden Post', company_vat: '34567891' },
	{
		number: 19,
		company_name: 'Eksempel Kommune, Vej og Park',
		company_vat: '45678903',
		ean: '5790000000012',
		contact_email: 'vejogpark@example.com',
		payment_terms_id: 1004,
	},
	german,
	swedish,
	norwegian,
	{
		number: 23,
		company_name: 'Kirstine Eksempel',
		contact_email: 'kirstine@example.com',
		customer_group_id: 2,
		payment_terms_id: 1003,
	},
	{
		number: 24,
		company_name: 'Byens Cykelforening',
		company_vat: '12345674',
		address_street: 'Torvet 4',
		address_city: 'Aarhus C',
		address_zipcode: '8000',
		contact_email: 'kasserer@example.com',
	},
	{
		number: 25,
		company_name: 'Skruer og Skiver A/S',
		company_vat: '56789014',
		contact_email: 'indkob@example.com',
	},
	{
		number: 26,
		company_name: 'Cykelskolen Eksempel',
		company_vat: '67890124',
		contact_email: 'kontor@example.com',
	},
	{
		number: 27,
		company_name: 'Budcentralen Eksempel ApS',
		company_vat: '78901233',
		contact_email: 'bude@example.com',
		payment_terms_id: 1002,
	},
	{
		number: 28,
		company_name: 'Stisamler ApS',
		company_vat: '89012341',
		contact_email: 'stisamler@example.com',
	},
];
