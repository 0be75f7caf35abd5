import { createHmac } from 'node:crypto';
import type { Sim } from '../model';
import type { Mishap } from './model';

/** Source: the client that took them from the vendor's guide; the OpenAPI has no list. */
export const EVENTS: readonly string[] = [
	...[
		'pending',
		'awaiting',
		'booked',
		'initialized',
		'paid',
		'paused',
		'refunded',
		'cancelled',
	].map((state) => `expense.state.${state}`),
	...[
		...['vendor', 'amount', 'amountlines', 'label', 'note', 'item', 'date', 'type'],
		...['invoicenumber', 'paymentdate', 'category', 'department'],
	].map((part) => `expense.${part}.updated`),
	'expense.creditnote.linked',
	'payment.updated',
	'expense.approval.declined',
	'expense.approval.approved',
	'expense.approver.added',
];

/** An hour: more than any window in which a signature is still believed. */
const STALE_SECONDS = 3600;

function expensePart(sim: Sim, id: string): Record<string, unknown> {
	switch (sim.switches.get('webhookPayload')) {
		case 'expense':
			return { expense: { id } };
		case 'expenseId':
			return { expenseId: id };
		case 'billId':
			return { billId: id };
		case 'id':
			return { id };
		default:
			return { bill: { id } };
	}
}

function teamPart(sim: Sim, id: string): Record<string, unknown> {
	switch (sim.switches.get('webhookTeam')) {
		case 'team':
			return { team: { id } };
		case 'teamId':
			return { teamId: id };
		default:
			return {};
	}
}

/** The thin body of a delivery, as a text: the signature is over exactly these bytes. */
export function deliveryBody(sim: Sim, event: string, teamId: string, expenseId: string): string {
	const timestamp = sim.clock.now().toISOString();
	const parts = { ...expensePart(sim, expenseId), ...teamPart(sim, teamId) };
	return JSON.stringify({ data: { event, timestamp, ...parts } });
}

export const validationBody = (sim: Sim): string =>
	JSON.stringify({
		data: { event: 'webhook.validation', timestamp: sim.clock.now().toISOString() },
	});

/** `t=<seconds>;v1=<hex>`: HMAC-SHA512 over seconds, a dot and the body. */
export function signature(
	sim: Sim,
	secret: string,
	body: string,
	mishap: Mishap | null = null,
): string {
	const age = mishap === 'stale' ? STALE_SECONDS : 0;
	const seconds = Math.floor(sim.clock.millis() / 1000) - age;
	const key = mishap === 'wrongSignature' ? `${secret}-wrong` : secret;
	const hex = createHmac('sha512', key).update(`${seconds}.${body}`).digest('hex');
	const cased = sim.switches.is('signatureHex', 'upper') ? hex.toUpperCase() : hex;
	return `t=${seconds};v1=${cased}`;
}
