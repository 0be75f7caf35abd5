import type { SwitchTable } from '../../control';
import { reading } from './reading';

/** Custom fields, pictures, and what customers pay. */
export const customFieldSwitches: SwitchTable = {
	fields_allowed: reading(
		'Whether the plan of the account has custom fields; else they answer 403.',
		true,
		false,
	),
	field_slug: reading(
		'Whether a new custom field may bring its slug, or gets one made of its name.',
		'own',
		'made',
	),
	field_values_of: reading(
		'Which records answer their custom field values under a path of their own.',
		'all',
		'items',
	),
	field_values_in: reading(
		'Where a record carries its custom field values: always in metadata, when expanded, or not at all.',
		'metadata',
		'expand',
		'nowhere',
	),
	field_value_write: reading(
		'Where custom field values of others than orders are written: a path of their own, the record, or nowhere.',
		'own_path',
		'in_record',
		'nowhere',
	),
	field_write_answer: reading('What writing custom field values answers.', 'field_values', 'empty'),
	unset_field_values: reading(
		'Whether custom fields without a value are listed.',
		'left_out',
		'listed',
	),
	checkbox_value: reading('How a ticked checkbox is read.', 'boolean', 'number'),
	dropdown_value: reading(
		'By what an option of a dropdown is read and written.',
		'value',
		'id',
		'label',
	),
	image_field: reading(
		'The part of the form that holds an uploaded picture.',
		'image',
		'file',
		'picture',
	),
	image_upload_answer: reading('What uploading a picture answers.', 'product', 'empty'),
	customer_prices_key: reading(
		'The list key of the prices of a customer.',
		'customer_prices',
		'prices',
	),
	lineables_key: reading('The list key of what a customer can buy.', 'items', 'lineables'),
	discount_group_list: reading('Whether there is a list of all discount groups.', true, false),
};
