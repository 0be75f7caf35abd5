import type { SwitchTable } from '../../control';
import { reading } from './reading';

/** How goods move and what they cost. */
export const stockSwitches: SwitchTable = {
	stock_follows: reading(
		'Whether stock moves at shipment and receipt, or at booking of the invoice.',
		'shipment',
		'invoice',
	),
	orderless_invoice_moves_stock: reading(
		'Whether an invoice without order moves stock when booked.',
		true,
		false,
	),
	costing: reading('How goods are valued.', 'average', 'fifo'),
	negative_stock: reading('Whether booking may take stock below zero.', 'allowed', 'refused'),
	negative_stock_cost: reading(
		'What goods cost that go out beyond the stock: as the last ones that were there, or nothing.',
		'last_known',
		'zero',
	),
	late_cost_reaches_lines: reading(
		'Whether a booked line learns what its goods cost more when they come in or their price changes.',
		false,
		true,
	),
	unshipped_cost: reading(
		'What a line costs that is invoiced before its goods are shipped.',
		'present',
		'zero',
	),
	credit_returns_stock: reading('Whether booking a credit note puts goods back.', true, false),
};
