import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../../control';
import { nextId } from '../find';
import type { Delivery, RackbeatState, Webhook } from '../model';
import { stamp } from '../stamp';

type Sim = Simulator<RackbeatState>;

const TICK_MS = 25;
const ANSWER_MS = 15_000;
const MINUTE = 60_000;
/** Waits between the attempts: about a day in all. */
const WAITS = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);

async function post(state: RackbeatState, hook: Webhook, delivery: Delivery) {
	try {
		const answer = await fetch(hook.url, {
			method: 'POST',
			redirect: 'manual',
			signal: AbortSignal.timeout(ANSWER_MS),
			headers: {
				'content-type': 'application/json',
				'user-agent': 'Rackbeat Webhook',
				'rackbeat-webhook-token': hook.token,
				'rackbeat-webhook-event': delivery.event,
				'rackbeat-account-id': String(state.account.id),
			},
			body: JSON.stringify(delivery.body),
		});
		return { status: answer.status, response: (await answer.text()).slice(0, 2000) };
	} catch (error) {
		return { status: null, response: String(error) };
	}
}

async function attempt(sim: Sim, state: RackbeatState, hook: Webhook, delivery: Delivery) {
	delivery.due = Infinity;
	const { status, response } = await post(state, hook, delivery);
	const number = delivery.attempts.length + 1;
	const created_at = stamp(sim.clock);
	delivery.attempts.push({ id: nextId(state), attempt: number, status, response, created_at });
	if (status !== null && status >= 200 && status < 300) {
		delivery.state = 'delivered';
		hook.failures_since_last_success = 0;
		return;
	}
	hook.failures_since_last_success += 1;
	const most = sim.switches.count('inactive_after_failures');
	if (most > 0 && hook.failures_since_last_success >= most) {
		hook.is_active = false;
	}
	const wait = WAITS[number - 1];
	delivery.state = wait === undefined ? 'failed' : 'waiting';
	delivery.due = wait === undefined ? Infinity : sim.clock.millis() + wait;
}

/** Sends what is due, in the order that the switch says. */
async function sendDue(sim: Sim): Promise<void> {
	const { state } = sim;
	const now = sim.clock.millis();
	const due = state.deliveries.filter(
		({ state: at, due: when }) => at === 'waiting' && when <= now,
	);
	const inOrder = sim.switches.is('webhook_order', 'reversed') ? due.reverse() : due;
	for (const delivery of inOrder) {
		const hook = state.webhooks.find(({ id }) => id === delivery.webhook_id);
		if (!hook?.is_active || hook.deleted_at !== null) {
			delivery.state = 'failed';
		} else {
			await attempt(sim, state, hook, delivery);
		}
	}
}

/** Sends deliveries beside the API, as their time comes on the simulator's clock. */
export function startDeliveries(app: FastifyInstance, sim: Sim): void {
	let running = false;
	const timer = setInterval(() => {
		if (running) {
			return;
		}
		running = true;
		sendDue(sim)
			.catch((error: unknown) => console.error(error))
			.finally(() => {
				running = false;
			});
	}, TICK_MS);
	timer.unref();
	app.addHook('onClose', async () => clearInterval(timer));
}
