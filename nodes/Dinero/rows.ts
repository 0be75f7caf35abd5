import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../services/dinero/contacts';

/** An answer as it came, for those who switch Simplify off. */
export const rawJson = (answer: object): IDataObject => ({ ...answer }) as IDataObject;

export const contactRow = (contact: Contact): IDataObject => ({
	contactGuid: contact.ContactGuid,
	name: contact.Name,
	externalReference: contact.ExternalReference ?? null,
	email: contact.Email ?? null,
	phone: contact.Phone ?? null,
	vatNumber: contact.VatNumber ?? null,
	eanNumber: contact.EanNumber ?? null,
	city: contact.City ?? null,
	countryKey: contact.CountryKey ?? null,
	deletedAt: contact.DeletedAt ?? null,
});
