import type { Zone } from '../settings/rackbeatDinero';
import type { Customer } from './customerInvoice';
import type { Address, Partner } from './document';
import type { RawAddress, RawCustomer, RawPartner } from './rawDocument';
import { keyOf, textOf } from './rawValue';

const ZONES: Readonly<Record<string, Zone>> = {
	domestic: 'domestic',
	eu: 'eu',
	abroad: 'abroad',
	// The spelling of the fourth is not documented.
	domesticexempt: 'domesticExempt',
	exempt: 'domesticExempt',
};

/** Rackbeat's VAT zone; undefined when it is none of the four. */
export const zoneOf = (text: string): Zone | undefined =>
	ZONES[text.toLowerCase().replace(/[^a-z]/g, '')];

export const readAddress = (raw: NonNullable<RawAddress>): Address => ({
	name: textOf(raw.name),
	street: textOf(raw.street),
	street2: textOf(raw.street2),
	zipCode: textOf(raw.zipcode),
	city: textOf(raw.city),
	country: textOf(raw.country),
});

interface FlatAddress {
	address_name?: string | number | null;
	address_street?: string | number | null;
	address_street2?: string | number | null;
	address_zipcode?: string | number | null;
	address_city?: string | number | null;
	address_country?: string | number | null;
}

/** The address that Rackbeat keeps in fields of the document or customer itself. */
export const flatAddress = (raw: FlatAddress): Address => ({
	name: textOf(raw.address_name),
	street: textOf(raw.address_street),
	street2: textOf(raw.address_street2),
	zipCode: textOf(raw.address_zipcode),
	city: textOf(raw.address_city),
	country: textOf(raw.address_country),
});

/**
 * The first address where it has a place, else the second: two places are never mixed into one. Name
 * and country come from the other where they are missing.
 */
export function eitherAddress(first: Address, second: Address): Address {
	const hasPlace = [first.street, first.street2, first.zipCode, first.city].some(Boolean);
	return {
		...(hasPlace ? first : second),
		name: first.name || second.name,
		country: first.country || second.country,
	};
}

export const NO_ADDRESS: Address = {
	name: '',
	street: '',
	street2: '',
	zipCode: '',
	city: '',
	country: '',
};

/** What customers and suppliers share, in our own words; `zone` as found on document or partner. */
export function readPartner(raw: RawPartner, zone: Zone): Partner {
	const own = raw.billing_address ? readAddress(raw.billing_address) : NO_ADDRESS;
	return {
		number: keyOf(raw.number) ?? '',
		// Rackbeat reads `name` and writes `company_name`; older answers hold only the latter.
		name: textOf(raw.name) || textOf(raw.company_name),
		email: textOf(raw.contact_email),
		phone: textOf(raw.contact_phone),
		vatNumber: textOf(raw.company_vat),
		address: eitherAddress(flatAddress(raw as FlatAddress), own),
		zone,
	};
}

/** A customer in our own words. */
export function readCustomer(raw: RawCustomer, zone: Zone): Customer {
	return {
		...readPartner(raw, zone),
		ean: textOf(raw.ean),
		attention: textOf(raw.attention),
		layoutNumber: keyOf(raw.layout) ?? keyOf(raw.layout_id),
	};
}
