import type { IDataObject } from 'n8n-workflow';
import { isSameToken } from '../../polling/sameToken';

/** What Rackbeat sends with a call; header names come in lower case. */
export interface Delivery {
	headers: Readonly<Record<string, unknown>>;
	body: IDataObject;
}

export type Verdict =
	| { kind: 'foreign' }
	| { kind: 'ours'; event: string; key: string | null; changed: unknown };

const text = (value: unknown): string | null =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : null;

/** Whether a call carries the token of our webhook, compared in constant time. */
export const isFromOurHook = ({ headers }: Delivery, { token }: { token: string }): boolean =>
	isSameToken(headers['rackbeat-webhook-token'], token);

/**
 * Whether a call is Rackbeat's and for us: its token is the one of our webhook and its account is
 * ours. The body is thinner than documented: often only the key, and for stock the item's number
 * (seen in the field), so the event is taken from the header.
 */
export function judge(
	delivery: Delivery,
	kept: { token: string; event: string },
	account: string,
): Verdict {
	const { headers, body } = delivery;
	const isOurs =
		isFromOurHook(delivery, kept) && (text(headers['rackbeat-account-id']) ?? account) === account;
	if (!isOurs) return { kind: 'foreign' };
	const event = text(headers['rackbeat-webhook-event']) ?? text(body['event']) ?? kept.event;
	const key = text(body['key']) ?? text(body['item']);
	return { kind: 'ours', event, key, changed: body['changed'] };
}
