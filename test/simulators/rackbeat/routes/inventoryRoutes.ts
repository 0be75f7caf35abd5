import { bare, gone, list, one, type Api } from '../api';
import { brief } from '../answers/presentItem';
import type { Call } from '../call';
import { bookAdjustment, bookCount, bookMovement, missingStock } from '../documents/adjusting';
import { itemIn, live, nextId, required } from '../find';
import { createAdjustment, createCount, createMovement } from '../input/applyInventory';
import { adjustmentModel, countModel, movementModel } from '../input/inventoryModels';
import { readBody } from '../input/readBody';
import type { Adjustment, InternalMovement, StockCount } from '../inventoryModel';
import type { Row } from '../model';
import { locked, notFound } from '../problems';
import { ITEM_NEED as NEED } from './itemRoutes';

const LIST = { search: ['id', 'reason', 'item_id'], simple: ['id', 'created_at', 'updated_at'] };

interface Stored {
	id: number;
	deleted_at: string | null;
	created_at: string;
	updated_at: string;
}

const byId = <T extends Stored>(call: Call, rows: readonly T[]): T =>
	required(
		call.sim,
		live(rows).find(({ id }) => id === Number(call.params['id'])),
	);

/** The flag that tells that something is booked, where the switch has it. */
function bookedOf(
	call: Call,
	{ is_booked, booked_at }: Pick<Adjustment, 'is_booked' | 'booked_at'>,
) {
	return call.sim.switches.is('adjustment_booked_flag', 'is_booked')
		? { is_booked, booked_at }
		: { booked_at };
}

function itemRow(call: Call, number: string): Row {
	const item = itemIn(call.state, number);
	return {
		item_id: number,
		item_type: item?.type ?? null,
		item: item ? { number, name: item.name } : null,
	};
}

function presentCount(call: Call, count: Adjustment | StockCount): Row {
	return {
		id: count.id,
		...itemRow(call, count.item),
		location_id: count.location_id,
		location: brief(call.state.locations, count.location_id),
		quantity: count.quantity,
		regulated_at: count.regulated_at,
		reason: count.reason,
		...bookedOf(call, count),
		created_at: count.created_at,
		updated_at: count.updated_at,
	};
}

const presentAdjustment = (call: Call, adjustment: Adjustment): Row => ({
	...presentCount(call, adjustment),
	adjustment_type: adjustment.adjustment_type,
	cost_price: adjustment.cost_price,
});

function presentMovement(call: Call, movement: InternalMovement): Row {
	const { state } = call;
	return {
		id: movement.id,
		from_location: brief(state.locations, movement.from_location_id),
		to_location: brief(state.locations, movement.to_location_id),
		lines: movement.lines.map(({ item, quantity }) => ({ ...itemRow(call, item), quantity })),
		regulated_at: movement.regulated_at,
		reason: movement.reason,
		...bookedOf(call, movement),
		created_at: movement.created_at,
		updated_at: movement.updated_at,
	};
}

/** Answers one in the envelope that the switch names for regulations. */
function answer(call: Call, row: Row, status = 200): unknown {
	const key = String(call.sim.switches.get('adjustment_key'));
	return key === 'bare' ? bare(call, row, status) : one(call, key, row, status);
}

const booked = (call: Call, row: () => Row): unknown =>
	call.sim.switches.is('regulation_book_answer', 'empty') ? {} : answer(call, row());

function addAdjustments(api: Api): void {
	const path = '/inventory-adjustments';
	api.on('GET', path, NEED, (call) => {
		const rows = live(call.state.adjustments).map((each) => presentAdjustment(call, each));
		return list(call, String(call.sim.switches.get('adjustment_list_key')), rows, LIST);
	});
	api.on('POST', path, NEED, (call) =>
		answer(
			call,
			presentAdjustment(call, createAdjustment(call, readBody(call, adjustmentModel))),
			201,
		),
	);
	api.on('POST', `${path}/:id/book`, NEED, (call) => {
		const adjustment = byId(call, call.state.adjustments);
		bookAdjustment(call.sim, adjustment, call);
		return booked(call, () => presentAdjustment(call, adjustment));
	});
}

const OLDER = '/inventory-movements';
const NEWER = '/inventory/internal-movements';

function addMovements(api: Api, path: string, era: 'older' | 'newer'): void {
	const known = (call: Call): readonly InternalMovement[] => {
		const paths = call.sim.switches.get('movement_paths');
		if (paths !== 'both' && paths !== era) {
			throw notFound(call.sim);
		}
		return call.state.internal_movements;
	};
	api.on('GET', path, NEED, (call) => {
		const rows = live(known(call)).map((each) => presentMovement(call, each));
		const newer = String(call.sim.switches.get('internal_movement_list_key'));
		return list(call, era === 'newer' ? newer : 'inventory_regulations', rows, LIST);
	});
	api.on('POST', path, NEED, (call) => {
		known(call);
		const movement = createMovement(call, readBody(call, movementModel));
		return answer(call, presentMovement(call, movement), 201);
	});
	api.on('POST', `${path}/:id/book`, NEED, (call) => {
		const movement = byId(call, known(call));
		bookMovement(call.sim, movement, call);
		return booked(call, () => presentMovement(call, movement));
	});
	if (era === 'older') {
		return;
	}
	api.on('POST', `${path}/:id/create-receipt`, NEED, (call) => {
		const movement = byId(call, known(call));
		if (!movement.is_booked || movement.has_receipt) {
			throw locked(call.sim, 'There is nothing to receive.');
		}
		Object.assign(movement, { has_receipt: true, updated_at: call.now });
		return one(call, 'receipt', { id: nextId(call.state), movement_id: movement.id }, 201);
	});
	api.on('GET', `${path}/:id/lines-missing-stock`, NEED, (call) => {
		const missing = missingStock(call.sim, byId(call, known(call)));
		const rows = missing.map(({ item, quantity }) => ({ ...itemRow(call, item), quantity }));
		return list(call, 'lines', rows);
	});
}

function addCounts(api: Api): void {
	const path = '/inventory/checking-drafts';
	const drafts = (call: Call): StockCount[] =>
		live(call.state.stock_counts).filter(({ is_booked }) => !is_booked);
	api.on('GET', path, NEED, (call) => {
		const rows = drafts(call).map((each) => presentCount(call, each));
		return list(call, String(call.sim.switches.get('count_list_key')), rows, LIST);
	});
	api.on('POST', path, NEED, (call) =>
		answer(call, presentCount(call, createCount(call, readBody(call, countModel))), 201),
	);
	api.on('POST', `${path}/book-all`, NEED, (call) => {
		for (const count of drafts(call)) {
			bookCount(call.sim, count, call);
		}
		return {};
	});
	api.on('DELETE', `${path}/delete-all`, NEED, (call) => {
		for (const count of drafts(call)) {
			count.deleted_at = call.now;
		}
		return gone(call);
	});
	api.on('POST', `${path}/:id/book`, NEED, (call) => {
		const count = byId(call, call.state.stock_counts);
		bookCount(call.sim, count, call);
		return booked(call, () => presentCount(call, count));
	});
}

/** Adjustments, internal movements under both of their paths, and stock counts. */
export function addInventoryRoutes(api: Api): void {
	addAdjustments(api);
	addMovements(api, OLDER, 'older');
	addMovements(api, NEWER, 'newer');
	addCounts(api);
}
