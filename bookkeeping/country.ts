/** Languages in which Rackbeat accounts write their countries. */
const LANGUAGES = ['da', 'en', 'nb', 'sv', 'de', 'fi'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Member states of the EU, by ISO code. */
const EU = new Set(
	'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/** Regions of the standard that are no country: the unions, the unknown, the test regions. */
const NO_COUNTRY = new Set('EU EZ UN QO XA XB ZZ'.split(' '));

const plain = (text: string): string => text.trim().toLowerCase();

/** The code in use today: withdrawn ones have a name too, and "DD" comes before "DE". */
const currentCode = (code: string): string =>
	new Intl.Locale('und', { region: code }).region ?? code;

const regionNames = (language: string): Intl.DisplayNames =>
	new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

const isCountry = (code: string): boolean =>
	!NO_COUNTRY.has(code) && regionNames('en').of(code) !== undefined;

function buildNames(): Map<string, string> {
	const names = new Map<string, string>();
	const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
	const current = codes.filter((code) => currentCode(code) === code && isCountry(code));
	for (const language of LANGUAGES) {
		const display = regionNames(language);
		for (const code of current) {
			const name = display.of(code);
			if (name !== undefined && !names.has(plain(name))) names.set(plain(name), code);
		}
	}
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
	if (!/^[A-Za-z]{2}$/.test(text.trim())) return undefined;
	const code = currentCode(text.trim().toUpperCase());
	return isCountry(code) ? code : undefined;
}

/** Whether an ISO code is a member state of the EU other than Denmark. */
export const isOtherEuCountry = (code: string): boolean => code !== 'DK' && EU.has(code);
