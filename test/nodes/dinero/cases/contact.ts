import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';
import { accountCases } from './stateOfAccount';

const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
/** The demo company's own customer, with a VAT number and an email address. */
export const CONTACT = '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401';

const CONTACTS = '/v1/{org}/contacts';

const everything = {
	AttPerson: 'Bo Ibsen',
	City: 'Ærøskøbing',
	CompanyTypeKey: 'PublicLimitedCompany',
	EanNumber: '5790000123456',
	Email: 'bo@example.com',
	ExternalReference: 'web:customer:7',
	InvoiceMailOutOptionKey: 'GLN',
	PNumber: '1001234567',
	PaymentConditionNumberOfDays: 14,
	PaymentConditionType: 'CurrentMonthOut',
	Phone: '+4512345678',
	PreferredInvoiceCurrencyKey: 'EUR',
	PreferredInvoiceLanguageKey: 'en',
	SENumber: '31000041',
	Street: 'Vestergade 1',
	UseCvr: true,
	VatNumber: 'DK 31 00 00 41',
	Webpage: 'https://example.com',
	ZipCode: '5970',
};

async function note({ run }: CaseWorld): Promise<IDataObject> {
	const parameters = { contact: chosen(CONTACT), text: 'Ringer mandag' };
	const [made] = await run('contact', 'addNote', parameters);
	return { note: String(made?.json['noteGuid']) };
}

async function deleted({ run }: CaseWorld): Promise<IDataObject> {
	await run('contact', 'delete', { contact: chosen(CONTACT) });
	return {};
}

const writing: OperationCase[] = [
	{
		resource: 'contact',
		operation: 'create',
		parameters: {
			name: 'Ærø Cykler A/S',
			countryKey: { __rl: true, mode: 'key', value: 'dk' },
			additionalFields: { ...everything, ownId: GUID.toUpperCase() },
		},
		request: `POST ${CONTACTS}`,
		alsoRequests: [`GET ${CONTACTS}`, `GET ${CONTACTS}/{guid}`],
		body: {
			...everything,
			ContactGuid: GUID,
			Name: 'Ærø Cykler A/S',
			CountryKey: 'DK',
			IsPerson: false,
			IsMember: false,
			VatNumber: '31000041',
		},
		answer: { contactGuid: GUID, created: true },
	},
	{
		resource: 'contact',
		operation: 'create',
		title: 'of a private person who is a member and pays at once',
		parameters: {
			name: 'Bo Ibsen',
			countryKey: 'SE',
			additionalFields: {
				IsPerson: true,
				IsMember: true,
				MemberNumber: '17',
				PaymentConditionType: 'NettoCash',
				PaymentConditionNumberOfDays: 8,
			},
		},
		request: `POST ${CONTACTS}`,
		body: {
			CountryKey: 'SE',
			IsPerson: true,
			IsMember: true,
			MemberNumber: '17',
			PaymentConditionNumberOfDays: null,
			UseCvr: false,
		},
	},
	{
		resource: 'contact',
		operation: 'update',
		parameters: { contact: chosen(CONTACT), updateFields: { Phone: '+4500000000' } },
		request: 'PUT /v2/{org}/contacts/{guid}',
		alsoRequests: [`GET ${CONTACTS}/{guid}`],
		body: {
			Phone: '+4500000000',
			Name: 'Byens Cykelforening',
			VatNumber: '12345674',
			Email: 'kasserer@byenscykel.example.com',
			UseCvr: false,
		},
		answer: { updated: true },
	},
	{
		resource: 'contact',
		operation: 'delete',
		parameters: { contact: chosen(CONTACT) },
		request: `DELETE ${CONTACTS}/{guid}`,
		answer: { deleted: true, contactGuid: CONTACT },
	},
	{
		resource: 'contact',
		operation: 'restore',
		prepare: deleted,
		parameters: { contact: chosen(CONTACT) },
		request: `POST ${CONTACTS}/{guid}/restore`,
		answer: { restored: true },
	},
];

