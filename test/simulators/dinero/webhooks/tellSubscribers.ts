import { randomUUID } from 'node:crypto';
import type { Fault, Simulator } from '../../control';
import type { DineroState, Entry, Organisation } from '../model';
import type { Subscription } from './model';
import { deliveryBody, ENTRIES_EVENT, eventId } from './webhookFacts';

type Sim = Simulator<DineroState>;

/** Faults of the call that posts: its deliveries get lost, come twice, or come late. */
export const WEBHOOK_FAULTS = ['webhookLost', 'webhookTwice', 'webhookLate'] as const;

const LATE_MS = 1_000;

/** The entries of each posting: what was written together under one voucher. */
function postingsOf(entries: readonly Entry[]): Entry[][] {
	const byVoucher = new Map<string, Entry[]>();
	for (const entry of entries) {
		const key = `${entry.voucherGuid}|${entry.createdAt}`;
		byVoucher.set(key, [...(byVoucher.get(key) ?? []), entry]);
	}
	return [...byVoucher.values()];
}

/** An entry as a delivery carries it: enough to find it, in the spelling of the entries list. */
const entryRow = (entry: Entry) => ({
	EntryGuid: entry.EntryGuid,
	VoucherGuid: entry.voucherGuid,
	VoucherNumber: entry.voucherNumber,
	AccountNumber: entry.accountNumber,
	Date: entry.date,
	Amount: (entry.debitOre - entry.creditOre) / 100,
});

function queue(sim: Sim, org: Organisation, to: Subscription, entries: Entry[], fault?: Fault) {
	const rows = sim.switches.is('webhookPayload', 'entries') ? entries.map(entryRow) : undefined;
	const late = fault?.kind === 'webhookLate' ? Math.max(LATE_MS, fault.milliseconds) : 0;
	const copies = sim.switches.count('webhookCopies') * (fault?.kind === 'webhookTwice' ? 2 : 1);
	for (let copy = 0; copy < copies; copy += 1) {
		org.webhooks.deliveries.push({
			id: randomUUID(),
			subscriptionId: to.id,
			uri: to.uri,
			eventId: to.eventId,
			body: deliveryBody(org.id, to.eventId, rows),
			state: 'waiting',
			due: sim.clock.millis() + sim.switches.count('webhookDelayMs') + late,
			attempts: [],
		});
	}
}

/**
 * Queues the deliveries of entries that were posted since it was last called.
 *
 * @param fault what hit the call that posted them
 */
export function tellSubscribers(sim: Sim, org: Organisation, fault?: Fault): void {
	const { webhooks, entries } = org;
	const fresh = entries.slice(webhooks.toldEntries);
	webhooks.toldEntries = entries.length;
	if (fault?.kind === 'webhookLost') {
		return;
	}
	const perEntry = sim.switches.is('webhookDeliveryPer', 'entry');
	const messages = perEntry ? fresh.map((entry) => [entry]) : postingsOf(fresh);
	const wanted = eventId(ENTRIES_EVENT, sim.switches.get('webhookEventIds'));
	for (const message of messages) {
		for (const subscription of webhooks.subscriptions) {
			if (subscription.eventId === wanted) {
				queue(sim, org, subscription, message, fault);
			}
		}
	}
}
