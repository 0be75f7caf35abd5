import {
	readChart,
	type AccountRow,
	type Chart,
	type VatTypeRow,
} from '../../../bookkeeping/chart';
import {
	contactQueries,
	matchContact,
	type ContactMatch,
	type ContactRow,
} from '../../../bookkeeping/contactMatch';
import {
	customerCountry,
	partnerReference,
	type ContactPartner,
	type PartnerRole,
} from '../../../bookkeeping/plan/contactPlan';
import type { AccountingYear } from '../../../bookkeeping/plan/preconditions';
import { referenceKey } from '../../../bookkeeping/reference';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { vatNumberFor } from '../../../bookkeeping/vatNumber';
import { listAccountingYears } from '../../../services/dinero/accountingYears';
import { listEntryAccounts } from '../../../services/dinero/accounts';
import type { DineroApi } from '../../../services/dinero/api';
import { findContacts } from '../../../services/dinero/contacts';
import { getCreditNote, type CreditNote } from '../../../services/dinero/creditNotes';
import { getInvoice, type Invoice } from '../../../services/dinero/invoices';
import { listOrganizations } from '../../../services/dinero/organizations';
import { listInvoiceTemplates } from '../../../services/dinero/templates';
import { listVatTypes } from '../../../services/dinero/vatTypes';
import { goneOrThrown } from '../../Dinero/posting/gone';
import type { ExecutionCache } from '../../operation/executionCache';

/** What every plan of an execution needs of Dinero: five reads, shared by all documents. */
export interface DineroFacts {
	companyName: string;
	chart: Chart;
	/** The chart as Dinero lists it. */
	accounts: AccountRow[];
	vatTypes: VatTypeRow[];
	years: AccountingYear[];
	/** Guids of the invoice templates. */
	templates: string[];
}

/** Reads the company's chart, VAT codes, years, templates and name, once for each execution. */
export async function dineroFacts(api: DineroApi, cache: ExecutionCache): Promise<DineroFacts> {
	const once = <Answer>(what: string, read: () => Promise<Answer>) =>
		cache.once(`dinero:${api.organizationId}:${what}`, read);
	const accounts = await once('accounts', () => listEntryAccounts(api));
	const vatTypes = await once('vatTypes', () => listVatTypes(api));
	const years = await once('years', () => listAccountingYears(api));
	const templates = await once('templates', () => listInvoiceTemplates(api));
	const organizations = await once('organizations', () => listOrganizations(api));
	const own = organizations.find(({ Id }) => Id === api.organizationId);
	return {
		companyName: own?.Name ?? '',
		chart: readChart(accounts, vatTypes),
		accounts,
		vatTypes,
		years: years.map(({ FromDate, ToDate }) => ({ FromDate, ToDate })),
		templates: templates.map(({ Id }) => Id),
	};
}

async function search(
	api: DineroApi,
	role: PartnerRole,
	customer: ContactPartner,
	settings: RackbeatDineroSettings,
): Promise<ContactMatch> {
	const own = partnerReference(role, settings.rackbeatAccount, customer.number);
	const reference = referenceKey(own);
	const country = customerCountry(customer) ?? 'DK';
	const vatNumber = vatNumberFor(country, customer.vatNumber) ?? null;
	const share = !(role === 'customer' ? settings.debtor : settings.creditor).numberInName;
	for (const query of contactQueries(customer, reference, vatNumber)) {
		const filter = { field: query.field, operator: 'eq' as const, value: query.value };
		const rows: ContactRow[] = await findContacts(api, [filter]);
		const match = matchContact(query, rows, customer, reference, share);
		if (match.found !== 'none') return match;
	}
	return { found: 'none' };
}

/** The customer's contact in Dinero, looked for once for each execution. */
export const findCustomerContact = (
	api: DineroApi,
	cache: ExecutionCache,
	customer: ContactPartner,
	settings: RackbeatDineroSettings,
): Promise<ContactMatch> =>
	cache.once(`dinero:${api.organizationId}:contact:${customer.number}`, () =>
		search(api, 'customer', customer, settings),
	);

/** The same of a supplier. */
export const findSupplierContact = (
	api: DineroApi,
	cache: ExecutionCache,
	supplier: ContactPartner,
	settings: RackbeatDineroSettings,
): Promise<ContactMatch> =>
	cache.once(`dinero:${api.organizationId}:supplier:${supplier.number}`, () =>
		search(api, 'supplier', supplier, settings),
	);

/** The invoice under a guid, or null when Dinero has none or it was deleted. */
export const standingInvoiceOrNull = (api: DineroApi, guid: string): Promise<Invoice | null> =>
	getInvoice(api, guid).catch(goneOrThrown);

/** The same for a credit note. */
export const standingCreditNoteOrNull = (
	api: DineroApi,
	guid: string,
): Promise<CreditNote | null> => getCreditNote(api, guid).catch(goneOrThrown);
