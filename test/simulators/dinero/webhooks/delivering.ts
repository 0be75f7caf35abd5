import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../../control';
import { settlePending } from '../books/ledgerBooking';
import type { DineroState, Organisation } from '../model';
import type { Delivery, Subscription } from './model';
import { tellSubscribers } from './tellSubscribers';
import { DELIVERY_HEADERS, WAITS } from './webhookFacts';

type Sim = Simulator<DineroState>;

const TICK_MS = 25;
const ANSWER_MS = 10_000;

/** Posts a message; the status, or null when nobody answered. */
export async function postTo(uri: string, body: unknown): Promise<number | null> {
	try {
		const answer = await fetch(uri, {
			method: 'POST',
			redirect: 'manual',
			signal: AbortSignal.timeout(ANSWER_MS),
			headers: DELIVERY_HEADERS,
			body: JSON.stringify(body),
		});
		await answer.arrayBuffer();
		return answer.status;
	} catch {
		return null;
	}
}

export const isAccepted = (status: number | null): boolean =>
	status !== null && status >= 200 && status < 300;

function afterFailure(sim: Sim, org: Organisation, delivery: Delivery, to: Subscription): void {
	to.failuresInARow += 1;
	const most = sim.switches.count('webhookEndsAfterFailures');
	if (most > 0 && to.failuresInARow >= most) {
		org.webhooks.subscriptions = org.webhooks.subscriptions.filter((other) => other !== to);
	}
	const tried = delivery.attempts.length;
	if (tried > sim.switches.count('webhookRetries')) {
		delivery.state = 'failed';
		return;
	}
	delivery.due = sim.clock.millis() + (WAITS[Math.min(tried, WAITS.length) - 1] ?? WAITS[0]);
}

async function attempt(sim: Sim, org: Organisation, delivery: Delivery, to: Subscription) {
	const status = await postTo(delivery.uri, delivery.body);
	delivery.attempts.push({ at: sim.clock.now().toISOString(), status });
	if (isAccepted(status)) {
		delivery.state = 'delivered';
		to.failuresInARow = 0;
	} else {
		afterFailure(sim, org, delivery, to);
	}
}

async function deliverDue(sim: Sim, org: Organisation): Promise<void> {
	settlePending(sim, org);
	tellSubscribers(sim, org);
	const { webhooks } = org;
	const now = sim.clock.millis();
	const due = webhooks.deliveries.filter(({ state, due: at }) => state === 'waiting' && at <= now);
	for (const delivery of sim.switches.on('webhookOrderKept') ? due : due.reverse()) {
		const to = webhooks.subscriptions.find(({ id }) => id === delivery.subscriptionId);
		if (to) {
			await attempt(sim, org, delivery, to);
		} else {
			delivery.state = 'failed';
		}
	}
}

async function deliverAll(sim: Sim): Promise<void> {
	for (const org of sim.state.organisations) {
		await deliverDue(sim, org);
	}
}

/** Sends deliveries beside the API, as their time comes on the simulator's clock. */
export function startDelivering(app: FastifyInstance, sim: Sim): void {
	let running = false;
	const timer = setInterval(() => {
		if (running) {
			return;
		}
		running = true;
		deliverAll(sim)
			.catch((error: unknown) => console.error(error))
			.finally(() => {
				running = false;
			});
	}, TICK_MS);
	timer.unref();
	app.addHook('onClose', async () => clearInterval(timer));
}
