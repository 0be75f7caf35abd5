import type { ContactRow } from '../contactMatch';
import { problem, type Problem } from '../reasons/problem';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import { isLinked, linkedNumber } from './partnerMatch';
import { planPartners, type ContactRoles, type SyncContact } from './planPartners';
import { planProducts, type DineroProduct } from './planProducts';
import type { PartnerRow, RegisterRow, TermsRow } from './rackbeatRegisters';
import type { InitialSync, KnownRoles, LeftRecord, SyncBoxes, SyncRecord } from './syncRecord';

/** Name of the supplier group that suppliers are put in, unless the user picks another. */
export const SUPPLIER_GROUP = 'Dinero';

/** What of Rackbeat the plan is made with. */
export interface RackbeatRegisters {
	customers: readonly PartnerRow[];
	suppliers: readonly PartnerRow[];
	/** Number of each item in lower case, and its name. */
	items: ReadonlyMap<string, string>;
	customerGroups: readonly RegisterRow[];
	supplierGroups: readonly RegisterRow[];
	productGroups: readonly RegisterRow[];
	units: readonly RegisterRow[];
	terms: readonly TermsRow[];
}

/** What the user picked instead of what is found first; numbers of Rackbeat. */
export interface SyncChoices {
	customerGroup: string | null;
	supplierGroup: string | null;
	productGroup: string | null;
	unit: string | null;
}

export interface InitialSyncInput {
	boxes: SyncBoxes;
	contacts: readonly SyncContact[];
	products: readonly DineroProduct[];
	rackbeat: RackbeatRegisters;
	choices: SyncChoices;
	settings: RackbeatDineroSettings;
}

const hasEmail = ({ Email }: ContactRow): boolean => (Email ?? '').trim() !== '';

/** What is known of the roles of contacts before any is read. */
export interface Usage {
	/** Guids of contacts that the entries name. */
	debtors: ReadonlySet<string>;
	creditors: ReadonlySet<string>;
	/** What an earlier run was told, by the reference of the record; it may have grown since. */
	earlier: ReadonlyMap<string, KnownRoles>;
}

/**
 * What is known of a contact's roles without reading it. Lists do not carry them; a contact that is
 * linked has the role of its link, what the entries show is true as well, and an earlier run may have
 * been told the rest.
 */
export function rolesFromLists(row: ContactRow, account: string, usage: Usage): ContactRoles {
	const earlier = usage.earlier.get(row.ExternalReference ?? '');
	const used = (
		guids: ReadonlySet<string>,
		role: 'customer' | 'supplier',
		before: boolean | undefined,
	): boolean | null =>
		linkedNumber(row, role, account) !== undefined || guids.has(row.ContactGuid)
			? true
			: (before ?? null);
	return {
		debtor: used(usage.debtors, 'customer', earlier?.debtor),
		creditor: used(usage.creditors, 'supplier', earlier?.creditor),
	};
}

/**
 * Whether the single contact must be read: it is live, has an e-mail and is not linked yet. Then the
 * read tells its roles, and is the whole record that the link is written into. A linked one is read
 * only where nobody has told a role that is wanted.
 */
export function mustBeRead(
	row: ContactRow,
	roles: ContactRoles,
	boxes: SyncBoxes,
	account: string,
): boolean {
	if (row.DeletedAt || !hasEmail(row) || !(boxes.customer || boxes.supplier)) return false;
	if (!isLinked(row, account)) return true;
	return (boxes.customer && roles.debtor === null) || (boxes.supplier && roles.creditor === null);
}

/** The group of new suppliers, and the record that makes it where the box is ticked. */
function supplierGroup({ boxes, rackbeat, choices }: InitialSyncInput) {
	const { supplierGroups: groups } = rackbeat;
	const picked = groups.find(({ number }) => number === choices.supplierGroup);
	const named = groups.find(({ name }) => name.toLowerCase() === SUPPLIER_GROUP.toLowerCase());
	const standing = picked ?? named;
	const isToBeMade = boxes.supplierGroup && !standing;
	const next = String(Math.max(0, ...groups.map(({ number }) => Number(number) || 0)) + 1);
	const number = standing?.number ?? (isToBeMade ? next : (groups[0]?.number ?? null));
	const record: SyncRecord = {
		type: 'supplierGroup',
		action: standing ? 'unchanged' : 'create',
		number: number ?? next,
		name: standing?.name ?? SUPPLIER_GROUP,
		source: '',
		body: standing ? {} : { number: Number(next), name: SUPPLIER_GROUP },
		link: null,
		roles: null,
		notices: [],
	};
	return { number, records: boxes.supplierGroup ? [record] : [] };
}

const leftOut = (row: ContactRow, found: Problem): LeftRecord => ({
	type: 'contact',
	outcome: 'skipped',
	name: row.Name,
	source: row.ContactGuid,
	number: '',
	problem: found,
});

/** Contacts that no role is planned for, each told once. */
function sorted(contacts: readonly SyncContact[], account: string) {
	const left: LeftRecord[] = [];
	const kept = contacts.filter(({ row, roles }) => {
		const { Name: name } = row;
		if (row.DeletedAt) left.push(leftOut(row, problem('DELETED_IN_DINERO', { name })));
		else if (isLinked(row, account)) return true;
		else if (!hasEmail(row)) left.push(leftOut(row, problem('CONTACT_WITHOUT_EMAIL', { name })));
		else if (roles.debtor === false && roles.creditor === false)
			left.push(leftOut(row, problem('CONTACT_WITHOUT_ROLE', { name })));
		else return true;
		return false;
	});
	return { kept, left };
}

function partners(input: InitialSyncInput, group: string | null): InitialSync {
	const { boxes, rackbeat, choices, settings } = input;
	if (!boxes.customer && !boxes.supplier) return { records: [], left: [] };
	const account = settings.rackbeatAccount;
	const { kept, left } = sorted(input.contacts, account);
	const asCustomer = kept.filter(({ roles }) => boxes.customer && roles.debtor === true);
	const both = new Set(asCustomer.map(({ row }) => row.ContactGuid));
	const base = { contacts: kept, account };
	const suppliers = planPartners({
		...base,
		role: 'supplier',
		partners: rackbeat.suppliers,
		defaults: { terms: rackbeat.terms, group },
		linkElsewhere: both,
	});
	const customers = planPartners({
		...base,
		role: 'customer',
		partners: rackbeat.customers,
		defaults: {
			terms: rackbeat.terms,
			group: choices.customerGroup ?? rackbeat.customerGroups[0]?.number ?? null,
		},
		linkElsewhere: new Set(),
	});
	const wanted = [...(boxes.supplier ? [suppliers] : []), ...(boxes.customer ? [customers] : [])];
	return {
		records: wanted.flatMap(({ records }) => records),
		left: [...left, ...wanted.flatMap((each) => each.left)],
	};
}

/**
 * Plans the initial sync from Dinero to Rackbeat, in the order in which it is carried out: supplier
 * groups, suppliers, customers, products. Each record stands on its own.
 */
export function planInitialSync(input: InitialSyncInput): InitialSync {
	const { boxes, rackbeat, choices, settings, products } = input;
	const group = supplierGroup(input);
	const people = partners(input, group.number);
	const goods = boxes.product
		? planProducts({
				products,
				items: rackbeat.items,
				settings,
				defaults: {
					groups: rackbeat.productGroups,
					units: rackbeat.units,
					group: choices.productGroup,
					unit: choices.unit,
				},
			})
		: { records: [], left: [] };
	return {
		records: [...group.records, ...people.records, ...goods.records],
		left: [...people.left, ...goods.left],
	};
}
