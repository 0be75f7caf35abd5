import { bareName, sameText, type ContactRow } from '../contactMatch';
import type { PartnerRole } from '../plan/contactPlan';
import { parseReference } from '../reference';
import { danishCvr, plainEan, plainVatNumber } from '../vatNumber';
import type { PartnerRow } from './rackbeatRegisters';

/** "DK12345674" and "12 34 56 74" are one number; empty where there is none. */
const comparable = (vatNumber: string): string => danishCvr(vatNumber) ?? plainVatNumber(vatNumber);

/** The number in Rackbeat that the contact's own reference names, where it is ours and of this role. */
export function linkedNumber(
	contact: ContactRow,
	role: PartnerRole,
	account: string,
): string | undefined {
	const reference = parseReference(contact.ExternalReference);
	const isOurs = reference?.source === 'rackbeat' && reference.account === account;
	return isOurs && reference.kind === role ? reference.number : undefined;
}

/** The same whatever the role: whether the contact belongs to this Rackbeat account already. */
export const isLinked = (contact: ContactRow, account: string): boolean =>
	(['customer', 'supplier'] as const).some(
		(role) => linkedNumber(contact, role, account) !== undefined,
	);

/**
 * The partners of Rackbeat that are this contact: by VAT number, else EAN, else e-mail together with
 * the name. A weaker key is asked only where the stronger one finds none; a name alone never matches.
 */
export function matchingPartners(
	contact: ContactRow,
	row: PartnerRow,
	partners: readonly PartnerRow[],
): PartnerRow[] {
	const vatNumber = comparable(row.vatNumber);
	const ean = plainEan(row.ean);
	const byKey: Array<(partner: PartnerRow) => boolean> = [
		(partner) => vatNumber !== '' && comparable(partner.vatNumber) === vatNumber,
		(partner) => ean !== undefined && plainEan(partner.ean) === ean,
		(partner) =>
			row.email !== '' &&
			sameText(partner.email, row.email) &&
			// What stands in Rackbeat may have been cut, and may carry the contact's own prefix.
			[row.name, contact.Name].some((name) => sameText(bareName(partner.name), bareName(name))),
	];
	for (const matches of byKey) {
		const found = partners.filter(matches);
		if (found.length > 0) return found;
	}
	return [];
}
