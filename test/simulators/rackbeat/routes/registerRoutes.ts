import { z } from 'zod';
import type { Need } from '../access';
import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { nestedIn } from '../answers/presentLocation';
import { atLocations } from '../documents/openQuantities';
import { byNumber, live, nextNumber, required } from '../find';
import { orRefuse, readBody } from '../input/readBody';
import type { RackbeatState, Registered, Row } from '../model';
import { omit } from '../omit';
import { refused } from '../problems';
import { madeAt } from '../stamp';
import { happened } from '../webhooks/events';

/** A small register: things with a number and a name. */
interface Register {
	path: string;
	rows(state: RackbeatState): Registered[];
	listKey: string;
	key(call: Call): string;
	/** The first part of its events' names. */
	entity: string;
	need: Need;
	firstNumber: number;
	/** What can be written. */
	model: z.ZodObject<z.ZodRawShape>;
	/** Fields that a create must bring. */
	needed: string[];
	filters?: Record<string, string>;
	/** Why it cannot be deleted, if something uses it. */
	usedBy?(state: RackbeatState, number: number): boolean;
	initial?: Row;
	/** What is shown of one beside what is stored. */
	seen?(state: RackbeatState, row: Registered): Row;
}

const number = z.coerce.number().int().optional();
const name = z.string().min(1).max(80).optional();
const percent = z.number().min(0).optional();
const named = z.object({ number, name });

const REGISTERS: Register[] = [
	{
		path: '/product-groups',
		rows: (state) => state.product_groups,
		listKey: 'product_groups',
		key: () => 'product_group',
		entity: 'product_group',
		need: 'unnamed item',
		firstNumber: 1,
		model: z.object({
			number,
			name,
			has_inventory: z.boolean().optional(),
			should_spread_cost: z.union([z.boolean(), z.enum(['quantity', 'value'])]).optional(),
			is_sellable: z.boolean().optional(),
			vat_domestic: percent,
			vat_eu: percent,
			vat_abroad: percent,
			vat_domestic_exempt: percent,
		}),
		needed: ['name', 'has_inventory'],
		usedBy: (state, group) => live(state.items).some(({ group_id }) => group_id === group),
		initial: { vat_domestic: 25, vat_eu: 0, vat_abroad: 0, vat_domestic_exempt: 0 },
	},
	{
		path: '/units',
		rows: (state) => state.units,
		listKey: 'units',
		key: () => 'unit',
		entity: 'unit',
		need: 'unnamed item',
		firstNumber: 1,
		model: named,
		needed: ['name'],
		filters: { name: 'name' },
		usedBy: (state, unit) => live(state.items).some(({ unit_id }) => unit_id === unit),
	},
	{
		path: '/layouts',
		rows: (state) => state.layouts,
		listKey: 'layouts',
		key: () => 'layout',
		entity: 'layout',
		need: 'unnamed setting',
		firstNumber: 1,
		model: named,
		needed: ['name'],
	},
	{
		path: '/payment-terms',
		rows: (state) => state.payment_terms,
		listKey: 'payment_terms',
		key: ({ sim }) => String(sim.switches.get('payment_term_key')),
		entity: 'payment_terms',
		need: 'unnamed setting',
		firstNumber: 1001,
		model: z.object({
			number,
			name: z.string().min(1).max(50).optional(),
			type: z.string().min(1).max(20).optional(),
			description: z.string().nullish(),
			maturity_days: z.number().int().min(0).max(32_767).optional(),
		}),
		needed: ['name', 'type', 'maturity_days'],
		usedBy: (state, term) => state.customers.some((row) => row.payment_terms_id === term),
	},
	{
		path: '/customer-groups',
		rows: (state) => state.customer_groups,
		listKey: 'customer_groups',
		key: () => 'customer_group',
		entity: 'customer_group',
		need: 'access customers',
		firstNumber: 1,
		model: named,
		needed: ['name'],
		usedBy: (state, group) => live(state.customers).some((row) => row.customer_group_id === group),
	},
	{
		path: '/supplier-groups',
		rows: (state) => state.supplier_groups,
		listKey: 'supplier_groups',
		key: () => 'supplier_group',
		entity: 'supplier_group',
		need: 'access suppliers',
		firstNumber: 1,
		model: named,
		needed: ['name'],
		usedBy: (state, group) => live(state.suppliers).some((row) => row.supplier_group_id === group),
	},
	{
		path: '/locations',
		rows: (state) => state.locations,
		listKey: 'locations',
		key: () => 'location',
		entity: 'location',
		need: 'unnamed item',
		firstNumber: 1,
		model: named.extend({ barcode: z.string().nullish(), parent_id: z.number().int().nullish() }),
		needed: ['name'],
		filters: { is_default: 'is_default', parent_id: 'parent_id' },
		usedBy: (state, location) =>
			live(state.locations).some((row) => row['parent_id'] === location) ||
			state.items.some((item) => (atLocations(state, item).get(location) ?? 0) !== 0),
		initial: { barcode: null, is_default: false, parent_id: null },
		seen: (state, row) => nestedIn(state.locations, row),
	},
	{
		path: '/employees',
		rows: (state) => state.employees,
		listKey: 'employees',
		key: () => 'employee',
		entity: 'employee',
		need: 'access employees',
		firstNumber: 1,
		model: named.extend({ initials: z.string().nullish(), contact_email: z.string().nullish() }),
		needed: ['name'],
		filters: { name: 'name' },
	},
];

