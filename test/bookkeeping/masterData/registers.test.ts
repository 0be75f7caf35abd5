import { invoiceLanguage } from '../../../bookkeeping/plan/invoiceTexts';
import { suggestedUnit } from '../../../bookkeeping/settings/unitSuggestion';
import { codes, plan, read, settings } from '../example';

test('[5.1 Invoices without product sync] have lines with text, price, unit and account of their own', () => {
	const { invoice } = plan();
	expect(invoice.lines.length).toBeGreaterThan(0);
	for (const line of invoice.lines) {
		expect(line).not.toHaveProperty('productGuid');
		expect(line.description).not.toBe('');
		expect(line.unitPrice).toMatch(/\d/);
		expect(line.accountNumber).toEqual(expect.any(Number));
	}
});

test.each([
	['stk', 'parts'],
	['Styk', 'parts'],
	['pcs', 'parts'],
	['time', 'hours'],
	['dag', 'day'],
	['uge', 'week'],
	['måned', 'month'],
	['km', 'km'],
	['kg', 'kilogram'],
	['ton', 'tonne'],
	['l', 'litre'],
	['m²', 'squareMetre'],
	['m³', 'cubicMetre'],
	['sæt', 'set'],
	['pk', 'package'],
	['karton', 'carton'],
	['forsendelse', 'shipment'],
	// Ambiguous, or none that Dinero has: the user chooses.
	['kasse', undefined],
	['g', undefined],
	['ml', undefined],
	['par', undefined],
	['rulle', undefined],
	['palle', undefined],
])('[5.2 Suggested by name] "%s" is %s', (name, unit) => {
	expect(suggestedUnit(name)).toBe(unit);
});

test('[5.3 Invoice layout unmapped] takes Dinero’s default with a notice', () => {
	const made = plan(read({ layout_id: 4 }));
	expect(made.invoice.templateId).toBeNull();
	expect(codes(made.notices)).toContain('LAYOUT_UNMAPPED');
});

test('[5.3 Template deleted in Dinero] takes the default with a notice', () => {
	const made = plan(read({ layout_id: 4 }), { settings: settings({ layouts: { '4': 'gone' } }) });
	expect(made.invoice.templateId).toBeNull();
	expect(codes(made.notices)).toContain('LAYOUT_UNMAPPED');
});

test('[5.3 Language] is the customer’s where it is Danish, and English for all else', () => {
	expect(['da', 'da-DK', 'en', 'de', 'sv'].map((locale) => invoiceLanguage(locale))).toEqual([
		'da-DK',
		'da-DK',
		'en-GB',
		'en-GB',
		'en-GB',
	]);
});