const reading: OperationCase[] = [
	{
		resource: 'contact',
		operation: 'get',
		parameters: { contact: chosen(CONTACT), simplify: true },
		request: `GET ${CONTACTS}/{guid}`,
		answer: { name: 'Byens Cykelforening', vatNumber: '12345674', deletedAt: null },
	},
	{
		resource: 'contact',
		operation: 'getAll',
		parameters: {
			returnAll: true,
			simplify: true,
			deleted: 'exclude',
			filters: {
				Name: 'cykel',
				ExternalReference: '',
				Email: 'kasserer@byenscykel.example.com',
				VatNumber: 'DK 12345674',
				IsPerson: false,
				changesSince: '2020-06-01T00:00:00.000+02:00',
			},
		},
		request: `GET ${CONTACTS}`,
		query: {
			queryFilter:
				"Name contains 'cykel';Email eq 'kasserer@byenscykel.example.com';VatNumber eq '12345674';IsPerson eq 'false'",
			changesSince: '2020-05-31T22:00:00Z',
		},
		answer: { contactGuid: CONTACT },
	},
	{
		resource: 'contact',
		operation: 'getAll',
		title: 'by the other filters',
		parameters: {
			returnAll: true,
			simplify: true,
			deleted: 'exclude',
			filters: { EanNumber: '5790000123456', Phone: '12345678', ExternalReference: 'web:1' },
		},
		request: `GET ${CONTACTS}`,
		query: {
			queryFilter: "ExternalReference eq 'web:1';EanNumber eq '5790000123456';Phone eq '12345678'",
		},
	},
	{
		resource: 'contact',
		operation: 'getAll',
		title: 'live and deleted',
		prepare: deleted,
		parameters: { returnAll: true, simplify: true, deleted: 'include', filters: { Name: 'Byens' } },
		request: 'GET /v2/{org}/contacts',
		answer: { contactGuid: CONTACT, deletedAt: expect.any(String) },
	},
	{
		resource: 'contact',
		operation: 'getAll',
		title: 'only deleted',
		prepare: deleted,
		parameters: { returnAll: true, simplify: true, deleted: 'only', filters: {} },
		request: 'GET /v2/{org}/contacts',
		query: { deletedOnly: 'true' },
		answer: { contactGuid: CONTACT },
	},
];

const NOTES = `${CONTACTS}/{contactGuid}/notes`;

const notes: OperationCase[] = [
	{
		resource: 'contact',
		operation: 'addNote',
		parameters: { contact: chosen(CONTACT), text: 'Vil have rabat' },
		request: `POST ${NOTES}`,
		body: { Text: 'Vil have rabat' },
		answer: { text: 'Vil have rabat', noteGuid: expect.stringMatching(/^[0-9a-f-]{36}$/) },
	},
	{
		resource: 'contact',
		operation: 'getNotes',
		prepare: note,
		parameters: { contact: chosen(CONTACT), returnAll: true },
		request: `GET ${NOTES}`,
		query: { fields: 'Id,NoteDate,Text' },
		answer: ({ note: noteGuid }) => ({ noteGuid, text: 'Ringer mandag', contactGuid: CONTACT }),
	},
	{
		resource: 'contact',
		operation: 'getNote',
		prepare: note,
		parameters: ({ note: guid }) => ({ contact: chosen(CONTACT), note: chosen(guid) }),
		request: `GET ${NOTES}/{noteGuid}`,
		answer: { text: 'Ringer mandag' },
	},
	{
		resource: 'contact',
		operation: 'updateNote',
		prepare: note,
		parameters: ({ note: guid }) => ({
			contact: chosen(CONTACT),
			note: chosen(guid),
			text: 'Ringer tirsdag',
		}),
		request: `PUT ${NOTES}/{noteGuid}`,
		body: { Text: 'Ringer tirsdag' },
		answer: { text: 'Ringer tirsdag' },
	},
	{
		resource: 'contact',
		operation: 'deleteNote',
		prepare: note,
		parameters: ({ note: guid }) => ({ contact: chosen(CONTACT), note: chosen(guid) }),
		request: `DELETE ${NOTES}/{noteGuid}`,
		answer: { deleted: true },
	},
];

export const contactCases: OperationCase[] = [...writing, ...reading, ...notes, ...accountCases];
