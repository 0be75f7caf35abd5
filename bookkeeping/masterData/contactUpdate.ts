import type { ContactMatch } from '../contactMatch';
import { planContact, ROLES, type ContactPartner, type PartnerRole } from '../plan/contactPlan';
import type { ContactPlan } from '../plan/plan';
import { Blocked, problem, type Problem } from '../reasons/problem';
import { contentHash } from '../reference';
import { registerPlan, registerSummary, type RegisterFrame } from './registerPlan';

export interface ContactUpdateInput extends RegisterFrame {
	role: PartnerRole;
	partner: ContactPartner;
	/** Barred or deleted in Rackbeat. */
	isBarred: boolean;
	match: ContactMatch;
	/** The number that the partner had in Rackbeat before, where its contact still carries that. */
	renumberedFrom: string | null;
}

const who = (role: PartnerRole, number: string) => ({
	customer: `${ROLES[role].da} ${number}`,
	customerEn: `${ROLES[role].en} ${number}`,
});

/** Whether the setting lets this role go to Dinero at all. */
function switchedOff({ role, settings, partner }: ContactUpdateInput): Problem | undefined {
	if (role === 'customer' && !settings.debtor.enabled) {
		return problem('INTEGRATION_OFF', {}, 'debtor.enabled');
	}
	if (role === 'supplier' && !settings.creditor.enabled) {
		const document = `${ROLES[role].da} ${partner.number}`;
		const documentEn = `${ROLES[role].en} ${partner.number}`;
		return problem('SUPPLIER_INTEGRATION_OFF', { document, documentEn }, 'creditor.enabled');
	}
	return undefined;
}

function told({ role, partner, match, renumberedFrom }: ContactUpdateInput): Problem[] {
	const named = who(role, partner.number);
	const other = match.found === 'one' ? (match.contact.ExternalReference ?? '') : '';
	const isForeign = match.found === 'one' && other !== '' && !match.isOurs;
	return [
		...(renumberedFrom === null
			? []
			: [problem('CONTACT_RENUMBERED', { ...named, old: renumberedFrom })]),
		...(isForeign ? [problem('CONTACT_NOT_OURS', { ...named, other })] : []),
	];
}

/**
 * Plans what a change of a customer or supplier in Rackbeat becomes in Dinero. Roles are never
 * written, what Rackbeat has not filled never blanks anything, and nothing is deleted.
 * @throws Blocked with every reason why nothing is to be written
 */
export function planContactUpdate(input: ContactUpdateInput): ContactPlan {
	const { role, partner, settings, match } = input;
	const off = switchedOff(input);
	if (off) throw new Blocked([off]);
	if (input.isBarred) {
		const name = `${ROLES[role].da} ${partner.number} ${partner.name}`;
		const nameEn = `${ROLES[role].en} ${partner.number} ${partner.name}`;
		throw new Blocked([problem('PARTNER_BARRED', { name, nameEn })]);
	}
	const { numberInName } = role === 'customer' ? settings.debtor : settings.creditor;
	const planned = planContact({
		customer: partner,
		role,
		organizationId: settings.organizationId,
		rackbeatAccount: settings.rackbeatAccount,
		numberInName,
		match,
	});
	if ('problems' in planned) throw new Blocked(planned.problems);
	const { part, notices } = planned;
	const seen = match.found === 'one' ? match.contact['UpdatedAt'] : undefined;
	const contact = { ...part, ...(typeof seen === 'string' && { seenUpdatedAt: seen }) };
	const content: Omit<ContactPlan, 'hash'> = {
		...registerPlan(input, part.reference),
		kind: 'contact',
		document: registerSummary(role, partner.number, partner.name),
		contact,
		notices: [...told(input), ...notices],
	};
	return { ...content, hash: contentHash(content) };
}
