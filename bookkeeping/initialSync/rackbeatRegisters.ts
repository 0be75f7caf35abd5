import { z } from '../../vendor/zod';
import { flagOf, keyOf, nameOf, textOf } from '../document/rawValue';

/** A customer or supplier of Rackbeat in flat fields; empty text where it has none. */
export interface PartnerRow {
	number: string;
	name: string;
	email: string;
	phone: string;
	vatNumber: string;
	/** Customers alone. */
	ean: string;
	attention: string;
	street: string;
	zipCode: string;
	city: string;
	country: string;
}

const value = z.union([z.string(), z.number()]).nullish().catch(null);

const partner = z
	.object({
		number: value,
		company_name: value,
		contact_email: value,
		contact_phone: value,
		company_vat: value,
		ean: value,
		attention: value,
		address_street: value,
		address_zipcode: value,
		address_city: value,
		address_country: value,
	})
	.passthrough();

/** A row of Rackbeat's customers or suppliers. Reads `name`, and `company_name` where that is missing. */
export function partnerRowOf(record: unknown): PartnerRow {
	const row = partner.parse(record);
	return {
		number: keyOf(row.number) ?? '',
		name: nameOf(row) || textOf(row.company_name),
		email: textOf(row.contact_email),
		phone: textOf(row.contact_phone),
		vatNumber: textOf(row.company_vat),
		ean: textOf(row.ean),
		attention: textOf(row.attention),
		street: textOf(row.address_street),
		zipCode: textOf(row.address_zipcode),
		city: textOf(row.address_city),
		country: textOf(row.address_country),
	};
}

/** A register row with number and name: a group or unit. */
export interface RegisterRow {
	number: string;
	name: string;
}

/** Rows with number and name, lowest number first; rows without a number cannot be used. */
export const registerRows = (records: readonly unknown[]): RegisterRow[] =>
	records
		.flatMap((record) => {
			const number = keyOf(record);
			return number === null ? [] : [{ number, name: nameOf(record) }];
		})
		.sort((a, b) => Number(a.number) - Number(b.number));

/** Payment terms of Rackbeat; the type in its own words. */
export interface TermsRow extends RegisterRow {
	type: string;
	days: number;
}

const terms = z.object({ type: value, maturity_days: value }).passthrough();

export const termsRows = (records: readonly unknown[]): TermsRow[] =>
	records.flatMap((record) => {
		const [row] = registerRows([record]);
		const { type, maturity_days: days } = terms.parse(record);
		return row ? [{ ...row, type: textOf(type), days: Number(days ?? 0) || 0 }] : [];
	});

const deletable = z
	.object({ deleted_at: z.unknown(), is_deleted: z.unknown(), is_barred: z.unknown() })
	.passthrough();

const yes = (found: unknown): boolean =>
	flagOf(typeof found === 'boolean' || typeof found === 'number' ? found : String(found ?? '')) ===
	true;

/** Deleted ones may be listed; nobody tells by which of the two fields they are known. */
export function isDeletedRecord(record: unknown): boolean {
	const { deleted_at: at, is_deleted: flag } = deletable.parse(record);
	return (typeof at === 'string' && at !== '') || yes(flag);
}

/** Whether Rackbeat's user barred it (spærret). */
export const isBarredRecord = (record: unknown): boolean => yes(deletable.parse(record).is_barred);
