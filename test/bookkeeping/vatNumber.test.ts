import { danishCvr, plainEan, plainVatNumber, vatNumberFor } from '../../bookkeeping/vatNumber';

describe('a Danish CVR number', () => {
	it.each([
		['12345674', '12345674'],
		['DK 12 34 56 74', '12345674'],
		['dk-12345674', '12345674'],
		['12345678', undefined],
		['1234567', undefined],
		['00000000', undefined],
		['', undefined],
		['mangler', undefined],
	])('%p is %p', (text, cvr) => {
		expect(danishCvr(text)).toBe(cvr);
		expect(vatNumberFor('DK', text)).toBe(cvr);
	});
});

describe('a VAT number of another country', () => {
	it.each([
		['DE', 'DE 123.456.789', 'DE123456789'],
		['SE', 'se556677889901', 'SE556677889901'],
		['IE', 'IE6388047V', 'IE6388047V'],
		['DE', '', undefined],
		['DE', '123', undefined],
		['DE', 'mangler', undefined],
		['DE', '1'.repeat(21), undefined],
	])('in %s, %p is %p', (country, text, wanted) => {
		expect(vatNumberFor(country, text)).toBe(wanted);
	});

	it('is compared by letters and digits', () => {
		expect(plainVatNumber('de 123.456-789')).toBe('DE123456789');
	});
});

describe('an EAN number', () => {
	it.each([
		['5798000000000', '5798000000000'],
		['57 98 000 000 000', '5798000000000'],
		['579800000000', undefined],
		['57980000000001', undefined],
		['579800000000x', undefined],
		['', undefined],
	])('%p is %p', (text, wanted) => {
		expect(plainEan(text)).toBe(wanted);
	});
});
