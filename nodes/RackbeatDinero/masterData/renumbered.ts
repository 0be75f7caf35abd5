import {
	bareName,
	contactQueries,
	sameText,
	type ContactQuery,
	type ContactRow,
} from '../../../bookkeeping/contactMatch';
import {
	customerCountry,
	partnerReference,
	type ContactPartner,
	type PartnerRole,
} from '../../../bookkeeping/plan/contactPlan';
import { parseReference, referenceKey } from '../../../bookkeeping/reference';
import { vatNumberFor } from '../../../bookkeeping/vatNumber';
import type { DineroApi } from '../../../services/dinero/api';
import { findContacts } from '../../../services/dinero/contacts';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { getRecord, type RecordKind } from '../../../services/rackbeat/records';

export interface Renumbered {
	contact: ContactRow;
	/** The number that the contact still carries. */
	old: string;
}

interface Asked {
	dinero: DineroApi;
	rackbeat: RackbeatApi;
	role: PartnerRole;
	kind: RecordKind;
	partner: ContactPartner;
	account: string;
}

/** The number of the same role and account that the contact carries, where it is another one. */
function otherNumber({ role, account, partner }: Asked, contact: ContactRow): string | undefined {
	const reference = parseReference(contact.ExternalReference);
	const isOurs = reference?.account === account && reference.kind === role;
	return isOurs && reference.number !== partner.number ? reference.number : undefined;
}

const fits = ({ partner }: Asked, { field }: ContactQuery, row: ContactRow): boolean =>
	!row.DeletedAt &&
	// An e-mail alone is shared too often; it counts only together with the same name.
	(field !== 'Email' || sameText(bareName(row.Name), bareName(partner.name)));

/**
 * The contact of a customer or supplier whose number was changed in Rackbeat: it is known by VAT
 * number, EAN, or e-mail and name, and the number that it carries is nobody's any more. Null where it
 * is not exactly one.
 */
export async function findRenumbered(asked: Asked): Promise<Renumbered | null> {
	const { dinero, rackbeat, role, kind, partner, account } = asked;
	const reference = referenceKey(partnerReference(role, account, partner.number));
	const vatNumber = vatNumberFor(customerCountry(partner) ?? 'DK', partner.vatNumber) ?? null;
	const keys = contactQueries(partner, reference, vatNumber).filter(
		({ field }) => field !== 'ExternalReference',
	);
	for (const query of keys) {
		const filter = { field: query.field, operator: 'eq' as const, value: query.value };
		const rows: ContactRow[] = await findContacts(dinero, [filter]);
		const found = rows.flatMap((contact) => {
			const old = fits(asked, query, contact) ? otherNumber(asked, contact) : undefined;
			return old === undefined ? [] : [{ contact, old }];
		});
		const [first, ...others] = found;
		if (!first) continue;
		if (others.length > 0) return null;
		return (await getRecord(rackbeat, kind, first.old)) === null ? first : null;
	}
	return null;
}
