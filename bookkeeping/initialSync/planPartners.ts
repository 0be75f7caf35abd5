import { sameText, type ContactRow } from '../contactMatch';
import type { PartnerRole } from '../plan/contactPlan';
import { problem, type Problem } from '../reasons/problem';
import { LIMITS } from './cutText';
import { emptyFields, newPartner, type PartnerDefaults } from './partnerBody';
import { isLinked, linkedNumber, matchingPartners } from './partnerMatch';
import type { PartnerRow } from './rackbeatRegisters';
import { SYNC_WORDS, type ContactLink, type LeftRecord, type SyncRecord } from './syncRecord';

/** What a contact is used as; null where nobody has told. */
export interface ContactRoles {
	debtor: boolean | null;
	creditor: boolean | null;
}

/** A contact of Dinero with its roles. */
export interface SyncContact {
	row: ContactRow;
	roles: ContactRoles;
}

export interface PartnerInput {
	role: PartnerRole;
	/** In the order in which they were made, so that numbers come in that order. */
	contacts: readonly SyncContact[];
	/** What Rackbeat has of this role. */
	partners: readonly PartnerRow[];
	defaults: PartnerDefaults;
	account: string;
	/** Contacts whose link belongs to the customer that they are as well. */
	linkElsewhere: ReadonlySet<string>;
}

type Planned = { record: SyncRecord } | { left: LeftRecord };

/** The numbers that are given away while planning, and to which contact each belongs. */
class Register {
	private next: number;
	readonly owners = new Map<string, string>();
	readonly known: ReadonlySet<string>;

	constructor(
		readonly role: PartnerRole,
		readonly rows: PartnerRow[],
	) {
		this.known = new Set(rows.map(({ number }) => number));
		this.next = Math.max(0, ...rows.map(({ number }) => Number(number) || 0)) + 1;
	}

	/** The next free number, taken by a new partner. */
	add(row: PartnerRow, owner: string): string {
		const number = String(this.next);
		this.next += 1;
		this.rows.push({ ...row, number });
		this.owners.set(number, owner);
		return number;
	}

	named = (number: string) => ({
		what: `${SYNC_WORDS[this.role].da} ${number}`,
		whatEn: `${SYNC_WORDS[this.role].en} ${number}`,
	});
}

const left = (
	type: LeftRecord['type'],
	{ ContactGuid, Name }: ContactRow,
	outcome: LeftRecord['outcome'],
	found: Problem,
): Planned => ({
	left: { type, outcome, name: Name, source: ContactGuid, number: '', problem: found },
});

/** The link to write, unless the contact carries a reference already. */
function linkOf(
	row: ContactRow,
	input: PartnerInput,
	name: string,
): { link: ContactLink | null; notices: Problem[] } {
	const other = row.ExternalReference ?? '';
	if (other === '' && !input.linkElsewhere.has(row.ContactGuid)) {
		return { link: { contactGuid: row.ContactGuid, contact: row }, notices: [] };
	}
	const isOurs = other === '' || isLinked(row, input.account);
	return { link: null, notices: isOurs ? [] : [problem('FOREIGN_REFERENCE', { name, other })] };
}

function byReference(row: ContactRow, number: string, register: Register): Planned {
	const standing = register.rows.find((partner) => partner.number === number);
	const { ContactGuid: source, Name } = row;
	if (!standing) {
		const details = { name: Name, ...register.named(number) };
		return left(register.role, row, 'skipped', problem('LINKED_RECORD_GONE', details));
	}
	const { name } = standing;
	const base = { type: register.role, number, name, source };
	return {
		record: { ...base, action: 'unchanged', body: {}, link: null, roles: null, notices: [] },
	};
}

