import type { Simulator } from '../../control';
import { live, nextId } from '../find';
import type { RackbeatState } from '../model';

type Sim = Simulator<RackbeatState>;

const ENTITIES = [
	'customer',
	'supplier',
	'product',
	'lot',
	'product_group',
	'order',
	'customer_invoice',
	'supplier_invoice',
	'payment_terms',
	'employee',
	'delivery_terms',
];

/** The events that a webhook can be made for. */
export function knownEvents(sim: Sim): Set<string> {
	return new Set([
		...ENTITIES.flatMap((entity) => [
			`${entity}.created`,
			`${entity}.updated`,
			`${entity}.deleted`,
		]),
		'order.booked',
		String(sim.switches.get('shipped_event')),
		'supplier_invoice.booked',
		'plugin.uninstalled',
		String(sim.switches.get('booked_event')),
		String(sim.switches.get('stock_event')),
	]);
}

/** What happened to one thing. */
export interface Happening {
	event: string;
	key: string | number;
	keyName: 'number' | 'id';
	/** The object, for the documented body. */
	data?: unknown;
	/** The key before, when an update changed it. */
	oldKey?: string | number;
	/** Names of the properties that an update changed. */
	changed?: string[];
}

function bodyOf(sim: Sim, happening: Happening): unknown {
	const asText = sim.switches.is('webhook_key_type', 'string');
	const key = asText ? String(happening.key) : happening.key;
	if (sim.switches.is('webhook_body', 'thin')) {
		return { key_name: happening.keyName, key };
	}
	const { event, data = null, oldKey = happening.key, changed = [] } = happening;
	const change = { old_key: asText ? String(oldKey) : oldKey, new_key: key, changed };
	return {
		key,
		key_name: happening.keyName,
		event,
		data,
		...(event.endsWith('.updated') ? change : {}),
	};
}

function queue(sim: Sim, event: string, body: unknown): void {
	const { state, switches } = sim;
	const due = sim.clock.millis() + switches.count('webhook_delay_ms');
	const hooks = live(state.webhooks).filter((hook) => hook.is_active && hook.event === event);
	for (const hook of hooks) {
		for (let copy = 0; copy < switches.count('webhook_copies'); copy += 1) {
			state.deliveries.push({
				id: nextId(state),
				webhook_id: hook.id,
				event,
				body,
				state: 'waiting',
				due,
				attempts: [],
			});
		}
	}
}

/** Queues the deliveries of something that happened; they go out after the write was answered. */
export function happened(sim: Sim, happening: Happening): void {
	queue(sim, happening.event, bodyOf(sim, happening));
}

/** Queues the deliveries of a stock change; its body has another form. */
export function stockChanged(sim: Sim, item: { number: string; type: string }): void {
	queue(sim, String(sim.switches.get('stock_event')), {
		item: item.number,
		item_type: item.type,
		type: 'stock',
	});
}
