import { referenceKey } from '../reference';
import { SYNC_WORDS, type LeftRecord, type RecordPlan, type SyncType } from './syncRecord';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const titled = (type: LeftRecord['type'], number: string, name: string): string =>
	`${capital(SYNC_WORDS[type].da)} ${number || name}`;

/** A group is no record that Dinero could refer to, and so has no reference of ours. */
const referenceOf = (account: string, type: SyncType, number: string): string =>
	type === 'supplierGroup'
		? `rackbeat:${account}:supplier-group:${number}`
		: referenceKey({ source: 'rackbeat', account, kind: type, number });

/** What identifies a record in every report; it has neither day nor amount. */
export const recordSummary = (
	{ rackbeatAccount, organizationId, type, name, source }: RecordPlan,
	number: string,
) => ({
	reference: referenceOf(rackbeatAccount, type, number),
	organizationId,
	kind: type,
	number,
	partner: name,
	title: titled(type, number, name),
	/** Guid in Dinero: by it the inbox knows a record that was held back before it had a number. */
	source,
});

/** The same of a record that stays where it is; it is known by its guid in Dinero. */
export const leftSummary = (
	{ type, name, number, source }: LeftRecord,
	organizationId: number,
) => ({
	reference: `dinero:${organizationId}:${type}:${source}`,
	organizationId,
	kind: type,
	number,
	partner: name,
	title: titled(type, number, name),
	source,
});
