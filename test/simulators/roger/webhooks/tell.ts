import { nextId } from '../ids';
import type { Expense, Sim, Team } from '../model';
import type { Mishap, Webhook } from './model';
import { deliveryBody } from './payload';

/** How late a delivery is that a test asked to be late, on the simulator's clock. */
const LATE_MS = 2000;

function queue(sim: Sim, hook: Webhook, expense: Expense, event: string): void {
	const { webhooks } = sim.state;
	const mishap: Mishap | null = webhooks.mishaps.shift() ?? null;
	const copies = sim.switches.count('webhookCopies') * (mishap === 'twice' ? 2 : 1);
	const late = mishap === 'late' ? LATE_MS : 0;
	const body = deliveryBody(sim, event, hook.teamId, expense.id);
	for (let copy = 0; copy < copies; copy += 1) {
		webhooks.deliveries.push({
			id: nextId(sim.state, 'delivery'),
			webhookId: hook.id,
			teamId: hook.teamId,
			expenseId: expense.id,
			event,
			body,
			state: mishap === 'lost' ? 'lost' : 'waiting',
			due: sim.clock.millis() + sim.switches.count('webhookDelayMs') + late,
			mishap,
			attempts: [],
		});
	}
}

/** Queues an event for the webhooks of the team that asked for it. */
export function tell(sim: Sim, team: Team, expense: Expense, event: string): void {
	for (const hook of sim.state.webhooks.hooks) {
		if (hook.teamId === team.id && hook.events.some((wanted) => wanted.event === event)) {
			queue(sim, hook, expense, event);
		}
	}
}
