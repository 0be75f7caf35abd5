import { decimalOf, keyOf, nameOf, numberText, textOf } from '../document/rawValue';
import { compare } from '../money';
import type { SyncType } from './syncRecord';

type Fields = Readonly<Record<string, unknown>>;

/** Where Rackbeat shows a field that is written under another name; the first that is told counts. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
	company_name: ['name', 'company_name'],
	payment_terms_id: ['payment_terms', 'payment_terms_id'],
	customer_group_id: ['group', 'customer_group_id'],
	supplier_group_id: ['group', 'supplier_group_id'],
	group: ['group', 'group_id'],
	unit_id: ['unit', 'unit_id'],
};

const isTold = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const plain = (value: unknown): string => {
	if (typeof value === 'object') return keyOf(value) ?? nameOf(value);
	return numberText(value);
};

function isSame(sent: unknown, shown: unknown, field: string): boolean {
	if (field === 'sales_price') {
		const [a, b] = [sent, shown].map((value) => decimalOf(numberText(value)));
		return a !== undefined && b !== undefined && compare(a, b) === 0;
	}
	// Rackbeat spells zones and countries in its own way, and may write an e-mail in small letters.
	return textOf(plain(shown)).toLowerCase() === textOf(plain(sent)).toLowerCase();
}

/** Fields whose form in the answer nobody tells. */
const UNTOLD = new Set(['vat_zone', 'address_country']);

/**
 * The fields that Rackbeat shows otherwise than they were sent. A field that its answer leaves out says
 * nothing; one that it shows empty does.
 */
export const differentFields = (sent: Fields, shown: Fields): string[] =>
	Object.entries(sent).flatMap(([field, value]) => {
		if (UNTOLD.has(field)) return [];
		const names = SHOWN[field] ?? [field];
		const told = names.filter((name) => name in shown);
		if (told.length === 0) return [];
		const name = told.find((each) => isTold(shown[each])) ?? told[0] ?? field;
		return isSame(value, shown[name], field) ? [] : [field];
	});

/** What one of each kind is known by. */
const KEYS: Readonly<Record<SyncType, readonly string[]>> = {
	supplierGroup: ['name'],
	supplier: ['company_name', 'contact_email', 'company_vat'],
	customer: ['company_name', 'contact_email', 'company_vat'],
	product: ['number', 'name'],
};

/** Whether a record that stands in Rackbeat is the one that was to be made. */
export function isThatRecord(type: SyncType, sent: Fields, shown: Fields): boolean {
	const keys = Object.fromEntries(
		KEYS[type].filter((key) => key in sent).map((key) => [key, sent[key]]),
	);
	return differentFields(keys, shown).length === 0;
}

/** The fields of `sent` that the record has not filled. */
export const stillEmpty = (sent: Fields, shown: Fields): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(sent).filter(([field]) =>
			(SHOWN[field] ?? [field]).every((name) => !isTold(shown[name])),
		),
	);
