import type { Need } from '../access';
import type { Api } from '../api';
import type { Call } from '../call';
import { list, one } from '../api';
import { fieldValueRows, OWNERS } from '../answers/fieldValues';
import { byNumber, required } from '../find';
import { fieldValuesModel, writeFieldValues } from '../input/fieldValueInput';
import { readBody } from '../input/readBody';
import type { Stamps } from '../model';
import { forbidden, notFound, refusedWith } from '../problems';
import { happened } from '../webhooks/events';
import { ITEM_NEED, VIEWS, wantedItem } from './itemRoutes';

type Numbered = Stamps & { number: number | string };

interface OwnerRoute {
	/** The first part of the path, a key of OWNERS. */
	kind: string;
	need: Need;
	/** @throws Refusal 403, 404 */
	find(call: Call): Numbered;
}

const numbered =
	(rows: (call: Call) => readonly (Stamps & { number: number })[]) =>
	(call: Call): Numbered =>
		required(call.sim, byNumber(rows(call), call.params['number']));

const ROUTES: OwnerRoute[] = [
	...VIEWS.map((view) => ({
		kind: view.path.slice(1),
		need: ITEM_NEED,
		find: (call: Call) => wantedItem(call, view),
	})),
	{ kind: 'customers', need: 'access customers', find: numbered(({ state }) => state.customers) },
	{ kind: 'suppliers', need: 'access suppliers', find: numbered(({ state }) => state.suppliers) },
	{ kind: 'orders', need: 'access orders', find: numbered(({ state }) => state.orders) },
	{
		kind: 'customer-invoices',
		need: 'access customer invoices',
		find: numbered(({ state }) => state.customer_invoices),
	},
	{
		kind: 'purchase-orders',
		need: 'access purchasing',
		find: numbered(({ state }) => state.purchase_orders),
	},
	{
		kind: 'supplier-invoices',
		need: 'access supplier invoices',
		find: numbered(({ state }) => state.supplier_invoices),
	},
];

/** @throws Refusal 403 where the plan has no custom fields */
export function fieldsAllowed(call: Call): void {
	if (!call.sim.switches.on('fields_allowed')) {
		throw forbidden(call.sim);
	}
}

function write(call: Call, { kind, find }: OwnerRoute): unknown {
	fieldsAllowed(call);
	const record = find(call);
	const known = OWNERS[kind];
	if (!known || (kind !== 'orders' && !call.sim.switches.is('field_value_write', 'own_path'))) {
		throw refusedWith(call.sim, 405, 'method', 'The PUT method is not supported for this route.');
	}
	const { owner, use, entity } = known;
	const key = String(record.number);
	writeFieldValues(call, { owner, use, key }, readBody(call, fieldValuesModel).custom_fields);
	record.updated_at = call.now;
	if (!call.quiet) {
		const changed = ['custom_fields'];
		happened(call.sim, {
			event: `${entity}.updated`,
			key: record.number,
			keyName: 'number',
			changed,
		});
	}
	return call.sim.switches.is('field_write_answer', 'empty')
		? {}
		: one(call, 'field_values', fieldValueRows(call, owner, use, key));
}

/** Custom field values of a record, read and written. */
export function addFieldValueRoutes(api: Api): void {
	for (const route of ROUTES) {
		const path = `/${route.kind}/:number/fields`;
		const known = OWNERS[route.kind];
		api.on('GET', path, route.need, (call) => {
			fieldsAllowed(call);
			if (!known || (known.owner !== 'items' && call.sim.switches.is('field_values_of', 'items'))) {
				throw notFound(call.sim);
			}
			const key = String(route.find(call).number);
			return list(call, 'field_values', fieldValueRows(call, known.owner, known.use, key));
		});
		api.on('PUT', path, route.need, (call) => write(call, route));
	}
}
