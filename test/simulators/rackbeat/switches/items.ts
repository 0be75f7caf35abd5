import type { SwitchTable } from '../../control';
import { count, reading } from './reading';

/** Products, lots and the registers around them. */
export const itemSwitches: SwitchTable = {
	urlfriendly_encoding: reading('How often urlfriendly_number is encoded.', 'twice', 'once'),
	number_case: reading(
		'Whether item numbers are looked up without regard to case.',
		'insensitive',
		'sensitive',
	),
	no_stock_cost: reading('The cost price of an item without stock.', 'zero', 'null'),
	item_number_length: count('The longest item number.', 25, 50),
	extra_cost_key: reading(
		'Under which name the extra cost percent of an item is written.',
		'extra_cost',
		'cost_addition_percentage',
	),
	minimum_keys: reading(
		'Whether minimums are written as min_inventory_quantity and the like, or as min_stock.',
		'long',
		'short',
	),
	lot_line_key: reading('Under which name a line of a lot has its item.', 'item_id', 'product_id'),
	lots_allowed: reading(
		'Whether the plan of the account has lots; else they answer 403.',
		true,
		false,
	),
	item_envelope: reading('Whether /items wraps one item as item or by its kind.', 'item', 'kind'),
	used_item_status: reading('The status of deleting or converting an item that is used.', 422, 403),
	convert_answer: reading('What turning a product into a lot answers.', 'lot', 'product', 'empty'),
	free_stock_key: reading(
		'The list key of free stock at locations.',
		'item_locations',
		'locations',
	),
	translation_envelope: reading('Whether one translation is wrapped.', 'translation', 'bare'),
	image_answer: reading('What the picture of a product answers.', 'bytes', 'urls'),
	location_stock_answer: reading(
		'What the stock of an item at a location answers.',
		'object',
		'number',
	),
	unproduced_lot: reading(
		'What is sold of a lot that was not produced: its components, or the lot below zero.',
		'components',
		'negative',
	),
};