function linkedTo(
	row: ContactRow,
	standing: PartnerRow,
	input: PartnerInput,
	register: Register,
): Planned {
	const { number, name } = standing;
	const owner = register.owners.get(number);
	if (owner !== undefined && owner !== row.ContactGuid) {
		const details = { name: row.Name, ...register.named(number) };
		return left(register.role, row, 'conflict', problem('PARTNER_TAKEN', details));
	}
	register.owners.set(number, row.ContactGuid);
	const { body, notices } = emptyFields(row, register.role, standing, register.known);
	const { link, notices: told } = linkOf(row, input, name);
	// One that is linked under its other role came over earlier: what changed since is not pulled in.
	const isOver = isLinked(row, input.account);
	const isSame = link === null && (isOver || Object.keys(body).length === 0);
	const base = { type: register.role, number, name, source: row.ContactGuid, link, roles: null };
	if (isSame) return { record: { ...base, action: 'unchanged', body: {}, notices: [] } };
	return { record: { ...base, action: 'link', body, notices: [...notices, ...told] } };
}

function created(row: ContactRow, input: PartnerInput, register: Register): Planned {
	const made = newPartner(row, register.role, register.known, input.defaults);
	if ('code' in made) return left(register.role, row, 'skipped', made);
	const twin = register.rows.find(({ email }) => sameText(email, made.row.email));
	const { name } = made.row;
	const number = register.add(made.row, row.ContactGuid);
	const { link, notices } = linkOf(row, input, name);
	const same = twin ? [problem('SAME_EMAIL', { name, ...register.named(twin.number) })] : [];
	return {
		record: {
			type: register.role,
			action: 'create',
			number,
			name,
			source: row.ContactGuid,
			body: { ...made.body, number: Number(number) },
			link,
			roles: null,
			notices: [...made.notices, ...same, ...notices],
		},
	};
}

function planOne({ row, roles }: SyncContact, input: PartnerInput, register: Register): Planned[] {
	const { role, account } = input;
	const number = linkedNumber(row, role, account);
	if (number !== undefined) return [byReference(row, number, register)];
	const has = role === 'customer' ? roles.debtor : roles.creditor;
	if (has === false) return [];
	const { row: wanted } = emptyFields(row, role, NOBODY, register.known);
	const found = matchingPartners(row, wanted, register.rows);
	const [first, ...others] = found;
	// Nobody told the role, and nothing of Rackbeat says that it has it.
	if (has === null && !first) return [];
	if (others.length > 0) {
		const candidates = found.map((each) => `${each.number} ${each.name}`).join(', ');
		const asked = problem('PARTNER_AMBIGUOUS', { name: row.Name, candidates });
		return [left(role, row, 'conflict', asked)];
	}
	if (wanted.email.length > LIMITS.email) {
		const details = { name: wanted.name, limit: LIMITS.email };
		return [left(role, row, 'skipped', problem('EMAIL_TOO_LONG', details))];
	}
	return [first ? linkedTo(row, first, input, register) : created(row, input, register)];
}

/** Where both roles were told, the record carries them on. */
function withRoles(planned: Planned, { debtor, creditor }: ContactRoles): Planned {
	if (!('record' in planned) || debtor === null || creditor === null) return planned;
	return { record: { ...planned.record, roles: { debtor, creditor } } };
}

const NOBODY: PartnerRow = {
	number: '',
	name: '',
	email: '',
	phone: '',
	vatNumber: '',
	ean: '',
	attention: '',
	street: '',
	zipCode: '',
	city: '',
	country: '',
};

/** Plans the customers or the suppliers: what stands is linked, what is missing is made, doubt asks. */
export function planPartners(input: PartnerInput): { records: SyncRecord[]; left: LeftRecord[] } {
	const register = new Register(input.role, [...input.partners]);
	for (const { row } of input.contacts) {
		const number = linkedNumber(row, input.role, input.account);
		if (number !== undefined) register.owners.set(number, row.ContactGuid);
	}
	const planned = input.contacts.flatMap((contact) =>
		planOne(contact, input, register).map((each) => withRoles(each, contact.roles)),
	);
	return {
		records: planned.flatMap((each) => ('record' in each ? [each.record] : [])),
		left: planned.flatMap((each) => ('left' in each ? [each.left] : [])),
	};
}
