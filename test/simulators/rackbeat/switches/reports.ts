import type { SwitchTable } from '../../control';
import { reading } from './reading';

/** Stock value, ledgers and the other reports. */
export const reportSwitches: SwitchTable = {
	valuation_total_key: reading(
		'Under which name the total stock value stands.',
		'total_value',
		'value',
		'total',
		'bare',
	),
	valuation_paged: reading('Whether the valuation of items comes in pages.', true, false),
	valuation_quantity_key: reading(
		'Under which name a row of the valuation has its quantity.',
		'stock_quantity',
		'quantity',
	),
	ledger_document_key: reading(
		'Under which name an entry of a ledger has the document that caused it.',
		'document_number',
		'document_id',
		'reference',
		'number',
	),
	ledger_paged: reading('Whether a ledger comes in pages.', true, false),
	revenue_paged: reading(
		'Whether the revenue of orders comes in pages; its sums are of all orders, or of the page.',
		false,
		true,
		'sums_of_page',
	),
	revenue_orders_path: reading(
		'Under which path the revenue of orders is found.',
		'/revenue-orders',
		'/reports/revenue-orders',
	),
};
