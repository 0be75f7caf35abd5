import { z } from '../../vendor/zod';
import { ServiceError } from '../http/serviceError';
import type { DineroApi } from './api';
import { collectPages, flag, number, queryFilter, text, type Filter, type Paging } from './lists';
import { orEmpty } from './versions';

const FIELDS =
	'Name,ContactGuid,ExternalReference,IsPerson,Street,ZipCode,City,CountryKey,Phone,Email,Webpage,AttPerson,' +
	'VatNumber,EanNumber,PaymentConditionType,PaymentConditionNumberOfDays,IsMember,MemberNumber,CompanyStatus,' +
	'VatRegionKey,CreatedAt,UpdatedAt,DeletedAt,PreferredInvoiceLanguageKey,PreferredInvoiceCurrencyKey';

const contact = z
	.object({
		ContactGuid: z.string(),
		Name: z.string(),
		ExternalReference: text,
		IsPerson: flag,
		Street: text,
		ZipCode: text,
		City: text,
		CountryKey: text,
		Phone: text,
		Email: text,
		AttPerson: text,
		VatNumber: text,
		EanNumber: text,
		PaymentConditionType: text,
		PaymentConditionNumberOfDays: number,
		DeletedAt: text,
		UpdatedAt: text,
	})
	.passthrough();

export type Contact = z.infer<typeof contact>;

/** What Dinero takes for a contact; a PUT replaces everything, so left out fields become empty. */
export interface ContactBody {
	ContactGuid?: string;
	Name: string;
	CountryKey: string;
	IsPerson: boolean;
	IsMember: boolean;
	/** True lets Dinero overwrite name and address from the CVR register. */
	UseCvr: boolean;
	ExternalReference?: string | null;
	[field: string]: unknown;
}

export interface ContactQuery {
	filters?: readonly Filter[];
	freeText?: string;
	/** UTC, seconds precision. */
	changesSince?: string;
	deletedOnly?: boolean;
}

const list = (api: DineroApi, version: string, query: ContactQuery, paging: Paging) =>
	collectPages(
		api,
		{
			method: 'GET',
			version,
			path: ['contacts'],
			query: {
				fields: FIELDS,
				queryFilter: queryFilter(query.filters ?? []),
				changesSince: query.changesSince,
				deletedOnly: query.deletedOnly,
			},
		},
		contact,
		({ ContactGuid }) => ContactGuid,
		paging,
	);

/** Live contacts, or with `deletedOnly` the deleted ones. */
export const listContacts = (
	api: DineroApi,
	query: ContactQuery = {},
	paging: Paging = {},
): Promise<Contact[]> => list(api, 'v1', query, paging);

/** Live and deleted contacts alike (look at `DeletedAt`), or with `deletedOnly` the deleted ones. */
export const listAllContacts = (
	api: DineroApi,
	query: ContactQuery = {},
	paging: Paging = {},
): Promise<Contact[]> => list(api, 'v2', query, paging);

/** Contacts that fit all conditions: live and deleted alike (look at `DeletedAt`), or only deleted. */
export const findContacts = (
	api: DineroApi,
	filters: readonly Filter[],
	{ deletedOnly }: { deletedOnly?: boolean } = {},
): Promise<Contact[]> => listAllContacts(api, { filters, deletedOnly });

/** One contact, also a deleted one; null when Dinero has none. */
export async function getContact(api: DineroApi, guid: string): Promise<Contact | null> {
	try {
		return await api.read({ method: 'GET', path: ['contacts', guid] }, contact);
	} catch (error) {
		return absent(error);
	}
}

/** A missing contact is 404, unlike a missing invoice. */
function absent(error: unknown): null {
	if (error instanceof ServiceError && error.kind === 'notFound') return null;
	throw error;
}

const created = z.object({ ContactGuid: z.string() }).passthrough();

/** Makes a contact. @throws ServiceError kind duplicate when the own guid was used before */
export const createContact = (
	api: DineroApi,
	body: ContactBody,
): Promise<{ ContactGuid: string }> =>
	api.read(
		{ method: 'POST', path: ['contacts'], json: body },
		orEmpty(created, body.ContactGuid && { ContactGuid: body.ContactGuid }),
	);

/** Replaces a contact as a whole; contacts have no version, the last write wins. */
export const updateContact = (api: DineroApi, guid: string, body: ContactBody): Promise<void> =>
	api.send({ method: 'PUT', version: 'v2', path: ['contacts', guid], json: body });

/** Hides a contact; it can be restored, and its guid stays used. */
export const deleteContact = (api: DineroApi, guid: string): Promise<void> =>
	api.send({ method: 'DELETE', path: ['contacts', guid] });

/** Brings a deleted contact back. */
export const restoreContact = (api: DineroApi, guid: string): Promise<void> =>
	api.send({ method: 'POST', path: ['contacts', guid, 'restore'] });
