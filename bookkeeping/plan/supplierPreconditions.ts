import { isOtherEuCountry } from '../country';
import type { SupplierInvoice } from '../document/supplierInvoice';
import { inSentence, supplierTitle } from '../document/title';
import { exact, isZero } from '../money';
import { problem, type Problem } from '../reasons/problem';
import type { RackbeatDineroSettings, Zone } from '../settings/rackbeatDinero';
import { danishCvr, vatNumberFor } from '../vatNumber';
import { customerCountry } from './contactPlan';
import { dateProblems, type AccountingYear } from './preconditions';
import { numberWords } from './supplierTexts';

const ZONE_WORDS: Readonly<Record<Zone, { zone: string; zoneEn: string }>> = {
	domestic: { zone: 'Danmark', zoneEn: 'domestic' },
	domesticExempt: { zone: 'Danmark, momsfri', zoneEn: 'domestic exempt' },
	eu: { zone: 'EU', zoneEn: 'EU' },
	abroad: { zone: 'udland', zoneEn: 'abroad' },
};

const isTaxed = (invoice: SupplierInvoice): boolean =>
	invoice.lines.some((line) => line.kind === 'product' && !isZero(exact(line.vatPercent)));

/** A foreign firm may be registered in Denmark and charge Danish VAT; its number tells. */
function fitsZone(zone: Zone, country: string, vatNumber: string): boolean {
	if (danishCvr(vatNumber) !== undefined && zone.startsWith('domestic')) return true;
	if (country === 'DK') return zone.startsWith('domestic');
	return zone === (isOtherEuCountry(country) ? 'eu' : 'abroad');
}

/** The zone must be the one of the supplier's country, or VAT would be deducted, or not, by mistake. */
function zoneProblems(invoice: SupplierInvoice): Problem[] {
	const { supplier, zone } = invoice;
	const country = customerCountry(supplier);
	if (country === undefined || fitsZone(zone, country, supplier.vatNumber)) return [];
	const where = { supplier: supplier.number, country: supplier.address.country || country };
	return [
		problem(
			'ZONE_COUNTRY_DIFFERS',
			{ ...supplierTitle(invoice), ...ZONE_WORDS[zone], ...where },
			'vat_zone',
		),
	];
}

const UNREGISTERED = {
	what: 'Er leverandøren ikke momsregistreret, må der ikke trækkes moms fra; kontrollér bilaget.',
	whatEn: 'If the supplier is not registered for VAT, none may be deducted; check the document.',
};
const NO_REVERSE_CHARGE = {
	what: 'Omvendt betalingspligt gælder kun køb fra momsregistrerede i EU; kontrollér bilaget.',
	whatEn: 'Reverse charge is for purchases from registered sellers in the EU; check the document.',
};

/** Told, not held: the paper decides, and it is not ours to read. */
function registrationNotices(invoice: SupplierInvoice): Problem[] {
	const { supplier, zone } = invoice;
	const country = customerCountry(supplier);
	const isRegistered =
		country !== undefined && vatNumberFor(country, supplier.vatNumber) !== undefined;
	if (isRegistered) return [];
	const told = (what: typeof UNREGISTERED) => [
		problem('SUPPLIER_VAT_NUMBER_MISSING', { supplier: supplier.number, ...what }, 'company_vat'),
	];
	if (zone === 'domestic' && isTaxed(invoice)) return told(UNREGISTERED);
	return zone === 'eu' ? told(NO_REVERSE_CHARGE) : [];
}

/** Codes of documents that are left alone: nobody has to do anything about them. */
export const LEFT_ALONE: ReadonlySet<string> = new Set([
	'SUPPLIER_INTEGRATION_OFF',
	'ZERO_DOCUMENT',
	'BEFORE_START_DATE',
]);

/** What stands in the way of the document itself, before any line is looked at, and what is told of it. */
export function supplierProblems(
	invoice: SupplierInvoice,
	settings: RackbeatDineroSettings,
	years: readonly AccountingYear[],
	transferred = false,
): Problem[] {
	const words = supplierTitle(invoice);
	const found: Problem[] = [];
	if (!settings.enabled || !settings.creditor.enabled) {
		found.push(problem('SUPPLIER_INTEGRATION_OFF', { ...words }, 'creditor.enabled'));
	}
	if (!invoice.isBooked) {
		const code = transferred ? 'UNBOOKED_AT_SOURCE' : 'NOT_BOOKED';
		found.push(problem(code, { ...numberWords(invoice) }));
	}
	if (invoice.isZero) found.push(problem('ZERO_DOCUMENT', { ...words }));
	else if (!invoice.lines.some((line) => line.kind === 'product')) {
		found.push(problem('NO_LINES', { ...numberWords(invoice) }, 'lines'));
	}
	if (!/^[A-Z]{3}$/.test(invoice.currency)) {
		found.push(problem('CURRENCY_UNSUPPORTED', { currency: invoice.currency }, 'currency'));
	}
	const dated = { date: invoice.date, title: numberWords(invoice), name: inSentence(words) };
	return [
		...found,
		...dateProblems(dated, settings, years),
		...zoneProblems(invoice),
		...registrationNotices(invoice),
	];
}
