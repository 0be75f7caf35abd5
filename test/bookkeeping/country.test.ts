import { countryCode, isOtherEuCountry } from '../../bookkeeping/country';

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE';

describe('the country of a free text', () => {
	it.each([
		['Danmark', 'DK'],
		['danmark', 'DK'],
		[' Norge ', 'NO'],
		['Norway', 'NO'],
		['Tyskland', 'DE'],
		['Germany', 'DE'],
		['Deutschland', 'DE'],
		['Sverige', 'SE'],
		['Suomi', 'FI'],
		['Holland', undefined],
		['Nederlandene', 'NL'],
		['Storbritannien', 'GB'],
		['UK', 'GB'],
		['Serbien', 'RS'],
		['Vietnam', 'VN'],
		['Færøerne', 'FO'],
		['de', 'DE'],
		['XX', undefined],
		['ZZ', undefined],
		['EU', undefined],
		['Atlantis', undefined],
		['', undefined],
	])('%p is %p', (text, code) => {
		expect(countryCode(text)).toBe(code);
	});

	it.each(['da', 'en', 'sv', 'de'])('knows every EU country by its name in "%s"', (language) => {
		const names = new Intl.DisplayNames([language], { type: 'region' });
		for (const code of EU.split(' ')) expect(countryCode(names.of(code) ?? '')).toBe(code);
	});
});

describe('another EU country', () => {
	it('is each of the 26 others, and neither Denmark nor the rest of the world', () => {
		expect(EU.split(' ').filter(isOtherEuCountry)).toHaveLength(26);
		expect(['DK', 'NO', 'GB', 'CH', 'FO', 'GL'].filter(isOtherEuCountry)).toEqual([]);
	});
});
