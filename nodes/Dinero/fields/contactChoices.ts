import type { INodeProperties } from 'n8n-workflow';

export const paymentConditionField: INodeProperties = {
	displayName: 'Payment Condition',
	name: 'PaymentConditionType',
	type: 'options',
	options: [
		{ name: 'Cash (Netto Kontant)', value: 'NettoCash' },
		{ name: 'End of Month Plus Days (Løbende Måned)', value: 'CurrentMonthOut' },
		{ name: 'Net Days (Netto)', value: 'Netto' },
	],
	default: 'Netto',
	description: 'When invoices are due',
};

/** Source: Dinero OpenAPI. */
export const companyTypeField: INodeProperties = {
	displayName: 'Company Type',
	name: 'CompanyTypeKey',
	type: 'options',
	options: [
		{ name: 'Entrepreneur Limited Company (IVS)', value: 'EntreprenurLimitedCompany' },
		{ name: 'General Partnership (I/S)', value: 'GeneralPartnership' },
		{ name: 'Limited Liability Company (S.M.B.A.)', value: 'LimitedLiabilityCompany' },
		{ name: 'Limited Liability Cooperative (A.M.B.A.)', value: 'LimitedLiabilityCooperative' },
		{
			name: 'Limited Liability Voluntary Association (F.M.B.A.)',
			value: 'LimitedLiabilityVoluntaryAssociation',
		},
		{ name: 'Limited Partnership (K/S)', value: 'LimitedPartnership' },
		{ name: 'None', value: 'EmptyCompanyType' },
		{ name: 'Other', value: 'Others' },
		{ name: 'Private Limited Company (ApS)', value: 'PrivateLimitedCompany' },
		{ name: 'Public Limited Company (A/S)', value: 'PublicLimitedCompany' },
		{ name: 'Small Personally Owned Company (PMV)', value: 'SmallPersonallyOwnedCompany' },
		{ name: 'Sole Proprietorship (Enkeltmand)', value: 'SoleProprietorship' },
		{ name: 'Trust Fund (Fond)', value: 'TrustFund' },
		{ name: 'Union (Forening)', value: 'Union' },
		{ name: 'Voluntary Union (Frivillig Forening)', value: 'VoluntaryUnion' },
	],
	default: 'PrivateLimitedCompany',
	description: 'Legal form of the company',
};

/** By which of its numbers an e-invoice finds the contact; that number must be filled in. */
export const mailOutField: INodeProperties = {
	displayName: 'E-Invoice Address',
	name: 'InvoiceMailOutOptionKey',
	type: 'options',
	options: [
		{ name: 'EAN Number (GLN)', value: 'GLN' },
		{ name: 'None', value: '' },
		{ name: 'P Number', value: 'P' },
		{ name: 'SE Number', value: 'SE' },
		{ name: 'VAT Number (CVR)', value: 'VAT' },
	],
	default: '',
	description: 'Which of its numbers e-invoices are sent to; that number must be filled in',
};

export const languageField: INodeProperties = {
	displayName: 'Preferred Language',
	name: 'PreferredInvoiceLanguageKey',
	type: 'options',
	options: [
		{ name: 'Danish', value: 'da' },
		{ name: 'English', value: 'en' },
		{ name: 'German', value: 'de' },
		{ name: 'Norwegian', value: 'no' },
		{ name: 'Swedish', value: 'sv' },
	],
	default: 'da',
	description: 'Language that new invoices begin with',
};
