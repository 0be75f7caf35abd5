import type { Api } from '../api';
import type { Call } from '../call';
import { gone } from '../api';
import { linesNaming } from '../documents/documentLines';
import { applyItem, checkItem, freshItem, NO_LOT } from '../input/applyItem';
import type { ItemInput } from '../input/itemModels';
import { lotModel, productModel } from '../input/itemModels';
import { readBody } from '../input/readBody';
import type { Item } from '../model';
import { refusedWith } from '../problems';
import { happened } from '../webhooks/events';
import type { View } from './itemRoutes';
import { allowed, answerItem, ITEM_NEED, VIEWS, wantedItem } from './itemRoutes';

const PRODUCT = VIEWS[1];
const LOT = VIEWS[2];

function tell(
	call: Call,
	item: Item,
	verb: string,
	change: { old?: string; changed?: string[] } = {},
) {
	if (!call.quiet) {
		const event = `${item.type}.${verb}`;
		const { old: oldKey = item.number, changed } = change;
		happened(call.sim, { event, key: item.number, keyName: 'number', oldKey, changed });
	}
}

const read = (call: Call, view: View): ItemInput =>
	readBody(call, view.type === 'lot' ? lotModel : productModel);

function create(call: Call, view: View): unknown {
	allowed(call, view);
	const input = read(call, view);
	checkItem(call, input);
	const item = freshItem(input.number ?? '', view.type ?? 'product', call.now);
	applyItem(call, item, input);
	call.state.items.push(item);
	tell(call, item, 'created');
	return answerItem(call, view, item, 201);
}

/** What names an item by its number keeps naming it under the new one. */
function rename({ state }: Call, old: string, now: string): void {
	for (const line of linesNaming(state, old)) {
		line.child_id = now;
	}
	const { movements, adjustments, stock_counts, internal_movements } = state;
	const moved = internal_movements.flatMap(({ lines }) => lines);
	for (const named of [...movements, ...adjustments, ...stock_counts, ...moved]) {
		named.item = named.item === old ? now : named.item;
	}
}

function change(call: Call, view: View): unknown {
	const item = wantedItem(call, view);
	const old = item.number;
	const input = read(call, view);
	checkItem(call, input, item);
	const changed = applyItem(call, item, input);
	if (item.number !== old) {
		rename(call, old, item.number);
	}
	tell(call, item, 'updated', { old, changed });
	return answerItem(call, view, item);
}

/** Why an item cannot go: it has stock, transactions, or stands in lines. */
function useOf({ state }: Call, { number, stock }: Item): string | null {
	if (stock.quantity !== 0 || state.movements.some(({ item }) => item === number)) {
		return 'has stock or transactions';
	}
	return linesNaming(state, number).length > 0 ? 'is used in lines' : null;
}

/** @throws Refusal 422 or 403 for an item that is used */
function refuseUsed(call: Call, item: Item): void {
	const why = useOf(call, item);
	if (why !== null) {
		const status = Number(call.sim.switches.get('used_item_status'));
		throw refusedWith(call.sim, status, 'number', `Product '${item.number}' ${why}.`);
	}
}

function remove(call: Call, view: View): unknown {
	const item = wantedItem(call, view);
	refuseUsed(call, item);
	item.deleted_at = call.now;
	tell(call, item, 'deleted');
	return gone(call);
}

function convert(call: Call): unknown {
	const item = wantedItem(call, PRODUCT);
	allowed(call, LOT);
	refuseUsed(call, item);
	Object.assign(item, { type: 'lot', lot: structuredClone(NO_LOT), updated_at: call.now });
	tell(call, item, 'updated', { changed: ['type'] });
	const answer = call.sim.switches.get('convert_answer');
	return answer === 'empty' ? {} : answerItem(call, answer === 'lot' ? LOT : PRODUCT, item);
}

/** Products and lots: made, changed, deleted, turned into a lot. */
export function addItemWriting(api: Api): void {
	for (const view of [PRODUCT, LOT]) {
		const single = `${view.path}/:number`;
		api.on('POST', view.path, ITEM_NEED, (call) => create(call, view));
		api.on('PUT', single, ITEM_NEED, (call) => change(call, view));
		api.on('DELETE', single, ITEM_NEED, (call) => remove(call, view));
	}
	api.on('POST', '/products/:number/convert', ITEM_NEED, convert);
}
