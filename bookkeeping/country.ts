/** Languages in which Rackbeat accounts write their countries. */
const LANGUAGES = ['da', 'en', 'nb', 'sv', 'de', 'fi'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Member states of the EU, by ISO code. */
const EU = new Set(
	'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

const plain = (text: string): string => text.trim().toLowerCase();

function buildNames(): Map<string, string> {
	const names = new Map<string, string>();
	const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
	for (const language of LANGUAGES) {
		const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
		for (const code of codes) {
			const name = display.of(code);
			// The first code of a name wins: the list is alphabetical and withdrawn codes come later.
			if (name !== undefined && !names.has(plain(name))) names.set(plain(name), code);
		}
	}
	for (const code of codes) if (EU.has(code)) names.set(plain(code), code);
	return names;
}

let names: Map<string, string> | undefined;

/**
 * ISO code of a country that Rackbeat holds as free text in the account's language ("Danmark",
 * "Norge", "DE"); undefined when nobody knows it.
 */
export function countryCode(text: string): string | undefined {
	names ??= buildNames();
	const known = names.get(plain(text));
	if (known) return known;
	return /^[A-Za-z]{2}$/.test(text.trim()) && isCountry(text.trim().toUpperCase())
		? text.trim().toUpperCase()
		: undefined;
}

const isCountry = (code: string): boolean =>
	new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined;

/** Whether an ISO code is a member state of the EU other than Denmark. */
export const isOtherEuCountry = (code: string): boolean => code !== 'DK' && EU.has(code);
