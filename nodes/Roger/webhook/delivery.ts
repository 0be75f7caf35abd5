import type { IDataObject } from 'n8n-workflow';

/** What a call of Roger points at; the call itself is only a hint. */
export interface Delivery {
	event: string;
	/** The document's id; null where the call names none. */
	expenseId: string | null;
	/** The company, where the call names it. */
	teamId: string | null;
}

export const VALIDATION = 'webhook.validation';

function at(value: unknown, path: readonly string[]): unknown {
	const [name, ...rest] = path;
	if (name === undefined) return value;
	if (typeof value !== 'object' || value === null) return undefined;
	return at((value as Record<string, unknown>)[name], rest);
}

/** Roger-era documents show `bill.id`; today's shape is UNCONFIRMED, so each plausible place is looked at. */
const EXPENSE = [['bill', 'id'], ['expense', 'id'], ['expenseId'], ['billId'], ['id']] as const;
const TEAM = [['team', 'id'], ['teamId'], ['bill', 'team', 'id']] as const;

const firstText = (data: unknown, paths: ReadonlyArray<readonly string[]>): string | null =>
	paths
		.map((path) => at(data, path))
		.flatMap((found) => (typeof found === 'string' || typeof found === 'number' ? [found] : []))
		.map(String)
		.find((text) => text !== '') ?? null;

/** Reads the thin body of a call. */
export function deliveryOf(body: IDataObject): Delivery {
	const { data } = body;
	return {
		event: firstText(data, [['event']]) ?? '',
		expenseId: firstText(data, EXPENSE),
		teamId: firstText(data, TEAM),
	};
}
