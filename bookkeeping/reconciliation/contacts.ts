import { namesSame, referenceKey } from '../reference';
import { numberedName, partnerReference, type PartnerRole } from '../plan/contactPlan';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import { actionOf, checkResult, type CheckResult, type Finding, type ResultKind } from './finding';
import type { SalesMatch } from './sales';

/** A customer or supplier with documents in the period. */
export interface ActivePartner {
	role: PartnerRole;
	number: string;
	name: string;
	email: string;
	/** A document of it stands in Dinero; without one nobody has made the contact yet. */
	isUsed: boolean;
}

/** A contact as Dinero lists it. */
export interface ListedContact {
	guid: string;
	name: string;
	email: string;
	reference: string;
	isDeleted: boolean;
	/** Null where Dinero does not tell. */
	isCustomer: boolean | null;
	isSupplier: boolean | null;
}

const PREFIX = { customer: 'D', supplier: 'K' } as const;

function nameFits({ role, number, name }: ActivePartner, contact: ListedContact): boolean {
	const names = [name, numberedName(PREFIX[role], number, name)];
	return name === '' || names.some((each) => each.trim() === contact.name.trim());
}

function outcomes(
	partner: ActivePartner,
	contacts: readonly ListedContact[],
	settings: RackbeatDineroSettings,
): { result: ResultKind; level: Finding['level']; detail?: string; action?: Finding['action'] }[] {
	const { role, number, isUsed } = partner;
	const reference = referenceKey(partnerReference(role, settings.rackbeatAccount, number));
	const named = contacts.filter((contact) => namesSame(contact.reference, reference));
	const [contact, ...more] = named.filter(({ isDeleted }) => !isDeleted);
	if (more.length > 0) {
		const detail = [contact, ...more].map((each) => each?.name ?? '').join(', ');
		return [{ result: 'contactDouble', level: 'error', detail }];
	}
	if (!contact) {
		if (!isUsed) return [];
		const result = named.length > 0 ? ('contactDeleted' as const) : ('contactMissing' as const);
		return [{ result, level: 'error' }];
	}
	const found: ReturnType<typeof outcomes> = [];
	const sends = settings.debtor.invoiceStatus === 'bookedAndEmailed' && role === 'customer';
	if (sends && partner.email === '' && contact.email === '') {
		found.push({ result: 'emailMissing', level: 'error', action: actionOf('mendInRackbeat') });
	}
	const hasRole = role === 'customer' ? contact.isCustomer : contact.isSupplier;
	// Dinero sets the role when the first document of the kind is booked.
	if (isUsed && hasRole === false) found.push({ result: 'roleMissing', level: 'notice' });
	if (!nameFits(partner, contact)) {
		found.push({ result: 'nameDiffers', level: 'notice', detail: contact.name });
	}
	return found;
}

/** Customers and suppliers of the period against Dinero's contacts; numbers only, no amounts. */
export function checkContacts(
	partners: readonly ActivePartner[],
	contacts: readonly ListedContact[],
	settings: RackbeatDineroSettings,
): CheckResult {
	const findings = partners.flatMap((partner) =>
		outcomes(partner, contacts, settings).map(({ result, level, detail = '', action }) => ({
			...{ check: 'contacts' as const, result, level, detail, detailEn: detail },
			...{ number: partner.number, partner: partner.name, date: null, dineroNumber: '' },
			...{ left: 0, right: 0, difference: 0 },
			action: action ?? actionOf('mendInDinero'),
		})),
	);
	const lost: ReadonlySet<ResultKind> = new Set(['contactMissing', 'contactDeleted'] as const);
	const missing = findings.filter(({ result }) => lost.has(result)).length;
	const sums = { leftCount: partners.length, rightCount: partners.length - missing };
	return checkResult('contacts', { ...sums, left: 0, right: 0 }, findings);
}

const NOT_SENT = new Set(['', 'notsent', 'none', 'unknown']);
const FAILED = new Set(['failed', 'error', 'bounced', 'notdelivered']);

/** Documents that were to be mailed against what Dinero says of their mail. */
export function checkMail(matches: readonly SalesMatch[]): CheckResult {
	const due = matches.flatMap(({ document, own }) => {
		const [only, ...more] = own;
		return only && more.length === 0 && !only.isDraft ? [{ document, row: only }] : [];
	});
	const findings = due.flatMap(({ document, row }) => {
		const status = row.mailStatus.toLowerCase().replace(/[^a-z]/g, '');
		const isFailed = FAILED.has(status) || status.includes('fail');
		if (!isFailed && !NOT_SENT.has(status)) return [];
		return [
			{
				...{ check: 'mail' as const, level: 'error' as const },
				result: isFailed ? ('sendFailed' as const) : ('notSent' as const),
				...{ number: document.number, date: document.date, partner: document.customer.name },
				dineroNumber: String(row.number ?? ''),
				...{ left: 0, right: 0, difference: 0 },
				...{ detail: row.mailStatus, detailEn: row.mailStatus },
				action: actionOf('mendInDinero'),
			},
		];
	});
	const sums = { leftCount: due.length, rightCount: due.length - findings.length };
	return checkResult('mail', { ...sums, left: 0, right: 0 }, findings);
}
