import { danishCvr, plainVatNumber } from '../../../../bookkeeping/vatNumber';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	createContact,
	getContact,
	listContacts,
	type Contact,
	type ContactBody,
} from '../../../../services/dinero/contacts';
import type { Filter } from '../../../../services/dinero/lists';
import { OutcomeUnknown } from '../../../../services/http/serviceError';
import type { Look } from '../../fields/ifExists';

const shown = ({ ContactGuid, Name }: Contact) => ({ guid: ContactGuid, name: Name });

const comparable = (vatNumber: string | null | undefined): string =>
	danishCvr(vatNumber ?? '') ?? plainVatNumber(vatNumber ?? '');

/** The live contacts that the filter finds, and that hold the value by our own reading too. */
const look = (
	api: DineroApi,
	key: string,
	filter: Filter,
	holds: (contact: Contact) => boolean,
): Look => ({
	key,
	find: async () => (await listContacts(api, { filters: [filter] })).filter(holds).map(shown),
});

const byReference = (api: DineroApi, value: string): Look =>
	look(
		api,
		`ExternalReference ${value}`,
		{ field: 'ExternalReference', operator: 'eq', value },
		({ ExternalReference }) => ExternalReference?.toLowerCase() === value.toLowerCase(),
	);

/** Written "DK12345674" by some and "12345674" by others; the digits find both. */
const byVatNumber = (api: DineroApi, value: string): Look =>
	look(
		api,
		`VatNumber ${value}`,
		{ field: 'VatNumber', operator: 'contains', value: comparable(value) },
		({ VatNumber }) => comparable(VatNumber) === comparable(value),
	);

const byGuid = (api: DineroApi, guid: string): Look => ({
	key: `ContactGuid ${guid}`,
	find: async () => {
		const contact = await getContact(api, guid);
		return contact && !contact.DeletedAt ? [shown(contact)] : [];
	},
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Where a double of this contact would be found: own guid, then reference, then VAT number. */
export function contactLooks(api: DineroApi, body: ContactBody, ownGuid: string): Look[] {
	const reference = textOf(body.ExternalReference);
	const vatNumber = textOf(body['VatNumber']);
	return [
		...(ownGuid ? [byGuid(api, ownGuid)] : []),
		...(reference ? [byReference(api, reference)] : []),
		...(vatNumber ? [byVatNumber(api, vatNumber)] : []),
	];
}

/** What stands under our guid, when nobody knows whether it was made; any other error goes on. */
async function adopted(api: DineroApi, guid: string, error: unknown): Promise<string> {
	const contact = error instanceof OutcomeUnknown ? await getContact(api, guid) : null;
	if (!contact) throw error;
	return contact.ContactGuid;
}

/**
 * Makes a contact under a guid of our own, so that a lost answer can be looked up.
 * @throws OutcomeUnknown when nothing stands under the guid either
 */
export async function createContactOnce(
	api: DineroApi,
	body: ContactBody & { ContactGuid: string },
): Promise<string> {
	try {
		return (await createContact(api, body)).ContactGuid;
	} catch (error) {
		return await adopted(api, body.ContactGuid, error);
	}
}
