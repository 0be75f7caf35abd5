import type { CustomField } from '../customModel';

type Field = Omit<CustomField, 'created_at' | 'updated_at' | 'deleted_at'>;

const field = (
	id: number,
	slug: string,
	name: string,
	type: Field['type'],
	available_for: Field['available_for'],
	options: Field['options'] = [],
): Field => ({
	...{ id, slug, name, type, available_for, options },
	use_in_layouts: false,
	default_value: null,
});

const COLOURS = [
	{ id: 1, label: 'Rød', value: 'red' },
	{ id: 2, label: 'Sort', value: 'black' },
];

/** Custom fields and discount groups of the demo company. */
export const standardCustom = {
	custom_fields: [
		field(1, 'farve', 'Farve', 'dropdown', 'item', COLOURS),
		field(2, 'dinero_guid', 'Dinero-id', 'text', 'customer'),
		field(3, 'svanemaerket', 'Svanemærket', 'checkbox', 'item'),
		field(4, 'bemaerkning', 'Bemærkning', 'textarea', 'sales'),
		field(5, 'sag', 'Sag', 'text', 'purchasing'),
		field(6, 'certifikat', 'Certifikat', 'text', 'supplier'),
		field(7, 'hylde_tekst', 'Hyldetekst', 'text', 'item'),
	],
	discount_groups: [
		{ number: 1, name: 'Hjelme', discount_percentage: 10 },
		{ number: 2, name: 'Slid og service', discount_percentage: 5 },
	],
};
