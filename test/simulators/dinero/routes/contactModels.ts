import { z } from 'zod';
import type { Call } from '../api';
import { field } from '../binding';
import { COUNTRIES } from '../countries';
import type { Contact } from '../model';
import { omit } from '../omit';
import { invalid } from '../problems';

const CONDITIONS = ['Netto', 'NettoCash', 'CurrentMonthOut'];
const LANGUAGES = ['da', 'en', 'de', 'sv', 'no'];
const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

const COMPANY_TYPES = [
	'EmptyCompanyType',
	'SoleProprietorship',
	'PrivateLimitedCompany',
	'PublicLimitedCompany',
	'GeneralPartnership',
	'LimitedPartnership',
	'LimitedLiabilityCooperative',
	'LimitedLiabilityVoluntaryAssociation',
	'LimitedLiabilityCompany',
	'EntreprenurLimitedCompany',
	'Union',
	'VoluntaryUnion',
	'SmallPersonallyOwnedCompany',
	'TrustFund',
	'Others',
];

const COMPANY_FIELDS = ['AttPerson', 'VatNumber', 'EanNumber', 'SENumber', 'PNumber'] as const;

/** Which number each way of sending an e-invoice needs. */
const MAIL_OUT_NUMBERS = {
	VAT: 'VatNumber',
	GLN: 'EanNumber',
	SE: 'SENumber',
	P: 'PNumber',
} as const;

export const contactModel = z.object({
	ContactGuid: field.guid(),
	ExternalReference: field.reference(),
	Name: field.requiredText(),
	Street: field.text(),
	ZipCode: field.text(),
	City: field.text(),
	CountryKey: field.requiredText(),
	Phone: field.text(),
	Email: field.text(),
	Webpage: field.text(),
	AttPerson: field.text(),
	VatNumber: field.text(),
	EanNumber: field.text(),
	SENumber: field.text(),
	PNumber: field.text(),
	PaymentConditionType: field.text(),
	PaymentConditionNumberOfDays: field.whole(),
	IsPerson: field.flag(),
	IsMember: field.flag(),
	MemberNumber: field.text(),
	UseCvr: field.flag(),
	CompanyTypeKey: field.text(),
	InvoiceMailOutOptionKey: field.text(),
	PreferredInvoiceLanguageKey: field.text(),
	PreferredInvoiceCurrencyKey: field.text(),
});

type ContactBody = z.output<typeof contactModel>;

function passesModulus11(number: string): boolean {
	const sum = CVR_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
	return sum % 11 === 0;
}

function checkNumbers(call: Call, body: ContactBody): void {
	const { VatNumber, EanNumber, CountryKey } = body;
	const cvr = CountryKey === 'DK' && VatNumber ? /^(?:DK)?(\d{8})$/.exec(VatNumber) : null;
	const checksCvr = call.sim.switches.is('cvrCheck', 'modulus11');
	if (checksCvr && CountryKey === 'DK' && VatNumber && !passesModulus11(cvr?.[1] ?? '1')) {
		throw invalid('VatNumber', `The VAT number ${VatNumber} is not valid.`);
	}
	if (EanNumber && !/^\d{13}$/.test(EanNumber)) {
		throw invalid('EanNumber', 'The EAN number must have 13 digits.');
	}
	const key = body.InvoiceMailOutOptionKey;
	if (key === null) {
		return;
	}
	const number = Object.entries(MAIL_OUT_NUMBERS).find(([option]) => option === key)?.[1];
	if (!number || !body[number]) {
		throw invalid('InvoiceMailOutOptionKey', 'The number of the chosen way is missing.');
	}
}

function checkChoice(property: keyof ContactBody, value: string | null, allowed: string[]): void {
	if (value !== null && !allowed.includes(value)) {
		throw invalid(property, `${property} must be one of ${allowed.join(', ')}.`);
	}
}

function checkPerson(call: Call, body: ContactBody): void {
	const refused = call.sim.switches.is('contactPersonCompanyFields', 'refused');
	const filled = COMPANY_FIELDS.find((name) => body[name]);
	if (body.IsPerson && refused && filled) {
		throw invalid(filled, `${filled} must be empty for a private person.`);
	}
}

/**
 * What Dinero makes of a contact body.
 *
 * @throws DineroProblem 400/42 naming the property
 */
export function contactOf(
	call: Call,
	body: ContactBody,
): Omit<ContactBody, 'ContactGuid'> & Pick<Contact, 'PaymentConditionType'> {
	checkChoice(
		'CountryKey',
		body.CountryKey,
		COUNTRIES.map(({ Key }) => Key),
	);
	checkChoice('PaymentConditionType', body.PaymentConditionType, CONDITIONS);
	checkChoice('CompanyTypeKey', body.CompanyTypeKey, COMPANY_TYPES);
	checkChoice('PreferredInvoiceLanguageKey', body.PreferredInvoiceLanguageKey, LANGUAGES);
	checkPerson(call, body);
	checkNumbers(call, body);
	const usual = call.org.settings;
	const type = body.PaymentConditionType ?? usual.PaymentConditionType;
	const days = body.PaymentConditionNumberOfDays ?? usual.PaymentConditionNumberOfDays;
	if (body.PaymentConditionType === 'NettoCash' && body.PaymentConditionNumberOfDays) {
		throw invalid('PaymentConditionNumberOfDays', 'Days must be empty with NettoCash.');
	}
	return {
		...omit(body, 'ContactGuid'),
		PaymentConditionType: type,
		PaymentConditionNumberOfDays: type === 'NettoCash' ? null : days,
	};
}
