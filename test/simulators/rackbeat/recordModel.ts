export type Row = Record<string, unknown>;

export type VatZone = 'domestic' | 'eu' | 'abroad' | 'domestic_exempt';

/** What every stored thing carries; times are ISO in UTC to the second. */
export interface Stamps {
	created_at: string;
	updated_at: string;
	deleted_at: string | null;
}

export interface Address {
	name: string | null;
	street: string | null;
	street2: string | null;
	city: string | null;
	zipcode: string | null;
	country: string | null;
	email: string | null;
	phone: string | null;
}

/** A note on a document. */
export interface InvoiceNote {
	id: number;
	note_text: string;
	created_at: string;
}

/** A contact person of a customer or supplier. */
export interface ContactPerson extends Stamps {
	number: number;
	name: string;
	[property: string]: unknown;
}

/** A small register: product group, unit, layout, payment term, customer group, location, employee. */
export interface Registered extends Stamps {
	number: number;
	name: string;
	[property: string]: unknown;
}
