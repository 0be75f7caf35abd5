import type { Problem } from '../reasons/problem';
import { contentHash } from '../reference';

/** The four boxes of the start page, in the order in which they are carried out. */
export const SYNC_TYPES = ['supplierGroup', 'supplier', 'customer', 'product'] as const;
export type SyncType = (typeof SYNC_TYPES)[number];

export type SyncBoxes = Readonly<Record<SyncType, boolean>>;

/** Words for a sentence about a record. */
export const SYNC_WORDS: Readonly<Record<SyncType | 'contact', { da: string; en: string }>> = {
	supplierGroup: { da: 'leverandørgruppe', en: 'supplier group' },
	supplier: { da: 'leverandør', en: 'supplier' },
	customer: { da: 'kunde', en: 'customer' },
	product: { da: 'vare', en: 'product' },
	contact: { da: 'kontakt', en: 'contact' },
};

/**
 * create: make it in Rackbeat. link: it stands there; fill its empty fields and write the link.
 * unchanged: nothing is to be done.
 */
export type SyncAction = 'create' | 'link' | 'unchanged';

/** The roles of a contact, both told. */
export interface KnownRoles {
	debtor: boolean;
	creditor: boolean;
}

/** The link between a Dinero contact and a Rackbeat number: it stands in the contact itself. */
export interface ContactLink {
	contactGuid: string;
	/** The contact as read while planning; Dinero's PUT replaces everything. */
	contact: Record<string, unknown>;
}

/** One record that the initial sync has looked at and can bring over. */
export interface SyncRecord {
	type: SyncType;
	action: SyncAction;
	/** Its number in Rackbeat; of a new customer or supplier the next free one. */
	number: string;
	/** As it will be called in Rackbeat. */
	name: string;
	/** Guid of the Dinero contact or product; empty for a supplier group. */
	source: string;
	/** What is written to Rackbeat: all fields of a new record, only the empty ones of one that stands. */
	body: Record<string, unknown>;
	link: ContactLink | null;
	/** What its contact is used as, where that was told; the next run need not ask again. */
	roles: KnownRoles | null;
	notices: Problem[];
}

/** A record that stays where it is, and why. A conflict waits for a person; the others are left out. */
export interface LeftRecord {
	type: SyncType | 'contact';
	outcome: 'skipped' | 'conflict';
	name: string;
	source: string;
	/** Product number, where it has one. */
	number: string;
	problem: Problem;
}

export interface InitialSync {
	records: SyncRecord[];
	left: LeftRecord[];
}

export const RECORD_PLAN_VERSION = 1;

/** One planned record as it travels over the canvas; Rackbeat's Plan > Post carries it out. */
export interface RecordPlan extends SyncRecord {
	version: typeof RECORD_PLAN_VERSION;
	kind: 'rackbeatRecord';
	organizationId: number;
	companyName: string;
	rackbeatAccount: string;
	/** Short hash of the settings it was made with. */
	settingsHash: string;
	dryRun: boolean;
	/** SHA-256 over all the other fields. */
	hash: string;
}

type Frame = Pick<
	RecordPlan,
	'organizationId' | 'companyName' | 'rackbeatAccount' | 'settingsHash' | 'dryRun'
>;

/** Makes a plan of a record; its hash lets Post refuse one that was edited. */
export function recordPlan(record: SyncRecord, frame: Frame): RecordPlan {
	const content = {
		...record,
		...frame,
		version: RECORD_PLAN_VERSION,
		kind: 'rackbeatRecord' as const,
	} satisfies Omit<RecordPlan, 'hash'>;
	return { ...content, hash: contentHash(content) };
}
