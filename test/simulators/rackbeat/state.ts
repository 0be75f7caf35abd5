import type { Clock, Simulator } from '../control';
import { FaultBook, Switches } from '../control';
import { goodsIn } from './documents/goods';
import { demoSeed } from './demoSeed';
import { fromMicro, micro, times } from './decimal';
import { nextId } from './find';
import { freshItem } from './input/applyItem';
import type { LotLine } from './itemModel';
import type { Customer, Item, RackbeatState, Registered, Stamps } from './model';
import { omit } from './omit';
import { notAfter, seedInvoices } from './seeding/seededInvoices';
import { seedOrders } from './seeding/seededOrders';
import type { Supplier } from './orderModel';
import { rackbeatSeed } from './seedSchema';
import type { CustomerSeed, ItemSeed, RackbeatSeed, SupplierSeed } from './seedSchema';
import { madeAt, stamp } from './stamp';
import { rackbeatSwitches } from './switchTable';

const OPENED = '2026-01-05T08:00:00Z';

function registersOf(seed: RackbeatSeed, stamps: Stamps) {
	const stamped = (rows: { number: number; name: string }[]): Registered[] =>
		rows.map((row) => ({ ...row, ...stamps }));
	return {
		product_groups: seed.product_groups.map((group) => ({
			...group,
			is_sellable: true,
			...stamps,
		})),
		units: stamped(seed.units),
		layouts: stamped(seed.layouts),
		payment_terms: seed.payment_terms.map((term) => ({
			...term,
			type_translated: term.name,
			description: term.name,
			...stamps,
		})),
		customer_groups: stamped(seed.customer_groups),
		supplier_groups: stamped(seed.supplier_groups),
		locations: stamped(seed.locations).map((location, at) => ({
			...location,
			is_default: at === 0,
		})),
		employees: stamped(seed.employees),
		discount_groups: seed.discount_groups.map((group) => ({ ...group, ...stamps })),
		custom_fields: seed.custom_fields.map((field) => ({ ...field, ...stamps })),
	};
}

function customerFrom(seed: RackbeatSeed, customer: CustomerSeed, stamps: Stamps): Customer {
	return {
		...customer,
		payment_terms_id: customer.payment_terms_id ?? seed.payment_terms[0]?.number ?? 0,
		currency: customer.currency ?? seed.account.base_currency,
		contacts: [],
		addresses: [],
		...stamps,
	};
}

function supplierFrom(seed: RackbeatSeed, supplier: SupplierSeed, stamps: Stamps): Supplier {
	return {
		...supplier,
		payment_terms_id: supplier.payment_terms_id ?? seed.payment_terms[0]?.number ?? 0,
		currency: supplier.currency ?? seed.account.base_currency,
		contacts: [],
		...stamps,
	};
}

function itemFrom(state: RackbeatState, seed: ItemSeed, stamps: Stamps): Item {
	const { group, unit, default_location, default_supplier, discount_group, ...rest } = seed;
	const { units, parts, ...same } = rest;
	const fresh = freshItem(seed.number, seed.type, stamps.created_at);
	return {
		...fresh,
		...omit(same, 'receipts'),
		group_id: group,
		unit_id: unit,
		default_location_id: default_location,
		default_supplier_id: default_supplier,
		discount_group_id: discount_group,
		units: units.map((each) => ({ unit_id: each.unit, quantity: each.quantity })),
		lot: fresh.lot && { ...fresh.lot, lines: partsOf(state, parts) },
	};
}

function partsOf(state: RackbeatState, parts: ItemSeed['parts']): LotLine[] {
	return parts.map(({ item, quantity }) => ({ id: nextId(state), child_id: item, quantity }));
}

function settingsOf({ account }: RackbeatSeed): RackbeatState['settings'] {
	return [
		{ identifier: 'base_currency', value: account.base_currency, type: 'string' },
		{ identifier: 'stock_principle', value: 'average', type: 'string' },
		{ identifier: 'inventory_value_tied_to_invoicing', value: false, type: 'boolean' },
	];
}

function emptyState(seed: RackbeatSeed, clock: Clock): RackbeatState {
	const stamps = madeAt(notAfter(stamp(clock), OPENED));
	const address = { street: 'Frihjulsvej 1', street2: null, city: 'Odense C', zipcode: '5000' };
	return {
		clock,
		account: { ...seed.account, ...address, country: 'Danmark', is_ready: true },
		keys: seed.keys.map(({ key, scopes }, at) => ({
			key,
			scopes,
			user: { id: at + 1, name: 'Bogholderiet', email: 'bogholderi@example.com' },
		})),
		calls: new Map(),
		settings: settingsOf(seed),
		plugins: seed.plugins.map((plugin, at) => ({ id: at + 1, ...plugin })),
		...registersOf(seed, stamps),
		customers: seed.customers.map((customer) => customerFrom(seed, customer, stamps)),
		suppliers: seed.suppliers.map((supplier) => supplierFrom(seed, supplier, stamps)),
		field_values: seed.field_values.map((value) => ({ ...value })),
		customer_discounts: seed.customer_discounts.map((each) => ({ ...each })),
		customer_prices: seed.customer_prices.map((price) => ({ ...price })),
		items: [],
		collections: [],
		movements: [],
		adjustments: [],
		internal_movements: [],
		stock_counts: [],
		customer_invoices: [],
		supplier_invoices: [],
		orders: [],
		shipments: [],
		purchase_orders: [],
		receipts: [],
		mails: [],
		webhooks: [],
		deliveries: [],
		lastId: 0,
	};
}

/** A simulator that nobody calls: enough to book the documents of a seed. */
function seeding(state: RackbeatState): Simulator<RackbeatState> {
	return {
		state,
		clock: state.clock,
		switches: new Switches(rackbeatSwitches),
		faults: new FaultBook(),
		url: '',
		warn: () => undefined,
	};
}

/** Puts the opening stock of the items on stock, oldest first. */
function stockUp(sim: Simulator<RackbeatState>, seed: RackbeatSeed): void {
	const manner = { quiet: true, now: notAfter(stamp(sim.clock), OPENED) };
	for (const { number, receipts } of seed.items) {
		const item = sim.state.items.find((row) => row.number === number);
		for (const { quantity, unit_cost } of item ? receipts : []) {
			const cost = fromMicro(times(micro(quantity), micro(unit_cost)));
			const goods = { quantity, value: { average: cost, fifo: cost } };
			goodsIn(sim, item as Item, goods, { type: 'opening', document: null }, manner);
		}
	}
}

/**
 * The state of a seed. Its booked invoices are booked here, in the order given.
 *
 * @throws ZodError when an own seed is not understood; Error when it names what it lacks
 */
export function createState(wanted: unknown, clock: Clock): RackbeatState {
	const input = wanted === 'demo' ? demoSeed : wanted === 'empty' ? {} : wanted;
	const seed = rackbeatSeed.parse(input);
	const state = emptyState(seed, clock);
	const stamps = madeAt(notAfter(stamp(clock), OPENED));
	state.items = seed.items.map((item) => itemFrom(state, item, stamps));
	state.collections = seed.collections.map(({ number, name, parts }) => ({
		...{ number, name, lines: partsOf(state, parts) },
		...stamps,
	}));
	const sim = seeding(state);
	stockUp(sim, seed);
	seedOrders(sim, seed);
	seedInvoices(sim, seed);
	return state;
}
