import { bare, itemNumberOf, list, type Api } from '../api';
import { brief } from '../answers/presentItem';
import { toWire } from '../answers/wire';
import type { Call } from '../call';
import { divideRounded, fromMicro, micro, MICRO } from '../decimal';
import { costing } from '../documents/lineCost';
import { openQuantities } from '../documents/openQuantities';
import { orderFigures } from '../documents/orderFigures';
import { totalValue, valuation } from '../documents/valuation';
import { byNumber, hasInventory, itemByNumber, live, required } from '../find';
import type { Item, Row } from '../model';
import { invalid, notFound } from '../problems';
import type { Movement } from '../stockModel';
import { ITEM_NEED as NEED } from './itemRoutes';

/** @throws Refusal 422 for a date that is none */
function dateOf(call: Call): string {
	const date = call.query['date_to'] ?? call.sim.clock.danishDay();
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
		throw invalid(call.sim, { date_to: ['The date_to is not a valid date.'] });
	}
	return date;
}

/** @throws Refusal 422 for a location that is none */
function locationOf(call: Call): number | null {
	const { location } = call.query;
	if (location === undefined) {
		return null;
	}
	if (!byNumber(call.state.locations, location)) {
		throw invalid(call.sim, { location: ['The selected location is invalid.'] });
	}
	return Number(location);
}

const FILTERS = { filters: { date_to: 'dateTo', location: 'atLocation' } };

/** A row that fits the filters whatever they are: they were applied before. */
const fitting = (call: Call, row: Row): Row =>
	Object.defineProperties(row, {
		dateTo: { value: call.query['date_to'] },
		atLocation: { value: call.query['location'] },
	});

function valued(call: Call): unknown {
	const rows = valuation(call.sim, dateOf(call), locationOf(call));
	const quantityKey = String(call.sim.switches.get('valuation_quantity_key'));
	const lineables = rows.map(({ item, quantity, value }): Row => {
		const unit = quantity === 0 ? 0 : divideRounded(micro(value) * MICRO, micro(quantity));
		const { number, name, type } = item;
		return fitting(call, {
			...{ number, name, type, [quantityKey]: quantity, value },
			cost_price: typeof unit === 'bigint' ? fromMicro(unit) : 0,
		});
	});
	const total_value = totalValue(rows);
	if (!call.sim.switches.on('valuation_paged')) {
		return toWire(call.sim, { lineables, total_value });
	}
	const page = list(call, 'lineables', lineables, FILTERS) as Row;
	return toWire(call.sim, { ...page, total_value });
}

function valuedInAll(call: Call): unknown {
	const total = totalValue(valuation(call.sim, dateOf(call)));
	const key = String(call.sim.switches.get('valuation_total_key'));
	return key === 'bare' ? String(total) : toWire(call.sim, { [key]: total });
}

/** One entry of an item's ledger: what moved, at which unit cost, for which document. */
function entry(call: Call, movement: Movement): Row {
	const { state, sim } = call;
	const value = movement.value[costing(sim)];
	const moved = movement.quantity !== 0;
	const unit = moved ? divideRounded(micro(value) * MICRO, micro(movement.quantity)) : 0n;
	const shipment =
		movement.type === 'shipment'
			? state.shipments.find(({ id }) => id === movement.document)
			: undefined;
	return {
		id: movement.id,
		type: movement.type,
		name: state.items.find(({ number }) => number === movement.item)?.name ?? '',
		item_id: movement.item,
		quantity: movement.quantity,
		cost_price: fromMicro(unit),
		total_cost_price: value,
		location_id: movement.location_id,
		location: brief(state.locations, movement.location_id),
		[String(sim.switches.get('ledger_document_key'))]: movement.document,
		order_id: shipment?.order_id ?? null,
		date: movement.date,
		created_at: movement.created_at,
	};
}

function ledger(call: Call): unknown {
	const item = required(call.sim, itemByNumber(call.sim, itemNumberOf(call, 4)));
	const rows = call.state.movements
		.filter((movement) => movement.item === item.number)
		.map((movement) => entry(call, movement));
	return call.sim.switches.on('ledger_paged')
		? list(call, 'ledger_items', rows)
		: toWire(call.sim, { ledger_items: rows });
}

function revenue(call: Call): unknown {
	const figures = orderFigures(call.sim);
	const page = call.sim.switches.is('revenue_paged', false)
		? { orders: figures }
		: (list(call, 'orders', figures) as { orders: Row[] });
	const ofPage = new Set(page.orders.map(({ number }) => String(number)));
	const summed = call.sim.switches.is('revenue_paged', 'sums_of_page')
		? figures.filter(({ number }) => ofPage.has(String(number)))
		: figures;
	const sum = (key: 'total_cost' | 'total_total' | 'total_profit'): number =>
		fromMicro(summed.reduce((total, row) => total + micro(row[key]), 0n));
	return toWire(call.sim, {
		...page,
		sum_total_cost: sum('total_cost'),
		sum_total_total: sum('total_total'),
		sum_total_profit: sum('total_profit'),
		base_currency: call.state.account.base_currency,
	});
}

function stockItems(call: Call): Item[] {
	return live(call.state.items).filter((item) => hasInventory(call.state, item));
}

/** Items that have fewer than they should. */
const reordering = (call: Call): Row[] =>
	stockItems(call)
		.map((item) => ({ item, open: openQuantities(call.sim, item) }))
		.filter(({ item, open }) => item.min_stock > open.available_quantity + open.purchased_quantity)
		.map(({ item: { number, name, min_stock }, open }) => ({ number, name, min_stock, ...open }));

const checking = (call: Call): Row[] =>
	stockItems(call).map(({ number, name, stock }) => ({
		number,
		name,
		stock_quantity: stock.quantity,
	}));

const CSV = 'text/csv; charset=utf-8';

function salesText(call: Call): unknown {
	call.reply.type('text/plain; charset=utf-8');
	const lines = live(call.state.customer_invoices)
		.filter(({ is_booked }) => is_booked)
		.map(({ number, invoice_date }) => `${number};${invoice_date ?? ''}`);
	return ['number;date', ...lines].join('\n');
}

function ordersFile(call: Call): unknown {
	call.reply.type(CSV);
	const rows = live(call.state.orders).map(({ number, customer_id }) => `${number};${customer_id}`);
	return ['number;customer', ...rows].join('\n');
}

/** Stock value, ledgers, revenue of orders, and the reports that a person prints. */
export function addReportRoutes(api: Api): void {
	api.on('GET', '/reports/valuation', NEED, valued);
	api.on('GET', '/reports/valuation/total', NEED, valuedInAll);
	api.on('GET', '/reports/ledger/:number', NEED, ledger);
	for (const path of ['/revenue-orders', '/reports/revenue-orders']) {
		api.on('GET', path, 'access orders', (call) => {
			if (!call.sim.switches.is('revenue_orders_path', path)) {
				throw notFound(call.sim);
			}
			return revenue(call);
		});
	}
	api.on('GET', '/reports/checking', NEED, (call) => list(call, 'lineables', checking(call)));
	api.on('GET', '/reports/reordering', NEED, (call) => list(call, 'lineables', reordering(call)));
	api.on('GET', '/reports/batches', NEED, (call) => list(call, 'batches', []));
	api.on('GET', '/reports/batch-checking', NEED, (call) => list(call, 'batches', []));
	api.on('GET', '/reports/sales-budgetting', NEED, (call) => bare(call, { budgets: [] }));
	api.on('GET', '/reports/sales', NEED, salesText);
	api.on('GET', '/reports/orders/download', 'access orders', ordersFile);
}
