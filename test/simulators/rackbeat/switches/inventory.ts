import type { SwitchTable } from '../../control';
import { reading } from './reading';

/** Adjustments, internal movements and stock counts. */
export const inventorySwitches: SwitchTable = {
	adjustment_list_key: reading(
		'The list key of adjustments.',
		'inventory_regulations',
		'inventory_adjustments',
	),
	adjustment_key: reading(
		'The envelope of one adjustment.',
		'inventory_regulation',
		'inventory_adjustment',
		'bare',
	),
	adjustment_booked_flag: reading(
		'Whether an adjustment tells that it is booked by a flag or by a time alone.',
		'is_booked',
		'booked_at',
	),
	cost_adjustments: reading(
		'Whether an adjustment of type cost_price is known.',
		'known',
		'unknown',
	),
	found_goods_cost: reading(
		'What goods cost that an adjustment finds while the item has no cost price: as the last ones, or the recommended cost.',
		'last_known',
		'recommended',
	),
	movement_paths: reading(
		'Under which path internal movements are found.',
		'both',
		'newer',
		'older',
	),
	internal_movement_list_key: reading(
		'The list key of internal movements under their newer path.',
		'internal_movements',
		'inventory_movements',
		'inventory_regulations',
	),
	movement_location_keys: reading(
		'How the locations of an internal movement are written.',
		'from_location',
		'from_location_id',
	),
	movement_goods: reading(
		'Whether an internal movement has lines or one item of its own when it is written.',
		'lines',
		'item',
	),
	count_list_key: reading(
		'The list key of stock counts.',
		'checking_drafts',
		'inventory_checkings',
		'inventory_regulations',
	),
	regulation_book_answer: reading(
		'What booking an adjustment, a movement or a count answers.',
		'object',
		'empty',
	),
};
