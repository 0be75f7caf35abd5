import type { RackbeatSeedInput } from '../seedSchema';

type Supplier = NonNullable<RackbeatSeedInput['suppliers']>[number];

/** The suppliers of the demo company: every name and number is invented. */
export const demoSuppliers: Supplier[] = [
	{
		number: 1,
		company_name: 'Nordisk Cykelimport A/S',
		company_vat: '11223494',
		address_street: 'Havnegade 14',
		contact_email: 'ordre@example.com',
		payment_terms_id: 1002,
	},
	{
		number: 2,
		company_name: 'Fahrradteile Muster GmbH',
		company_vat: 'DE987654321',
		address_street: 'Industrieweg 9',
		address_city: 'Hamburg',
		address_zipcode: '20457',
		address_country: 'Tyskland',
		contact_email: 'auftrag@example.com',
		vat_zone: 'eu',
		currency: 'EUR',
	},
	{
		number: 3,
		company_name: 'Example Bicycle Parts Ltd',
		address_street: '12 Sample Road',
		address_city: 'Birmingham',
		address_zipcode: 'B1 1AA',
		address_country: 'Storbritannien',
		contact_email: 'orders@example.com',
		vat_zone: 'abroad',
	},
	{
		number: 4,
		company_name: 'Spærret Leverandør ApS',
		is_barred: true,
	},
];
