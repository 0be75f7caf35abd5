import type { Api, Call } from '../api';
import { COUNTRIES } from '../countries';
import { picked } from '../lists';
import type { Organisation } from '../model';
import { omit } from '../omit';

function basics(org: Organisation) {
	return {
		Name: org.name,
		Id: org.id,
		Type: 'Default',
		IsPro: org.isPro,
		IsPayingPro: org.isPro,
		IsVatFree: false,
		Email: org.email,
		Phone: null,
		Street: 'Cykelstien 1',
		City: 'Odense C',
		ZipCode: '5000',
		AttPerson: null,
		IsTaxFreeUnion: false,
		VatNumber: `DK${org.vatNumber}`,
	};
}

function withSubscription(org: Organisation): Record<string, unknown> {
	return {
		...omit(basics(org), 'Type', 'IsPro', 'IsPayingPro'),
		CompanyTypeKey: 'PrivateLimitedCompany',
		Website: null,
		CountryKey: 'DK',
		RoleKey: 'Owner',
		Subscription: {
			HasPro: org.isPro,
			HasPayingPro: org.isPro,
			HasStarterPlus: false,
			HasTotal: false,
			HasYfs: false,
		},
	};
}

function settings({ org }: Call): unknown {
	return {
		LinesInclVat: false,
		FikCode: null,
		UseFikCode: false,
		DefaultAccountNumber:
			org.accounts.find(({ IsDefaultSalesAccount }) => IsDefaultSalesAccount)?.AccountNumber ??
			null,
		InvoiceTemplateId: org.templates.find(({ IsDefault }) => IsDefault)?.Id ?? null,
		AddVoucherAsPdfAttachment: true,
		TrustPilotEmail: null,
		...org.settings,
	};
}

function templates({ org }: Call): unknown {
	return org.templates.map((template) => ({
		...template,
		Theme: 'Standard',
		PrimaryColor: '#1f2937',
		SecondaryColor: '#f3f4f6',
		AddressPlacement: 'Left',
		Font: 'Arial',
		LogoType: 'Letters',
		LogoText: org.name,
		LogoFileGuid: null,
		MaxImageWidthMm: 60,
		ShowCompanyInfo: true,
		ShowPaymentConditions: true,
		ShowLogo: true,
		ShowLineQuantity: true,
		ShowLineUnit: true,
		ImageFileUploadGuid: null,
		ImageTextColor: null,
	}));
}

function vatTypes({ org, sim }: Call): unknown {
	const full = sim.switches.is('vatRatesListed', 'full');
	return org.vatTypes.map(({ VatCode, Name, VatRate, side }) => ({
		VatCode,
		Name,
		VatRate: full && side !== 'sale' ? 0.25 : VatRate,
	}));
}

/** Organisations, countries, years, VAT types and settings. */
export function addOrganisationRoutes(api: Api): void {
	api.onAny('v1/organizations', (organisations, call) =>
		picked(call, organisations.map(basics), 'id,name,isPro'),
	);
	api.onAny('v1.1/organizations', (organisations) => organisations.map(withSubscription));
	api.onAny('v1/countries', () =>
		COUNTRIES.map(({ Key, DanishName, EnglishName }) => ({ Key, DanishName, EnglishName })),
	);
	api.on('GET', 'v1/:org/accountingyears', ({ org }) =>
		org.years.map(({ Name, FromDate, ToDate }) => ({
			Name,
			FromDate,
			ToDate,
			SalarySumTaxStateEnum: 'None',
		})),
	);
	api.on('GET', 'v1/:org/vatTypes', vatTypes);
	api.on('GET', 'v1/:org/sales/settings', settings);
	api.on('GET', 'v1/:org/invoices/templates', templates);
}
