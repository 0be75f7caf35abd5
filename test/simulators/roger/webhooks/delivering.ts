import type { FastifyInstance } from 'fastify';
import { settle } from '../lifecycle/settle';
import type { Sim } from '../model';
import type { Delivery, Webhook } from './model';
import { signature } from './payload';
import { postTo } from './posting';

const TICK_MS = 25;
/** A failure of the network is a row of the log, too. */
const NO_ANSWER = 504;

function logAnswer(sim: Sim, delivery: Delivery, status: number | null): void {
	const expense = sim.state.teams
		.find(({ id }) => id === delivery.teamId)
		?.expenses.find(({ id }) => id === delivery.expenseId);
	if (!expense || !sim.switches.on('deliveryLogged')) {
		return;
	}
	expense.log.push({
		at: sim.clock.now().toISOString(),
		webhookId: delivery.webhookId,
		eventPayload: delivery.body,
		state: expense.state,
		statusCode: status ?? NO_ANSWER,
		errorMessage: null,
		by: 'delivery',
	});
}

function signedFor(sim: Sim, hook: Webhook, { body, mishap }: Delivery): string | null {
	const secret = sim.state.identity.clients.find(({ id }) => id === hook.clientId)?.webhookSecret;
	return mishap === 'unsigned' || !secret ? null : signature(sim, secret, body, mishap);
}

async function attempt(sim: Sim, hook: Webhook, delivery: Delivery): Promise<void> {
	// Not due again while the receiver is at work.
	delivery.due = Number.MAX_SAFE_INTEGER;
	const status = await postTo(hook.url, delivery.body, signedFor(sim, hook, delivery));
	delivery.attempts.push({ at: sim.clock.now().toISOString(), status });
	logAnswer(sim, delivery, status);
	delivery.due = sim.clock.millis();
	if (status !== null && status >= 200 && status < 300) {
		delivery.state = 'delivered';
	} else if (delivery.attempts.length > sim.switches.count('webhookRetries')) {
		delivery.state = 'failed';
	} else {
		delivery.due += sim.switches.count('webhookRetrySeconds') * 1000;
	}
}

async function deliverDue(sim: Sim): Promise<void> {
	settle(sim);
	const { hooks, deliveries } = sim.state.webhooks;
	const now = sim.clock.millis();
	const due = deliveries.filter(({ state, due: at }) => state === 'waiting' && at <= now);
	for (const delivery of sim.switches.on('webhookOrderKept') ? due : due.reverse()) {
		const hook = hooks.find(({ id }) => id === delivery.webhookId);
		if (hook) {
			await attempt(sim, hook, delivery);
		} else {
			delivery.state = 'failed';
		}
	}
}

/** Lets time do its work and sends deliveries, beside the API. */
export function startDelivering(app: FastifyInstance, sim: Sim): void {
	let running = false;
	const timer = setInterval(() => {
		if (running) {
			return;
		}
		running = true;
		deliverDue(sim)
			.catch((error: unknown) => console.error(error))
			.finally(() => {
				running = false;
			});
	}, TICK_MS);
	timer.unref();
	app.addHook('onClose', async () => clearInterval(timer));
}
