import { registerSummary } from '../masterData/registerPlan';
import { linkedBody, partnerReference } from '../plan/contactPlan';
import type { ContactFields, ContactPlan } from '../plan/plan';
import { contentHash, ownGuid, referenceKey } from '../reference';
import { numberText } from '../document/rawValue';
import type { RecordPlan } from './syncRecord';

const orNull = (value: unknown): string | null => numberText(value) || null;

/** The contact's own fields: nothing of them changes but the reference. */
const fieldsOf = (contact: Record<string, unknown>, reference: string): ContactFields => ({
	Name: numberText(contact['Name']),
	ExternalReference: reference,
	CountryKey: numberText(contact['CountryKey']) || 'DK',
	IsPerson: contact['IsPerson'] === true,
	Street: orNull(contact['Street']),
	ZipCode: orNull(contact['ZipCode']),
	City: orNull(contact['City']),
	Phone: orNull(contact['Phone']),
	Email: orNull(contact['Email']),
	AttPerson: orNull(contact['AttPerson']),
	VatNumber: orNull(contact['VatNumber']),
	EanNumber: orNull(contact['EanNumber']),
});

/**
 * The plan that writes the link into the Dinero contact once the customer or supplier stands in
 * Rackbeat under `number`; null where there is no link to write.
 */
export function linkPlan(plan: RecordPlan, number: string): ContactPlan | null {
	const { link, type, organizationId, rackbeatAccount } = plan;
	if (!link || (type !== 'customer' && type !== 'supplier')) return null;
	const reference = partnerReference(type, rackbeatAccount, number);
	const key = referenceKey(reference);
	const content: Omit<ContactPlan, 'hash'> = {
		version: 1,
		kind: 'contact',
		reference: key,
		organizationId,
		companyName: plan.companyName,
		rackbeatAccount,
		settingsHash: plan.settingsHash,
		dryRun: plan.dryRun,
		voucher: null,
		voucherProblem: null,
		document: registerSummary(type, number, plan.name),
		contact: {
			type: 'contact',
			reference: key,
			customerNumber: number,
			fields: fieldsOf(link.contact, key),
			ownGuid: ownGuid(organizationId, reference),
			guid: link.contactGuid,
			action: 'link',
			merged: linkedBody(link.contact, key),
			isWhole: true,
		},
		notices: [],
	};
	return { ...content, hash: contentHash(content) };
}
