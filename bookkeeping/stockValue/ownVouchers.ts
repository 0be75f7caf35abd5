import { addDays, type Day } from '../danishDay';
import { ownGuid, type Reference } from '../reference';
import type { OpenVoucher } from './books';

/** How far from its day a regulation is still looked for, in days. */
const REACH_DAYS = 800;
/** One day is regulated again only when something was changed after it was booked. */
export const MAX_GENERATIONS = 5;

export interface CompanyPair {
	organizationId: number;
	rackbeatAccount: string;
}

/** One regulation for each company and day. */
export const regulationReference = (rackbeatAccount: string, day: Day): Reference => ({
	source: 'rackbeat',
	account: rackbeatAccount,
	kind: 'stock-value',
	number: day,
});

/** The Id of the ledger item that regulates a day; a booked one is followed by the next generation. */
export const regulationId = (
	{ organizationId, rackbeatAccount }: CompanyPair,
	day: Day,
	generation: number,
): string => ownGuid(organizationId, regulationReference(rackbeatAccount, day), generation);

const generations = Array.from({ length: MAX_GENERATIONS }, (_, index) => index + 1);

/** The Ids that a day's regulation may have, in order. */
export const regulationIds = (pair: CompanyPair, day: Day): string[] =>
	generations.map((generation) => regulationId(pair, day, generation));

/** Ids of all regulations that we may have made around a day: an open one is replaced, whatever its day. */
export function regulationIdsAround(pair: CompanyPair, day: Day): ReadonlySet<string> {
	const days = Array.from({ length: 2 * REACH_DAYS + 1 }, (_, index) =>
		addDays(day, index - REACH_DAYS),
	);
	return new Set(days.flatMap((each) => regulationIds(pair, each)));
}

/** How far back an open regulation is asked for by its Id, in days: a monthly one and some more. */
const RECENT_DAYS = 35;

/** How often the days before are taken to have been regulated anew. */
const RECENT_GENERATIONS = 2;

/** Ids that an open regulation of the day or of one before it may have, for a Dinero that lists nothing unasked. */
export function recentRegulationIds(pair: CompanyPair, day: Day): string[] {
	const before = Array.from({ length: RECENT_DAYS }, (_, back) => addDays(day, -back - 1));
	return [
		...regulationIds(pair, day),
		...before.flatMap((each) => regulationIds(pair, each).slice(0, RECENT_GENERATIONS)),
	];
}

/** Whether a ledger item is a COGS voucher of ours: its Id is the one of a document that its text names. */
export function isOwnCogsItem(
	{ organizationId, rackbeatAccount }: CompanyPair,
	{ id, lines }: OpenVoucher,
): boolean {
	const numbers = (lines[0]?.description ?? '').match(/\d+/g) ?? [];
	const ids = numbers.flatMap((number) => {
		const reference: Reference = {
			source: 'rackbeat',
			account: rackbeatAccount,
			kind: 'cogs',
			number,
		};
		return generations.map((generation) => ownGuid(organizationId, reference, generation));
	});
	return ids.includes(id.toLowerCase());
}