function tell(call: Call, { entity }: Register, verb: string, key: number, changed?: string[]) {
	if (!call.quiet) {
		happened(call.sim, { event: `${entity}.${verb}`, key, keyName: 'number', changed });
	}
}

function shown(call: Call, { path, seen }: Register, row: Registered): Row {
	return { ...row, ...seen?.(call.state, row), self: `${call.sim.url}${path}/${row.number}` };
}

function create(call: Call, register: Register): unknown {
	const input: Row = readBody(call, register.model);
	const rows = register.rows(call.state);
	const number = Number(input['number'] ?? nextNumber(rows, register.firstNumber));
	const missing = register.needed.filter((field) => input[field] === undefined);
	const taken = rows.some((row) => row.number === number);
	orRefuse(call, {
		...Object.fromEntries(missing.map((field) => [field, [`The ${field} field is required.`]])),
		...(taken ? { number: ['The number has already been taken.'] } : {}),
	});
	const name = String(input['name']);
	const row = { ...register.initial, ...input, number, name, ...madeAt(call.now) };
	rows.push(row);
	tell(call, register, 'created', number);
	return one(call, register.key(call), shown(call, register, row), 201);
}

function change(call: Call, register: Register): unknown {
	const { sim, state } = call;
	const row = required(sim, byNumber(register.rows(state), call.params['number']));
	const input: Row = omit<Row, string>(readBody(call, register.model), 'number');
	const moved = state.items.some(
		({ group_id, number }) =>
			group_id === row.number && state.movements.some(({ item }) => item === number),
	);
	const inventory = input['has_inventory'] ?? row['has_inventory'];
	if (register.entity === 'product_group' && moved && inventory !== row['has_inventory']) {
		orRefuse(call, { has_inventory: ['Items of the group have movements.'] });
	}
	Object.assign(row, input, { updated_at: call.now });
	tell(call, register, 'updated', row.number, Object.keys(input));
	return one(call, register.key(call), shown(call, register, row));
}

function remove(call: Call, register: Register): unknown {
	const row = required(call.sim, byNumber(register.rows(call.state), call.params['number']));
	if (register.usedBy?.(call.state, row.number)) {
		throw refused(call.sim, 'number', `${register.entity} ${row.number} is in use.`);
	}
	row.deleted_at = call.now;
	tell(call, register, 'deleted', row.number);
	return gone(call);
}

/** Product groups, units, layouts, payment terms, customer groups, locations, employees. */
export function addRegisterRoutes(api: Api): void {
	for (const register of REGISTERS) {
		const { path, need, listKey, filters } = register;
		const single = `${path}/:number`;
		api.on('GET', path, need, (call) => {
			const rows = live(register.rows(call.state)).map((row) => shown(call, register, row));
			return list(call, listKey, rows, { filters });
		});
		api.on('GET', single, need, (call) => {
			const row = required(call.sim, byNumber(register.rows(call.state), call.params['number']));
			return one(call, register.key(call), shown(call, register, row));
		});
		api.on('POST', path, need, (call) => create(call, register));
		api.on('PUT', single, need, (call) => change(call, register));
		api.on('DELETE', single, need, (call) => remove(call, register));
	}
}
