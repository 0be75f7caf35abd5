const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/** Letters and digits only, upper case: how a VAT number is compared and written. */
export const plainVatNumber = (text: string): string =>
	text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

/** A Danish CVR number without country code; undefined when it is not eight digits or fails modulus 11. */
export function danishCvr(text: string): string | undefined {
	const digits = plainVatNumber(text).replace(/^DK/, '');
	if (!/^[1-9]\d{7}$/.test(digits)) return undefined;
	const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
	return sum % 11 === 0 ? digits : undefined;
}

/** The VAT number as Dinero takes it for that country, or undefined when it cannot be right. */
export function vatNumberFor(country: string, text: string): string | undefined {
	if (country === 'DK') return danishCvr(text);
	const plain = plainVatNumber(text);
	// A word such as "mangler" is no number, and a sale without VAT must not rest on it.
	return plain.length >= 4 && plain.length <= 20 && /\d/.test(plain) ? plain : undefined;
}

/** A GLN (EAN number) has 13 digits. */
export const plainEan = (text: string): string | undefined => {
	const digits = text.replace(/\s/g, '');
	return /^\d{13}$/.test(digits) ? digits : undefined;
};
