import type { Call } from '../call';
import type { CustomField, FieldOwner, FieldUse, FieldValue } from '../customModel';
import { live } from '../find';
import type { Row } from '../model';

/** Records with custom fields: the first part of their path, the fields that fit them, their events. */
export const OWNERS: Record<string, { owner: FieldOwner; use: FieldUse; entity: string }> = {
	items: { owner: 'items', use: 'item', entity: 'product' },
	products: { owner: 'items', use: 'item', entity: 'product' },
	lots: { owner: 'items', use: 'item', entity: 'lot' },
	customers: { owner: 'customers', use: 'customer', entity: 'customer' },
	suppliers: { owner: 'suppliers', use: 'supplier', entity: 'supplier' },
	orders: { owner: 'orders', use: 'sales', entity: 'order' },
	'customer-invoices': { owner: 'customer-invoices', use: 'sales', entity: 'customer_invoice' },
	'purchase-orders': { owner: 'purchase-orders', use: 'purchasing', entity: 'purchase_order' },
	'supplier-invoices': {
		owner: 'supplier-invoices',
		use: 'purchasing',
		entity: 'supplier_invoice',
	},
};

/** The parts of the path below /api. */
const partsOf = ({ request }: Call): string[] =>
	(request.url.split('?')[0] ?? '').split('/').slice(2);

/** The kind of record that a call is about, where it is one with custom fields. */
export const ownerOf = (call: Call) => {
	const [kind = '', , ...below] = partsOf(call);
	return below.length === 0 ? OWNERS[kind] : undefined;
};

/** Whether custom field values may be sent with the record itself. */
export const takesFieldValues = (call: Call): boolean =>
	call.request.method === 'PUT' &&
	call.sim.switches.is('field_value_write', 'in_record') &&
	ownerOf(call) !== undefined;

/** A value as it is read, in the way of its field. */
export function shownValue({ sim }: Call, field: CustomField, value: FieldValue['value']): unknown {
	if (field.type === 'checkbox') {
		return sim.switches.is('checkbox_value', 'number') ? Number(value) : value;
	}
	if (field.type !== 'dropdown') {
		return value;
	}
	const option = field.options.find(({ id }) => id === value);
	return option?.[sim.switches.get('dropdown_value') as 'id' | 'label' | 'value'] ?? null;
}

/** What a record says in each custom field, without a value where nothing was said. */
export function valuesOf(call: Call, owner: FieldOwner, use: FieldUse, key: string) {
	const { field_values, custom_fields } = call.state;
	const all = call.sim.switches.is('unset_field_values', 'listed');
	return live(custom_fields)
		.filter(({ available_for }) => available_for === use)
		.map((field) => {
			const stored = field_values.find(
				(each) => each.owner === owner && each.key === key && each.field_id === field.id,
			);
			return { field, value: stored ? shownValue(call, field, stored.value) : null };
		})
		.filter(({ value }) => all || value !== null);
}

/** The same as rows of `field_values`. */
export const fieldValueRows = (...of: Parameters<typeof valuesOf>): Row[] =>
	valuesOf(...of).map(({ field: { id, slug, name, type }, value }) => ({
		value,
		field: { id, slug, name, type },
	}));

/** A record with its custom field values where the switch has them. */
export function withFieldValues(call: Call, row: unknown): unknown {
	const kind = ownerOf(call);
	if (!kind || typeof row !== 'object' || row === null || !('number' in row)) {
		return row;
	}
	const { owner, use } = kind;
	const key = String(row.number);
	if (call.sim.switches.is('field_values_in', 'nowhere')) {
		return Object.defineProperties(withoutMetadata(row), hidden(row));
	}
	const inMetadata = call.sim.switches.is('field_values_in', 'metadata');
	const values = valuesOf(call, owner, use, key);
	const expanded = (call.query['expand'] ?? '').split(',').includes('field_values');
	return Object.defineProperties(
		{
			...row,
			metadata: inMetadata ? values.map(({ field, value }) => ({ slug: field.slug, value })) : [],
			...(expanded && !inMetadata ? { field_values: fieldValueRows(call, owner, use, key) } : {}),
		},
		hidden(row),
	);
}

/** A record of an account whose records tell no custom fields. */
const withoutMetadata = (row: object): object =>
	Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'metadata'));

/** What rows carry for searching alone, which is never shown. */
const hidden = (row: object): PropertyDescriptorMap =>
	Object.fromEntries(
		Object.entries(Object.getOwnPropertyDescriptors(row)).filter(
			([, { enumerable }]) => enumerable === false,
		),
	);
